package org.baosong.exchange.entity;

/** What is known of one row of an uploaded list. */
public enum RowState {
    /** 可导入. */
    GOOD,
    /** 有误: the errors say why; it is never taken in. */
    BAD,
    /** 已导入: the filing is submitted. */
    DONE,
    /** 导入失败: it was good when judged, but something changed meanwhile. */
    FAILED
}
