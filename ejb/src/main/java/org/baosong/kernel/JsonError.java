package org.baosong.kernel;

/** Why a JSON text is refused before anybody looks at what it says. */
public enum JsonError implements ErrorCode {
    /** More bytes than any request needs; argument: the limit in kilobytes. */
    TOO_LARGE("F1003", 413),
    /** Nested deeper than any form is; argument: the limit. */
    TOO_DEEP("F1004", 400),
    /** The same key twice in one object: two readers could understand two things; argument: the key. */
    DUPLICATE_KEY("F1005", 400),
    /** Not JSON; arguments: line, column. */
    SYNTAX("F1006", 400),
    /** Text with control characters or half characters. */
    BAD_TEXT("F1007", 400),
    /** A number too long, too large or with an exponent; arguments: its beginning. */
    BAD_NUMBER("F1008", 400),
    /** The outermost value is not an object. */
    NOT_AN_OBJECT("F1009", 400);

    private final String code;
    private final int status;

    JsonError(String code, int status) {
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
