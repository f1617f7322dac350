package org.baosong.definition.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;

/**
 * Works out the calculated answers. Published definitions have no circles, so that each has one result; the answer to a question that
 * is not asked counts as missing here too.
 */
final class Calculator {

    private final FilingDefinition definition;
    private final Map<String, JsonValue> answers;

    private Calculator(FilingDefinition definition, JsonObject answers) {
        this.definition = definition;
        this.answers = new TreeMap<>(answers);
    }

    /** The answers with all calculated ones as they follow from the others; what cannot be worked out is missing. */
    static JsonObject apply(FilingDefinition definition, JsonObject answers) {
        if (definition.allFields().noneMatch(Field::isCalculated)) {
            return answers;
        }
        return new Calculator(definition, answers).run();
    }

    private JsonObject run() {
        Visibility before = new Visibility(definition, answers);
        definition.sections().stream().filter(Section::repeats).filter(section -> isRows(answers.get(section.id())))
                .forEach(section -> answers.put(section.id(), rows(section, before)));
        List<Field> calculated = definition.fields().stream().filter(Field::isCalculated).toList();
        boolean changing = true;
        for (int i = 0; changing && i <= calculated.size(); i++) {
            Visibility visibility = new Visibility(definition, answers);
            Function<String, JsonValue> seen = id -> definition.section(id).map(section -> visibility.of(section) ? answers.get(id) : null)
                    .orElseGet(() -> visibility.value(id));
            changing = calculated.stream().map(field -> put(answers, field, seen)).reduce(false, Boolean::logicalOr);
        }
        JsonObjectBuilder built = Jsons.object();
        answers.forEach(built::add);
        return built.build();
    }

    private static boolean isRows(JsonValue value) {
        return value != null && value.getValueType() == JsonValue.ValueType.ARRAY && value.asJsonArray().stream().allMatch(JsonObject.class::isInstance);
    }

    private JsonValue rows(Section section, Visibility visibility) {
        List<Field> calculated = section.fields().stream().filter(Field::isCalculated).toList();
        JsonArrayBuilder rows = Jsons.array();
        for (JsonObject given : answers.get(section.id()).asJsonArray().getValuesAs(JsonObject.class)) {
            Map<String, JsonValue> row = new TreeMap<>(given);
            for (int i = 0; i < calculated.size(); i++) {
                Map<String, JsonValue> now = new HashMap<>(row);
                calculated.forEach(field -> put(row, field, id -> visibility.valueInRow(id, now)));
            }
            JsonObjectBuilder built = Jsons.object();
            row.forEach(built::add);
            rows.add(built);
        }
        return rows.build();
    }

    /** Whether the answer has become another. */
    private static boolean put(Map<String, JsonValue> into, Field field, Function<String, JsonValue> seen) {
        NumericType type = (NumericType) FieldTypes.of(field);
        Optional<JsonValue> result = field.calculation().result(seen, type.decimals(field)).map(number -> type.value(field, number));
        JsonValue before = result.isPresent() ? into.put(field.id(), result.get()) : into.remove(field.id());
        return !Optional.ofNullable(before).equals(result);
    }
}
