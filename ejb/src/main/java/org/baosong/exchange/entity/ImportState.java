package org.baosong.exchange.entity;

/** How far an uploaded list has come. */
public enum ImportState {
    /** 校验中: rows are being judged in the background. */
    CHECKING,
    /** 待确认: every row has its verdict; nothing has been taken in. */
    CHECKED,
    /** 导入中: good rows are being taken in. */
    CONFIRMING,
    /** 已导入. */
    DONE,
    /** 已放弃 by its officer before anything was taken in. */
    DROPPED,
    /** 中止: the work cannot go on, the reason says why; what was taken in stays. */
    STOPPED;

    /** Whether the background is at it. */
    public boolean isWorking() {
        return this == CHECKING || this == CONFIRMING;
    }
}
