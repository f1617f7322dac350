package org.baosong.audit.entity;

/** Where a batch stands: with its own desk, with the desk above, or decided. */
public enum BatchState {
    /** 汇总中: its desk gathers and may still change it. */
    OPEN,
    /** 已上报: lies at the desk above. */
    REPORTED,
    /** 已确认: the desk above has confirmed it and gathers it into its own. */
    ACCEPTED,
    /** 被退回: back with its desk. */
    RETURNED,
    /** 终审中: the last desk has confirmed it, filings are being approved in the background. */
    APPROVING,
    /** 已通过 */
    APPROVED,
    /** 免报: the desk above does not wait for this unit. */
    EXEMPT;

    /** Whether its own desk may still add to it and take from it. */
    public boolean isGathering() {
        return this == OPEN || this == RETURNED;
    }

    /** Whether the desk above need not wait for it any more. */
    public boolean isSettledAbove() {
        return this == ACCEPTED || this == APPROVING || this == APPROVED || this == EXEMPT;
    }
}
