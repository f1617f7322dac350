package org.baosong.scope.entity;

/** What an account may do at the place where it belongs. One account never holds administrator and business roles together. */
public enum Role {
    /** 填报 fills in and submits for its organisation and the ones below. */
    FILER,
    /** 审核 decides filings at its desk. */
    AUDITOR,
    /** 确认上报 confirms and reports batches of its desk. */
    CONFIRMER,
    /** 窗口 works the counter. */
    COUNTER,
    /** 发布 opens campaigns and publishes lists and notices. */
    PUBLISHER,
    /** 查询 may look but not act. */
    VIEWER,
    /** 机构与用户管理 adds organisations and their accounts in its own area. */
    REGISTRAR,
    /** 系统管理员: accounts and settings. */
    SYSTEM_ADMIN,
    /** 安全管理员: locks, resets, rights. */
    SECURITY_ADMIN,
    /** 审计管理员: reads the audit log. */
    AUDIT_ADMIN,
    /** 运维: queues, dead letters, jobs. */
    OPERATOR;

    /** The three administrators that must never be one person, and never an officer. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    /** Whether it has to do with what is filed; the others keep the installation running. */
    public boolean isBusiness() {
        return !isAdministrator() && this != OPERATOR;
    }
}
