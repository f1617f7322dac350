package org.baosong.web.form.field;

import java.util.List;

/**
 * What stands beside an answer: the period before, and what was noticed when answers were judged together.
 *
 * @param fixed    whether, given the other answers, it may not be changed now
 * @param period   the answer of the period before and how it moved, in words; or empty
 * @param findings what was noticed
 * @param person   where the number of a person's paper can be shown in full; or empty
 */
public record Beside(boolean fixed, String period, List<FindingLine> findings, String person) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(false, "", List.of(), "");

    public Beside {
        findings = List.copyOf(findings);
    }

    /**
     * Something noticed.
     *
     * @param id      of the control for the filer's reason, and its name in a post
     * @param key     what the reason is kept under
     * @param warning whether a reason lets it pass
     * @param reason  what the filer said to it, or empty
     */
    public record FindingLine(String id, String key, String words, boolean warning, String reason) {
    }
}
