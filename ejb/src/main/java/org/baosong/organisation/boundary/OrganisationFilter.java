package org.baosong.organisation.boundary;

import org.baosong.kernel.PlainText;

/**
 * What a list of organisations is narrowed to, the same for its pages and for whoever takes it elsewhere as a file.
 *
 * @param text      part of the name, or the whole code; empty for all
 * @param kind      code of a kind; empty for all
 * @param authority only those in the charge of the authority of this region; empty for all
 * @param direct    only those that stand directly under their authority
 */
public record OrganisationFilter(String text, String kind, String authority, boolean direct) {

    public OrganisationFilter {
        text = PlainText.line(text);
        kind = PlainText.code(kind);
        authority = PlainText.code(authority);
    }

    public static OrganisationFilter of(String text, String kind) {
        return new OrganisationFilter(text, kind, "", false);
    }
}
