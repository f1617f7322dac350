package org.baosong.exchange.control;

/** What a list may hold. Beyond it a workbook is refused before anything is read into memory. */
public final class Limits {

    /** Bytes of an upload: twice a full list of 100,000 rows. */
    public static final long UPLOAD = 20L << 20;
    /** Rows of a list below the heading. */
    public static final int ROWS = 100_000;
    /** Empty rows that may stand among and below them; office programs write them where somebody once formatted a cell. */
    static final int EMPTY_ROWS = 10_000;
    /** Columns: more than any form has questions. */
    static final int COLUMNS = 256;
    /** Bytes of all parts unpacked. */
    static final long UNPACKED = 240L << 20;
    /** Bytes of the table of texts, the only part that is held in memory as a whole. */
    static final long TEXTS = 40L << 20;
    /** Parts of the package. */
    static final int PARTS = 2_000;
    /** Characters of one cell that are kept. */
    static final int CELL = 4_000;
    /** Rows of an export. */
    public static final int EXPORT_ROWS = 200_000;

    private Limits() {
    }
}
