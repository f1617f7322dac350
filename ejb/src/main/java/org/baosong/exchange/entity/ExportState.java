package org.baosong.exchange.entity;

/** How far an export has come. */
public enum ExportState {
    /** 生成中. */
    WORKING,
    /** 可下载. */
    READY,
    /** 未能生成; the reason says why. */
    STOPPED
}
