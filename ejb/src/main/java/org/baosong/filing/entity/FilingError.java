package org.baosong.filing.entity;

import org.baosong.kernel.ErrorCode;

/** Refusals around a filing. */
public enum FilingError implements ErrorCode {
    /** Answers are missing or wrong; the violations say which. */
    INCOMPLETE("F1201", 422),
    /** A field that is locked in this state was changed. */
    LOCKED_FIELD("F1202", 422),
    /** The same idempotency key came with another request. */
    KEY_REUSED("F1203", 422),
    /** The idempotency key is empty, too long or holds strange characters. */
    KEY_FORM("F1204", 422),
    /** The act does not fit the state. */
    NOT_POSSIBLE("F2101", 409),
    /** The window has not opened or has closed. */
    OUTSIDE_WINDOW("F2102", 409),
    /** The organisation already has a filing for this. */
    ALREADY_FILED("F2103", 409),
    /** The organisation does not owe this filing. */
    NOT_OWED("F2104", 409),
    /** A filing submitted together with this one is not complete. */
    SUBORDINATE_INCOMPLETE("F1205", 422);

    private final String code;
    private final int status;

    FilingError(String code, int status) {
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
