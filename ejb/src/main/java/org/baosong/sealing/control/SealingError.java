package org.baosong.sealing.control;

import org.baosong.kernel.ErrorCode;

/** What can be wrong with the keys (F1500–F1509). */
public enum SealingError implements ErrorCode {
    /** The key file is missing and must not be made up, because data sealed with the old one could never be opened again. */
    NO_KEYRING("F1500"),
    /** The key file cannot be read, or lacks a key that data was sealed with. */
    BAD_KEYRING("F1501");

    private final String code;

    SealingError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 500;
    }
}
