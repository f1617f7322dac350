package org.baosong.definition.model;

/** What a desk may decide about a filing. Passing is always allowed; the others are as the definition says. */
public enum DecisionKind {
    PASS, RETURN, REJECT, DEFER
}
