package org.baosong.filing.entity;

/** Where a filing stands. Which desk has it is told by its step, its task or its batch. */
public enum FilingState {
    /** 填报中 */
    DRAFT,
    /** 已上报，受理中: submitted, not yet looked at by the intake. */
    SUBMITTED,
    /** 审核中 */
    IN_AUDIT,
    /** 已驳回，待修改 */
    RETURNED,
    /** 未通过: final. */
    REJECTED,
    /** 已通过 */
    APPROVED,
    /** 已作废 by its filer before anything was decided. */
    CANCELLED;

    /** Whether the filer may work on the answers. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
