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
    ALREADY_REPORTED("F2209", 409);

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
