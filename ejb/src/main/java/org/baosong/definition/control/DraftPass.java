package org.baosong.definition.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/** One reading of draft answers: each value by its type, unknown and locked fields refused, everything else laid over what is stored. */
final class DraftPass {

    /** Key of a row's identity, given by the server and kept for the life of the row. */
    static final String ROW_ID = "_id";

    private static final int QUOTABLE = 2_000;

    private final FilingDefinition definition;
    private final JsonObject stored;
    private final boolean keepsIds;
    private final Set<String> readOnly;
    private final Map<String, JsonValue> result;
    private final JsonObjectBuilder rejected = Jsons.object();
    private final Set<String> usedIds = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param keepsIds whether rows bring identities of their own, as answers already stored do */
    DraftPass(FilingDefinition definition, JsonObject stored, boolean keepsIds, Set<String> readOnly) {
        this.definition = definition;
        this.keepsIds = keepsIds;
        this.stored = stored;
        this.readOnly = readOnly;
        this.result = new TreeMap<>(stored);
    }

    AnswerResult apply(JsonObject raw) {
        JsonObject given = DraftCells.gathered(definition, stored, raw);
        for (Section section : definition.sections()) {
            if (section.repeats()) {
                if (given.containsKey(section.id())) {
                    put(section.id(), rows(section, given.get(section.id())));
                }
            } else {
                section.fields().stream().filter(field -> given.containsKey(field.id()) && !field.isCalculated())
                        .forEach(field -> single(field, given));
            }
        }
        if (given.containsKey(Findings.REASONS)) {
            reasons(given.get(Findings.REASONS));
        }
        refuseUnknown(given);
        keepFixed(given);
        JsonObject calculated = Calculator.apply(definition, laid());
        definition.fields().stream().filter(field -> field.isCalculated() && given.containsKey(field.id()))
                .forEach(field -> agrees(field, given.get(field.id()), calculated.get(field.id())));
        return new AnswerResult(calculated, rejected.build(), violations);
    }

    private JsonObject laid() {
        JsonObjectBuilder answers = Jsons.object();
        result.forEach(answers::add);
        return answers.build();
    }

    /** Somebody sent what the system works out: no change if it is the same, otherwise told, never silently overwritten. */
    private void agrees(Field field, JsonValue raw, JsonValue worked) {
        Parsed parsed = FieldTypes.of(field).parse(raw, field);
        boolean nothing = !parsed.isRefused() && parsed.value() == JsonValue.NULL;
        if (!nothing && !parsed.value().equals(worked)) {
            violations.add(DefinitionError.CALCULATED.at(field, worked == null ? "-" : RawText.of(worked).orElse("")));
        }
    }

    /** Puts back what was changed although, given all answers, it may not be changed now. */
    private void keepFixed(JsonObject given) {
        List<Field> changed = definition.fields().stream().filter(field -> !field.fixed().isNever() && given.containsKey(field.id())
                && !result.getOrDefault(field.id(), JsonValue.NULL).equals(stored.getOrDefault(field.id(), JsonValue.NULL))).toList();
        if (changed.isEmpty()) {
            return;
        }
        Visibility visibility = new Visibility(definition, Map.copyOf(result));
        for (Field field : changed) {
            if (field.fixed().test(visibility::value)) {
                put(field.id(), stored.getOrDefault(field.id(), JsonValue.NULL));
                violations.add(DefinitionError.READ_ONLY.at(field));
            }
        }
    }

    /** Reasons are laid over those there are, key by key; an empty one takes a reason away. */
    private void reasons(JsonValue raw) {
        Map<String, JsonValue> reasons = new TreeMap<>(Findings.reasons(stored));
        JsonObject given = raw instanceof JsonObject object ? object : Jsons.empty();
        given.forEach((key, value) -> {
            Optional<String> text = RawText.of(value).filter(words -> words.length() <= RawText.MAX).flatMap(RawText::lines);
            String shown = RawText.line(RawText.quote(key)).orElse("?");
            List<Field> about = Findings.explained(definition, key);
            if (about.isEmpty() || !isThere(Findings.row(key), about.get(0))) {
                violations.add(Violation.of(Findings.REASONS, DefinitionError.REASON_UNKNOWN.code(), shown));
            } else if (text.isEmpty() || RawText.length(text.get()) > Findings.LONGEST) {
                violations.add(Violation.of(Findings.REASONS + "/" + key, DefinitionError.REASON_LONG.code(), shown, Findings.LONGEST));
            } else if (reasons.containsKey(key) && !reasons.get(key).equals(Jsons.text(text.get())) && about.stream().noneMatch(this::isOpen)) {
                violations.add(new Violation(Findings.REASONS + "/" + key, DefinitionError.READ_ONLY.code(), DefinitionError.READ_ONLY.at(about.get(0)).args()));
            } else if (text.get().isEmpty()) {
                reasons.remove(key);
            } else {
                reasons.put(key, Jsons.text(text.get()));
            }
        });
        JsonObjectBuilder built = Jsons.object();
        reasons.forEach(built::add);
        put(Findings.REASONS, reasons.isEmpty() ? JsonValue.NULL : built.build());
    }

