package org.baosong.audit.entity;

import org.baosong.kernel.ErrorCode;

/** Refusals around tasks and batches. */
public enum AuditError implements ErrorCode {
    /** The task lies at another desk. */
    NOT_YOUR_DESK("F2201", 403),
    /** Somebody else has decided already. */
    ALREADY_DECIDED("F2202", 409),
    /** The definition does not allow this decision. */
    NOT_ALLOWED("F2203", 422),
    /** The decision needs a reason, words, or fields that exist. */
    DECISION_INCOMPLETE("F2204", 422),
    /** Not everything the batch waits for is settled. */
    GATE_CLOSED("F2205", 409),
    /** The batch is not in a state for this act. */
    BATCH_STATE("F2206", 409),
    /** The batch is already reported: the pass can no longer be taken back here. */
    BATCH_REPORTED("F2207", 409),
    /** The unit does not report to this desk. */
    NOT_BELOW("F2208", 422),
    /** A unit that has reported need not be exempted. */
    ALREADY_REPORTED("F2209", 409),
    /** The machine has found something since the sample was drawn. */
    NO_LONGER_CLEAR("F2210", 409),
    /** Nothing to draw from. */
    NOTHING_TO_DRAW("F2211", 409),
    /** Not every filing of the sample has been looked at and passed. */
    SAMPLE_UNDECIDED("F2212", 409),
    /** A filing of the sample was not passed: the others have to be looked at. */
    SAMPLE_FAILED("F2213", 409),
    /** The others were passed already. */
    ALREADY_RELEASED("F2214", 409),
    /** More than can be drawn from at once. */
    TOO_MANY_TO_DRAW("F2215", 422),
    /** Exemptions cannot be taken back any more: the desk has reported. */
    EXEMPTIONS_REPORTED("F2216", 409),
    /** Filings would be left lying in a unit that is to be excused; whoever does it has to say that he knows. */
    UNIT_HAS_FILINGS("F2217", 409),
    /** The machine found something in it, or has not looked yet: not to be passed among many without looking. */
    NEEDS_A_LOOK("F2218", 409),
    /** The desk has an open lot of this definition. */
    LOT_OPEN("F2219", 409),
    /** The lot was given up. */
    LOT_GIVEN_UP("F2220", 409),
    /** The others are being passed, or that was interrupted: it has to be brought to its end. */
    LOT_UNDER_WAY("F2221", 409);

    private final String code;
    private final int status;

    AuditError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
