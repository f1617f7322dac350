package org.baosong.definition.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of map a definition consists of, and the keys each knows. The published schema says the same; a test compares them. */
enum Element {
    DEFINITION("code", "version", "title", "en", "owner", "applies", "effective", "filer", "numberPrefix", "campaign", "uniqueness",
            "sections", "checks", "rules", "routes", "decisions", "effects", "stateLabels", "retain"),
    DEFINITION_EN("title"),
    EFFECTIVE("from", "to"),
    FILER("kinds", "subordinates", "parents"),
    CAMPAIGN("period", "correction"),
    DUE("workingDays", "days"),
    UNIQUENESS("kind", "bar"),
    SECTION("id", "title", "note", "en", "visible", "repeat", "fields"),
    SECTION_EN("title", "note"),
    REPEAT("min", "max"),
    FIELD("id", "type", "label", "en", "required", "visible", "readOnly", "bind", "partOf", "hint", "source", "example", "options",
            "index", "metric", "masked", "public", "compute", "compare"),
    FIELD_EN("label", "hint", "source", "example", "unit"),
    OPTION("value", "number", "label", "en"),
    COMPUTE("sum", "difference", "ratio", "percent", "rows", "column"),
    COMPARE("with", "tolerance"),
    CHECK("id", "severity", "message", "en", "at", "when", "sum", "equals", "at-most", "at-least", "date", "before", "not-after", "together"),
    WHEN("when"),
    CONDITION("field", "equals", "in", "filled", "before", "after", "at-least", "all", "any", "not"),
    ROUTE("when", "steps"),
    STEP("id", "label", "en", "level", "line", "act", "gather", "due"),
    DECISIONS("return", "reject", "defer"),
    DECISION("opinion", "reasons", "months"),
    MONTHS("min", "max"),
    REASON("code", "label", "en"),
    STATE_LABEL("label", "en");

    private final Set<String> keys;

    Element(String... keys) {
        this.keys = new LinkedHashSet<>(List.of(keys));
    }

    Set<String> keys() {
        return keys;
    }
}
