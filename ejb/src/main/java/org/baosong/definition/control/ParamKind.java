package org.baosong.definition.control;

/** What kind of value a setting of a field type takes; the compiler checks it. */
enum ParamKind {
    /** A whole number, zero or more. */
    COUNT,
    /** Any whole number. */
    INTEGER,
    /** A number with up to six decimals. */
    DECIMAL,
    /** How many decimals a number has, none to six. */
    SCALE,
    /** Words that people read; their English stands under {@code en}. */
    WORDING,
    /** A day. */
    DATE,
    /** True or false. */
    FLAG,
    /** Id of another field outside tables or in the same table. */
    FIELD,
    /** An administrative level below the nation. */
    LEVEL
}
