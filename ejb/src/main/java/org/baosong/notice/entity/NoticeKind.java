package org.baosong.notice.entity;

/** What a notice is about. Kinds that must be read cannot be turned off, and their sender sees who has read them. */
public enum NoticeKind {
    /** 退回 an institution's filing came back with reasons. */
    FILING_RETURNED(true),
    /** 不予通过 */
    FILING_REJECTED(true),
    /** 终审通过 */
    FILING_APPROVED(false),
    /** 催报 by a desk. */
    URGED(true),
    /** 临近截止 the institution has not filed yet. */
    DUE_SOON(false),
    /** 逾期未报 */
    OVERDUE(true),
    /** 下级已上报 a batch lies at the desk. */
    BATCH_REPORTED(false),
    /** 上级退回 the desk's own batch came back. */
    BATCH_RETURNED(true),
    /** 上级已确认 */
    BATCH_ACCEPTED(false),
    /** 终审通过 of the desk's own batch. */
    BATCH_APPROVED(false),
    /** 未报汇总 for a desk: how many of its institutions have not filed shortly before or after the last day. */
    MISSING(false);

    private final boolean mustRead;

    NoticeKind(boolean mustRead) {
        this.mustRead = mustRead;
    }

    public boolean isMustRead() {
        return mustRead;
    }

    /** Whether desks get it; all others go to institutions. */
    public boolean isForDesks() {
        return this == MISSING || name().startsWith("BATCH_");
    }
}
