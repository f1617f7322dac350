package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/**
 * How answers of one kind behave: read, judged, shown, indexed. One small class per kind, without state. Values given to anything
 * but {@link #parse} are canonical and not null. Whatever comes in, {@code parse} answers and never throws.
 */
public interface FieldType {

    /** The name definitions use. */
    String id();

    /** Settings of its own that a definition may give. */
    default Map<String, ParamKind> params() {
        return Map.of();
    }

    /** Whether definitions list options for it. */
    default boolean hasOptions() {
        return false;
    }

    /** Whether answers can be found by their values. */
    default boolean isSearchable() {
        return true;
    }

    /** Whether statistics can count or sum answers. */
    default boolean isCountable() {
        return false;
    }

    /** Whether answers name a person: sealed when stored, masked wherever they are shown, never kept as typed. */
    default boolean isPersonal() {
        return false;
    }

    /** Reads a stored answer again; other than {@link #parse} it may trust what only the server writes. */
    default Parsed reread(JsonValue stored, Field field) {
        return parse(stored, field);
    }

    /** What its numbers count, such as 张; no words if it has no unit. */
    default LocalText unit(Field field) {
        return field.params().wording("unit");
    }

    /** The refusal when a required answer is missing. */
    default DefinitionError missing() {
        return DefinitionError.FILL_IN;
    }

    /** Reads what a page or the API sent. An incomplete answer may pass here: drafts are saved at any time. */
    Parsed parse(JsonValue raw, Field field);

    /** The raw answer that a cell of a list means: cells hold names where pages send codes. Read by {@link #parse} like any other. */
    default JsonValue fromCell(String text, Field field, CellNames names) {
        return Jsons.text(text);
    }

    /** What one cell of a list may be chosen from; empty if it is typed freely or takes several. */
    default List<String> cellChoices(Field field, CellNames names) {
        return List.of();
    }

    /** Whether a value, which may be missing, answers the question wholly. */
    default boolean isWhole(JsonValue value) {
        return Condition.isFilled(value);
    }

    /** What must be right at submission beyond the form of the value. */
    default Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return Optional.empty();
    }

    /** What people read. */
    String display(Field field, JsonValue value, AnswerContext context, Locale locale);

    /** What the answer can be found by. */
    List<IndexValue> index(Field field, JsonValue value);

    /** What statistics count of it. */
    default List<MetricValue> metrics(Field field, JsonValue value) {
        return List.of();
    }
}
