package org.baosong.definition.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.IdentityNumber;
import org.baosong.kernel.Jsons;

/** Where personal answers stand among all answers, in their three forms: open as given, sealed as stored, masked as shown. */
public final class PersonalAnswers {

    /** Equal for equal papers. */
    public static final String FINGERPRINT = "fingerprint";
    /** The number, encrypted. */
    public static final String SEALED = "sealed";

    private PersonalAnswers() {
    }

    /** Encrypts, and tells equal ones. */
    public interface Seal {

        /** @param place the field, in a table with its section and row */
        String seal(String place, String number);

        String fingerprint(String value);
    }

    /** Whether the definition asks for any. */
    public static boolean areAsked(FilingDefinition definition) {
        return definition.allFields().anyMatch(field -> FieldTypes.of(field).isPersonal());
    }

    /** Seals every open number. One that is already stored for the same place stays as it is sealed there. */
    public static JsonObject sealed(FilingDefinition definition, JsonObject answers, JsonObject stored, Seal seal) {
        return each(definition, answers, (place, value) -> {
            JsonObject person = value.asJsonObject();
            if (!person.containsKey(PersonIdType.NUMBER)) {
                return value;
            }
            String kind = person.getString(PersonIdType.KIND);
            String number = person.getString(PersonIdType.NUMBER);
            String fingerprint = seal.fingerprint(kind + ":" + number);
            JsonValue before = at(definition, stored, place);
            boolean same = before instanceof JsonObject kept && fingerprint.equals(kept.getString(FINGERPRINT, ""));
            return same ? before : Jsons.object().add(PersonIdType.KIND, kind).add(PersonIdType.MASKED, IdentityNumber.masked(number))
                    .add(FINGERPRINT, fingerprint).add(SEALED, seal.seal(place, number)).build();
        });
    }

    /** What may leave: kind and mask. */
    public static JsonObject masked(FilingDefinition definition, JsonObject answers) {
        return areAsked(definition) ? each(definition, answers, (place, value) -> masked(value)) : answers;
    }

    static JsonValue masked(JsonValue value) {
        if (value instanceof JsonObject open && open.containsKey(PersonIdType.NUMBER)) {
            // Never stored so; should one ever be, it leaves no more open than the others.
            return Jsons.object().add(PersonIdType.KIND, open.getString(PersonIdType.KIND))
                    .add(PersonIdType.MASKED, IdentityNumber.masked(open.getString(PersonIdType.NUMBER))).build();
        }
        return value instanceof JsonObject person && person.containsKey(PersonIdType.MASKED) ? Jsons.object()
                .add(PersonIdType.KIND, person.getString(PersonIdType.KIND)).add(PersonIdType.MASKED, person.getString(PersonIdType.MASKED)).build() : value;
    }

    /** The stored form of an answer by its place, or null. */
    public static JsonValue at(FilingDefinition definition, JsonObject answers, String place) {
        JsonValue[] found = new JsonValue[1];
        each(definition, answers, (where, value) -> {
            found[0] = where.equals(place) ? value : found[0];
            return value;
        });
        return found[0];
    }

    /** What becomes of a personal answer. */
    private interface Change {
        JsonValue of(String place, JsonValue value);
    }

    private static JsonObject each(FilingDefinition definition, JsonObject answers, Change change) {
        JsonObjectBuilder changed = Jsons.object(answers);
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                if (FieldTypes.of(field).isPersonal() && !section.repeats() && answers.get(field.id()) instanceof JsonObject value) {
                    changed.add(field.id(), change.of(field.id(), value));
                }
            }
            boolean inRows = section.repeats() && section.fields().stream().anyMatch(field -> FieldTypes.of(field).isPersonal());
            if (inRows && answers.containsKey(section.id())) {
                JsonArrayBuilder rows = Jsons.array();
                answers.getJsonArray(section.id()).getValuesAs(JsonObject.class).forEach(row -> rows.add(row(section, row, change)));
                changed.add(section.id(), rows);
            }
        }
        return changed.build();
    }

    private static JsonObject row(Section section, JsonObject row, Change change) {
        JsonObjectBuilder changed = Jsons.object(row);
        section.fields().stream().filter(field -> FieldTypes.of(field).isPersonal() && row.get(field.id()) instanceof JsonObject)
                .forEach(field -> changed.add(field.id(), change.of(DraftCells.key(section, row, field), row.get(field.id()))));
        return changed.build();
    }
}
