package org.baosong.operations.boundary;

import org.baosong.kernel.ErrorCode;

/** What can be wrong with the running of the product itself. */
public enum OperationsError implements ErrorCode {
    /** A configured key of ours that does not exist. */
    UNKNOWN_SETTING("F4201", 500),
    /** A setting whose value cannot be read. */
    WRONG_SETTING("F4202", 500),
    /** The database was written by a newer release than this one. */
    SCHEMA_NEWER("F4203", 500),
    /** The scripts of this release do not fit what the database has. */
    SCHEMA_BROKEN("F4204", 500),
    /** All node numbers are leased to living nodes. */
    NO_NODE_NUMBER("F4205", 500),
    /** Instants would be stored shifted. */
    NOT_UTC("F4206", 500),
    /** Rare characters would be lost. */
    NOT_UTF8("F4207", 500),
    /** No connection to the database at start. */
    DATABASE_AWAY("F4208", 500);

    private final String code;
    private final int status;

    OperationsError(String code, int status) {
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
