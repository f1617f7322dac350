package org.baosong.identity.entity;

/** How an attempt to log in ended. */
public enum LoginOutcome {
    SUCCESS, FAILED, LOCKED, DISABLED
}
