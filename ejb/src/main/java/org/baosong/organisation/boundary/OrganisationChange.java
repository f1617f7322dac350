package org.baosong.organisation.boundary;

import org.baosong.kernel.PlainText;

/**
 * What whoever is in charge corrects in the register directly; null or empty leaves what stands.
 *
 * @param rowVersion the version read, so that two people do not overwrite each other
 */
public record OrganisationChange(String name, String region, String kind, long rowVersion) {

    public OrganisationChange {
        name = PlainText.line(name);
        region = PlainText.code(region);
        kind = PlainText.code(kind);
    }
}
