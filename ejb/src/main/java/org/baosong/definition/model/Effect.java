package org.baosong.definition.model;

/** What an approval brings about beyond itself. A closed list: definitions name effects, code that knows no business performs them. */
public enum Effect {
    /** Bound answers are written to the register of organisations as a new version. */
    REGISTER
}
