package org.baosong.campaign.entity;

/** Where one organisation stands with what it owes. */
public enum ObligationState {
    /** 未报 nothing submitted yet, or returned and not submitted again. */
    OWED,
    /** 已报 submitted, not yet passed by its first desk. */
    FILED,
    /** 已通过 passed by its first desk. */
    PASSED,
    /** 免报 need not file, for a reason somebody answers for. */
    EXEMPT;

    /** Whether the desk may report without waiting for it. */
    public boolean isSettled() {
        return this == PASSED || this == EXEMPT;
    }
}
