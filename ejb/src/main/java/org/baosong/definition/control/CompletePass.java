package org.baosong.definition.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/** One judgement of whole answers, section by section in the order of the form, so that the first violation is where to look first. */
final class CompletePass {

    private final FilingDefinition definition;
    private final JsonObject answers;
    private final Lookups lookups;
    private final LocalDate today;
    private final boolean read;
    private final Visibility visibility;
    private final JsonObjectBuilder kept = Jsons.object();
    private final List<Violation> violations = new ArrayList<>();

    /** @param read whether the answers were read this very moment, so that reading them again could find nothing */
    CompletePass(FilingDefinition definition, JsonObject answers, Lookups lookups, LocalDate today, boolean read) {
        this.definition = definition;
        this.answers = Calculator.apply(definition, answers);
        this.lookups = lookups;
        this.today = today;
        this.read = read;
        this.visibility = new Visibility(definition, this.answers);
    }

    AnswerResult run() {
        for (Section section : definition.sections()) {
            if (visibility.of(section)) {
                if (section.repeats()) {
                    table(section);
                } else {
                    section.fields().stream().filter(visibility::of).forEach(this::single);
                }
            }
        }
        refuseUnknown();
        return new AnswerResult(weighed(kept.build()), Jsons.empty(), violations);
    }

    /** The answers that stand, with the reasons for the warnings there still are. */
    private JsonObject weighed(JsonObject standing) {
        JsonObject reasons = Findings.reasons(answers);
        JsonObject given = reasons.isEmpty() ? standing : Jsons.object(standing).add(Findings.REASONS, reasons).build();
        JsonObjectBuilder needed = Jsons.object();
        boolean warned = false;
        for (Finding finding : Findings.of(definition, given, lookups.periodBefore())) {
            if (finding.isOpen()) {
                violations.add(finding.violation());
            } else {
                needed.add(finding.key(), finding.reason());
                warned = true;
            }
        }
        return warned ? Jsons.object(standing).add(Findings.REASONS, needed).build() : standing;
    }

    private void single(Field field) {
        AnswerContext context = new AnswerContext(answers, lookups, today);
        Parsed parsed = read ? asRead(answers.get(field.id())) : FieldTypes.of(field).reread(answers.get(field.id()), field);
        Optional<Violation> wrong = judge(field, parsed, field.required().test(visibility::value), context);
        wrong.ifPresent(violations::add);
        if (parsed.value() != JsonValue.NULL) {
            kept.add(field.id(), parsed.value());
        }
    }

    private static Parsed asRead(JsonValue value) {
        return value == null ? Parsed.nothing() : Parsed.of(value);
    }

    private static Optional<Violation> judge(Field field, Parsed parsed, boolean required, AnswerContext context) {
        if (parsed.isRefused()) {
            return Optional.of(parsed.violation());
        }
        if (parsed.value() == JsonValue.NULL) {
            return required ? Optional.of(FieldTypes.of(field).missing().at(field)) : Optional.empty();
        }
        return FieldTypes.of(field).check(field, parsed.value(), context);
    }

    private void table(Section section) {
        JsonValue raw = answers.getOrDefault(section.id(), JsonValue.EMPTY_JSON_ARRAY);
        boolean isRows = raw.getValueType() == JsonValue.ValueType.ARRAY
                && raw.asJsonArray().stream().allMatch(row -> row.getValueType() == JsonValue.ValueType.OBJECT);
        if (!isRows) {
            violations.add(Violation.of(section.id(), DefinitionError.ROWS_FORM.code(), section.title()));
            return;
        }
        JsonArray rows = raw.asJsonArray();
        if (rows.size() < section.repeat().min()) {
            violations.add(Violation.of(section.id(), DefinitionError.TOO_FEW_ROWS.code(), section.title(), section.repeat().min()));
        }
        JsonArrayBuilder keptRows = Jsons.array();
        for (int i = 0; i < rows.size(); i++) {
            keptRows.add(row(section, i, rows.getJsonObject(i)));
        }
        if (!rows.isEmpty()) {
            kept.add(section.id(), keptRows);
        }
    }

    private JsonObject row(Section section, int index, JsonObject row) {
        Map<String, JsonValue> seen = new HashMap<>(answers);
        seen.putAll(row);
        AnswerContext context = new AnswerContext(seen, lookups, today);
        JsonObjectBuilder keptRow = Jsons.object();
        if (row.containsKey(DraftPass.ROW_ID)) {
            keptRow.add(DraftPass.ROW_ID, row.get(DraftPass.ROW_ID));
        }
        for (Field field : section.fields()) {
            if (visibility.inRow(field, row)) {
                Parsed parsed = FieldTypes.of(field).reread(row.get(field.id()), field);
                boolean required = field.required().test(id -> visibility.valueInRow(id, row));
                judge(field, parsed, required, context).map(wrong -> DraftPass.inRow(section, index, wrong)).ifPresent(violations::add);
                if (parsed.value() != JsonValue.NULL) {
                    keptRow.add(field.id(), parsed.value());
                }
            }
        }
        return keptRow.build();
    }

    private void refuseUnknown() {
        Set<String> known = definition.sections().stream()
                .flatMap(section -> section.repeats() ? Stream.of(section.id()) : section.fields().stream().map(Field::id))
                .collect(Collectors.toSet());
        answers.keySet().stream().filter(key -> !known.contains(key) && !key.equals(Findings.REASONS)).sorted().limit(20).map(DraftPass::unknown).forEach(violations::add);
    }
}
