package org.baosong.audit.control.precheck;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.baosong.audit.entity.CheckKey;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;

/**
 * Which answers should be one institution's alone, and how they are compared: searchable texts that are not chosen from a list (name,
 * code), telephone numbers, places. Two definitions that bind a field to the same part of the register are compared with each other.
 */
public final class KeyValues {

    /** Kind of a place. */
    public static final String POINT = "geo-point";
    /** Kind of a telephone number. */
    public static final String PHONE = "phone";

    private KeyValues() {
    }

    /** Under which kind the answers of a field are kept; empty if they are not compared. */
    public static Optional<String> kind(Field field) {
        if (field.type().equals(POINT) || field.type().equals(PHONE)) {
            return Optional.of(field.type());
        }
        boolean own = field.is(FieldTrait.INDEX) && field.options().isEmpty() && !field.type().equals("region") && !field.type().equals("organisation");
        return own ? Optional.of(field.isBound() ? field.bind() : field.type() + ":" + field.id()) : Optional.empty();
    }

    /** How an answer is written for comparing; empty if there is nothing to compare. */
    public static Optional<String> value(Field field, JsonValue answer) {
        if (answer instanceof JsonString text) {
            String value = field.type().equals(PHONE) ? text.getString().replaceAll("\\D", "") : plain(text.getString());
            return Optional.of(value).filter(known -> !known.isEmpty() && known.length() <= CheckKey.LONGEST);
        }
        if (answer instanceof JsonObject point && field.type().equals(POINT) && point.containsKey("lon") && point.containsKey("lat")) {
            return Optional.of(point.getString("lon") + "," + point.getString("lat"));
        }
        return Optional.empty();
    }

    /** Two texts are the same if they differ only in width, case or spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