    /** Whether the row that a reason is for stands in the table of its field: a reason belongs to what it explains. */
    private boolean isThere(String rowId, Field field) {
        Optional<Section> table = definition.sections().stream().filter(section -> section.repeats() && section.fields().contains(field)).findFirst();
        boolean isRow = table.isPresent() && result.get(table.get().id()) instanceof JsonArray rows
                && rows.getValuesAs(JsonObject.class).stream().anyMatch(row -> row.getString(ROW_ID).equals(rowId));
        return rowId.isEmpty() ? table.isEmpty() : isRow;
    }

    /** Whether the filer may change an answer, or one that it is worked out from. What was returned for other reasons stays explained as it was. */
    private boolean isOpen(Field field) {
        if (field.isCalculated()) {
            List<String> from = field.calculation().operands().toList();
            return definition.sections().stream().anyMatch(section -> section.repeats() && from.contains(section.id()) && !readOnly.contains(section.id()))
                    || definition.allFields().anyMatch(operand -> from.contains(operand.id()) && isOpen(operand));
        }
        return !readOnly.contains(field.id()) && definition.sections().stream()
                .noneMatch(section -> section.repeats() && section.fields().contains(field) && readOnly.contains(section.id()));
    }

    private void single(Field field, JsonObject given) {
        JsonValue raw = given.get(field.id());
        if (isAsShown(field, raw, stored.get(field.id()))) {
            return;
        }
        Parsed parsed = FieldTypes.of(field).parse(raw, field);
        if (readOnly.contains(field.id())) {
            JsonValue before = stored.getOrDefault(field.id(), JsonValue.NULL);
            if (parsed.isRefused() || !parsed.value().equals(before)) {
                violations.add(DefinitionError.READ_ONLY.at(field));
            }
        } else if (parsed.isRefused()) {
            violations.add(parsed.violation());
            reject(field, field.id(), raw);
        } else {
            put(field.id(), parsed.value());
        }
    }

    private void put(String id, JsonValue value) {
        if (value == JsonValue.NULL) {
            result.remove(id);
        } else if (value != null) {
            result.put(id, value);
        }
    }

    /** A personal answer given back in the masked form in which it was shown: no change. */
    private static boolean isAsShown(Field field, JsonValue raw, JsonValue before) {
        if (!FieldTypes.of(field).isPersonal() || before == null) {
            return false;
        }
        JsonValue shown = PersonalAnswers.masked(before);
        return raw.equals(shown) || shown instanceof JsonObject person && raw instanceof JsonString text
                && text.getString().equals(person.getString(PersonIdType.KIND) + ";" + person.getString(PersonIdType.MASKED, "?"));
    }

    /** Keeps what was typed beside the answers, so that it can be shown again; not what might name a person. */
    private void reject(Field field, String id, JsonValue raw) {
        if (!FieldTypes.of(field).isPersonal() && raw instanceof JsonString text && text.getString().length() <= QUOTABLE && CanonicalJson.isStorable(text.getString())) {
            rejected.add(id, text);
        }
    }

    /** The canonical rows, JSON null for none, or null if they are refused as a whole. */
    private JsonValue rows(Section section, JsonValue raw) {
        boolean isRows = raw.getValueType() == JsonValue.ValueType.ARRAY
                && raw.asJsonArray().stream().allMatch(row -> row.getValueType() == JsonValue.ValueType.OBJECT);
        if (raw == JsonValue.NULL || isRows && raw.asJsonArray().isEmpty()) {
            return readOnly.contains(section.id()) && stored.containsKey(section.id()) || touchesLocked(section, JsonValue.EMPTY_JSON_ARRAY)
                    ? refuse(section, DefinitionError.READ_ONLY, section.title()) : JsonValue.NULL;
        }
        if (!isRows) {
            return refuse(section, DefinitionError.ROWS_FORM, section.title());
        }
        if (raw.asJsonArray().size() > section.repeat().max()) {
            return refuse(section, DefinitionError.TOO_MANY_ROWS, section.title(), section.repeat().max());
        }
        Map<String, JsonObject> before = storedRows(section);
        JsonArrayBuilder rows = Jsons.array();
        for (int i = 0; i < raw.asJsonArray().size(); i++) {
            rows.add(row(section, i, raw.asJsonArray().getJsonObject(i), before));
        }
        JsonArray built = rows.build();
        boolean locked = readOnly.contains(section.id()) && !built.equals(stored.get(section.id())) || touchesLocked(section, built);
        return locked ? refuse(section, DefinitionError.READ_ONLY, section.title()) : built;
    }

