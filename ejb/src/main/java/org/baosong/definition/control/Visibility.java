package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;

/**
 * Which questions are asked, given the answers. The answer to a question that is not asked counts as missing in all conditions, so
 * what hides behind a hidden question is hidden too. Published definitions have no circles.
 */
public final class Visibility {

    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, ? extends JsonValue> answers;

    public Visibility(FilingDefinition definition, Map<String, ? extends JsonValue> answers) {
        this.answers = answers;
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                sectionOf.put(field.id(), section);
                fields.put(field.id(), field);
            }
        }
    }

    public boolean of(Section section) {
        return section.visible().test(this::value);
    }

    public boolean of(Field field) {
        Boolean before = known.get(field.id());
        if (before == null) {
            before = of(sectionOf.get(field.id())) && field.visible().test(this::value);
            known.put(field.id(), before);
        }
        return before;
    }

    /** Of a field within one row of a table: the row's own answers come before those of the form. */
    public boolean inRow(Field field, Map<String, ? extends JsonValue> row) {
        return of(sectionOf.get(field.id())) && field.visible().test(id -> valueInRow(id, row));
    }

    /** The answer that conditions see. */
    public JsonValue value(String fieldId) {
        Field field = fields.get(fieldId);
        return field != null && !sectionOf.get(fieldId).repeats() && of(field) ? answers.get(fieldId) : null;
    }

    /** The answer that conditions of a row see. */
    public JsonValue valueInRow(String fieldId, Map<String, ? extends JsonValue> row) {
        Section section = sectionOf.get(fieldId);
        return section != null && section.repeats() ? row.get(fieldId) : value(fieldId);
    }
}
