package org.baosong.kernel;

/** Refusals that any component may need. */
public enum CommonError implements ErrorCode {
    /** The request as a whole cannot be read (not JSON, wrong type, missing body). */
    MALFORMED("F1001", 400),
    /** One or more inputs are wrong; the violations say which. */
    INVALID("F1002", 422),
    /** Somebody changed the thing since it was read. */
    STALE("F2001", 409),
    /** Nobody is logged in. */
    UNAUTHENTICATED("F3001", 401),
    /** In scope, but this actor's roles or desk do not allow the act. */
    FORBIDDEN("F3002", 403),
    /** Does not exist, or lies outside the actor's scope: the two are not told apart. */
    NOT_FOUND("F3003", 404),
    /** Too many requests from one place. */
    TOO_MANY("F3004", 429),
    /** The initial password must be changed before anything else. */
    PASSWORD_CHANGE_REQUIRED("F3005", 403),
    /** A service this one depends on does not answer. */
    UNAVAILABLE("F4001", 503),
    /** A defect of ours; only a reference number is shown. */
    BUG("F9001", 500);

    private final String code;
    private final int status;

    CommonError(String code, int status) {
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
