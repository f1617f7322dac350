package org.baosong.definition.control;

/** What kind of value a setting of a field type takes; the compiler checks it. */
enum ParamKind {
    /** A whole number, zero or more. */
    COUNT,
    /** Any whole number. */
    INTEGER,
    /** True or false. */
    FLAG,
    /** Id of another field outside tables or in the same table. */
    FIELD,
    /** An administrative level below the nation. */
    LEVEL
}
