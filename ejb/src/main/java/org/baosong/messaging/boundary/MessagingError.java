package org.baosong.messaging.boundary;

import org.baosong.kernel.ErrorCode;

/** What can be wrong with an act on dead letters. */
public enum MessagingError implements ErrorCode {
    /** Somebody has already sent it again or discarded it; argument: who. */
    ALREADY_RESOLVED("F4101", 409),
    /** Not one of our messages, so there is nothing to send again. */
    UNREADABLE("F4102", 422),
    /** Discarding needs a reason. */
    REASON_MISSING("F4103", 422),
    /** The reason is too long; argument: the limit. */
    REASON_TOO_LONG("F4104", 422);

    private final String code;
    private final int status;

    MessagingError(String code, int status) {
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
