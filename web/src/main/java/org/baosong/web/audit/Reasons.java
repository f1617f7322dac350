package org.baosong.web.audit;

import jakarta.faces.model.SelectItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.FilingDefinition;

/** Coded reasons of definitions for a decision, as choices. */
public final class Reasons {

    private Reasons() {
    }

    /** Those of several definitions together, each code once. */
    public static List<SelectItem> of(Collection<FilingDefinition> definitions, DecisionKind kind, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FilingDefinition definition : definitions) {
            for (Decisions.Reason reason : definition.decisions().rule(kind).reasons()) {
                labels.putIfAbsent(reason.code(), reason.label().in(locale));
            }
        }
        return labels.entrySet().stream().map(reason -> new SelectItem(reason.getKey(), reason.getValue())).toList();
    }

    /** What people read for a code; the code itself if the definition no longer has it. */
    public static String label(FilingDefinition definition, String code, Locale locale) {
        return definition.decisions().rules().values().stream().flatMap(rule -> rule.reasons().stream())
                .filter(reason -> reason.code().equals(code)).map(reason -> reason.label().in(locale)).findFirst().orElse(code);
    }
}
