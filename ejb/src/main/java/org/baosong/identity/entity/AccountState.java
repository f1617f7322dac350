package org.baosong.identity.entity;

/** Whether an account may be used at all. Being locked after wrong passwords is a time, not a state. */
public enum AccountState {
    ACTIVE, DISABLED
}
