package org.baosong.filing.entity;

/** What may happen to a filing. */
public enum FilingAction {
    /** 上报 by the filer. */
    SUBMIT,
    /** 受理 by the intake: it goes to its first desk. */
    ACCEPT,
    /** 自动通过 by the intake where the route has no desk. */
    AUTO_APPROVE,
    /** 退回 by the intake: a rule does not hold. */
    BOUNCE,
    /** 通过 by a desk; the filing goes on, or waits for its batch. */
    PASS,
    /** 撤销通过 by the same desk, before its batch is reported. */
    UNPASS,
    /** 终审通过: the last step. */
    APPROVE,
    /** 驳回修改 by a desk. */
    RETURN,
    /** 不予通过 by a desk; final. */
    REJECT,
    /** 撤回 by the filer while nobody has decided. */
    WITHDRAW,
    /** 作废 by the filer. */
    CANCEL
}
