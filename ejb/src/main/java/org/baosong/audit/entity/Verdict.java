package org.baosong.audit.entity;

/** What the machine's pre-check sorts a filing into. It decides nothing: a person still passes or returns. */
public enum Verdict {
    /** 无异常: nothing caught the eye. */
    CLEAR,
    /** 需看: somebody should look, for the reasons found. */
    LOOK
}
