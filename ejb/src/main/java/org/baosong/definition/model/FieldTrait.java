package org.baosong.definition.model;

/** What else happens to a field's value beside being stored in the answers. */
public enum FieldTrait {
    /** Searchable: written to the typed index at intake. */
    INDEX,
    /** Counted or summed by statistics. */
    METRIC,
    /** Shown with its middle blanked to everybody who does not decide on it. */
    MASKED,
    /** May stand in lists open to the public. */
    PUBLIC
}
