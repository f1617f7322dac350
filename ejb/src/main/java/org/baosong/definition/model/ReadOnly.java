package org.baosong.definition.model;

/** When the filer may look at a field but not change it. */
public enum ReadOnly {
    NEVER,
    ALWAYS,
    /** As soon as the register of organisations holds a value for the field's binding: the authority set it, the filer cannot. */
    WHEN_BOUND
}
