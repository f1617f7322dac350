package org.baosong.audit.entity;

/** What may happen to a batch. */
public enum BatchAction {
    /** 确认并上报 by its own desk. */
    REPORT,
    /** 确认 by the desk above. */
    ACCEPT,
    /** 退回 by the desk above. */
    RETURN,
    /** 终审确认 by the last desk. */
    APPROVE,
    /** All its filings are approved. */
    COMPLETE,
    /** 免报 by the desk above. */
    EXEMPT,
    /** 取消免报. */
    OWE
}
