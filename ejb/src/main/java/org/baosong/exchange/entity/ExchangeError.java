package org.baosong.exchange.entity;

import org.baosong.kernel.ErrorCode;

/** Why a workbook is refused as a whole, or an act on a list. */
public enum ExchangeError implements ErrorCode {
    /** The upload is larger than any list needs. */
    TOO_LARGE("F5101", 413),
    /** There is nothing in it. */
    EMPTY("F5102", 422),
    /** It is no workbook at all. */
    NO_WORKBOOK("F5103", 422),
    /** A workbook of the time before 2007, whatever its name says. */
    OLD_FORMAT("F5104", 422),
    /** It can be opened only with a password. */
    ENCRYPTED("F5105", 422),
    /** Cut off or damaged. */
    DAMAGED("F5106", 422),
    /** It carries macros, controls or embedded objects. */
    MACRO("F5107", 422),
    /** It refers to other files. */
    EXTERNAL("F5108", 422),
    /** Unpacked it would fill the memory. */
    BOMB("F5109", 422),
    /** It declares entities. */
    ENTITIES("F5110", 422),
    /** More rows than one list may have. */
    TOO_MANY_ROWS("F5111", 422),
    /** Empty rows without end below the list. */
    EMPTY_ROWS("F5112", 422),
    /** More columns than any template has. */
    TOO_MANY_COLUMNS("F5113", 422),
    /** A cell is computed. */
    FORMULA("F5114", 422),
    /** It was not made from a template of ours. */
    NO_TEMPLATE("F5115", 422),
    /** It was made from the template of another 事项. */
    OTHER_DEFINITION("F5116", 422),
    /** It was made from a template of another version. */
    OTHER_VERSION("F5117", 422),
    /** A column of the template is missing. */
    COLUMN_MISSING("F5118", 422),
    /** Two columns have the same heading. */
    COLUMN_TWICE("F5119", 422),
    /** A column nobody knows. */
    COLUMN_UNKNOWN("F5120", 422),
    /** The list is empty. */
    NO_ROWS("F5121", 422),
    /** No campaign of the definition is open today. */
    NO_CAMPAIGN("F5122", 409),
    /** The act does not fit the state of the list. */
    NOT_POSSIBLE("F5123", 409),
    /** All rows were to be taken in, but some are wrong. */
    ROWS_WRONG("F5124", 409),
    /** No row can be taken in. */
    NONE_GOOD("F5125", 409),
    /** The file has been deleted after its time. */
    EXPIRED("F5126", 410),
    /** The export is not ready. */
    NOT_READY("F5127", 409),
    /** More rows than one workbook can hold. */
    EXPORT_TOO_LARGE("F5128", 422),
    /** Whoever started it may no longer do it. */
    STARTER_GONE("F5129", 403),
    /** As many exports of this account are in the making as may be. */
    EXPORTS_OPEN("F5130", 429),
    /** This account has asked for as many exports within the hour as it may. */
    EXPORTS_OFTEN("F5131", 429),
    /** As many lists of this account are being worked on as may be. */
    UPLOADS_OPEN("F5132", 429),
    /** This account has uploaded as many lists within the hour as it may. */
    UPLOADS_OFTEN("F5133", 429),
    /** A row could not be handled for a reason that is not its officer's. */
    ROW_FAILED("F5134", 500),
    /** The work on a list has not moved for a long time. */
    STUCK("F5135", 409),
    /** Somebody ended the work half way. */
    HALTED("F5136", 409);

    private final String code;
    private final int status;

    ExchangeError(String code, int status) {
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