    /** Whether a row that may not be changed was, or one came or went where none may. */
    private boolean touchesLocked(Section section, JsonArray built) {
        Map<String, JsonObject> before = storedRows(section);
        List<JsonObject> now = built.getValuesAs(JsonObject.class);
        boolean changed = before.entrySet().stream().anyMatch(row -> readOnly.contains(DraftCells.row(section.id(), row.getKey())) && !now.contains(row.getValue()));
        return changed || readOnly.contains(DraftCells.rowSet(section.id()))
                && !now.stream().map(row -> row.getString(ROW_ID)).collect(Collectors.toSet()).equals(before.keySet());
    }

    private JsonValue refuse(Section section, DefinitionError error, Object... args) {
        violations.add(Violation.of(section.id(), error.code(), args));
        return null;
    }

    private Map<String, JsonObject> storedRows(Section section) {
        Map<String, JsonObject> rows = new HashMap<>();
        if (stored.containsKey(section.id())) {
            stored.getJsonArray(section.id()).getValuesAs(JsonObject.class).forEach(row -> rows.put(row.getString(ROW_ID), row));
        }
        return rows;
    }

    /** The identity of a row as given, if it may keep it: an unknown or repeated one is replaced. */
    private String rowId(String given, JsonObject known) {
        boolean mayKeep = known != null || keepsIds && given.matches("\\d{1,19}");
        return mayKeep && usedIds.add(given) ? given : Long.toString(Ids.next());
    }

    private JsonObject row(Section section, int index, JsonObject raw, Map<String, JsonObject> before) {
        String givenId = RawText.of(raw.get(ROW_ID)).orElse("");
        JsonObject known = before.remove(givenId);
        Map<String, JsonValue> row = new TreeMap<>(known != null ? known : Jsons.empty());
        row.put(ROW_ID, Jsons.text(rowId(givenId, known)));
        for (Field field : section.fields()) {
            if (raw.containsKey(field.id()) && !field.isCalculated()) {
                cell(section, index, field, raw.get(field.id()), row);
            }
        }
        refuseUnknownInRow(section, index, raw);
        JsonObjectBuilder built = Jsons.object();
        row.forEach(built::add);
        return built.build();
    }

    private void cell(Section section, int index, Field field, JsonValue raw, Map<String, JsonValue> row) {
        if (isAsShown(field, raw, row.get(field.id()))) {
            return;
        }
        Parsed parsed = FieldTypes.of(field).parse(raw, field);
        boolean locked = readOnly.contains(field.id())
                || !field.fixed().isNever() && field.fixed().test(id -> section.fields().stream().anyMatch(own -> own.id().equals(id))
                        ? row.get(id) : new Visibility(definition, Map.copyOf(result)).value(id));
        if (locked) {
            if (parsed.isRefused() || !parsed.value().equals(row.getOrDefault(field.id(), JsonValue.NULL))) {
                violations.add(inRow(section, index, DefinitionError.READ_ONLY.at(field)));
            }
        } else if (parsed.isRefused()) {
            violations.add(inRow(section, index, parsed.violation()));
            reject(field, DraftCells.key(section, row, field), raw);
        } else if (parsed.value() == JsonValue.NULL) {
            row.remove(field.id());
        } else {
            row.put(field.id(), parsed.value());
        }
    }

    static Violation inRow(Section section, int index, Violation violation) {
        return new Violation(section.id() + "[" + index + "]." + violation.field(), violation.code(), violation.args());
    }

    private void refuseUnknown(JsonObject given) {
        Set<String> known = definition.sections().stream()
                .flatMap(section -> section.repeats() ? List.of(section.id()).stream() : section.fields().stream().map(Field::id))
                .collect(Collectors.toSet());
        given.keySet().stream().filter(key -> !known.contains(key) && !key.equals(Findings.REASONS)).sorted().limit(20).forEach(key -> violations.add(unknown(key)));
    }

    private void refuseUnknownInRow(Section section, int index, JsonObject raw) {
        Set<String> known = section.fields().stream().map(Field::id).collect(Collectors.toSet());
        raw.keySet().stream().filter(key -> !known.contains(key) && !key.equals(ROW_ID)).sorted().limit(20)
                .forEach(key -> violations.add(inRow(section, index, unknown(key))));
    }

    static Violation unknown(String key) {
        String shown = RawText.line(RawText.quote(key)).orElse("?");
        return Violation.of(shown, DefinitionError.UNKNOWN_FIELD.code(), shown);
    }
}
