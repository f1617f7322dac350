package org.baosong.definition.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;

/**
 * Single cells of tables, addressed as {@code staff/ROW/age}: so what could not be read is kept as typed, and so it is read again at
 * submission. A table given as a whole makes its single cells void.
 */
public final class DraftCells {

    private static final Pattern IN_ROW = Pattern.compile("([^\\[]+)\\[(\\d{1,6})\\].*");

    private DraftCells() {
    }

    static String key(Section section, Map<String, JsonValue> row, Field field) {
        return key(section.id(), ((JsonString) row.get(DraftPass.ROW_ID)).getString(), field.id());
    }

    /** Address of a cell. */
    public static String key(String sectionId, String rowId, String fieldId) {
        return sectionId + "/" + rowId + "/" + fieldId;
    }

    /** Address of a row. */
    public static String row(String sectionId, String rowId) {
        return sectionId + "/" + rowId;
    }

    /** Address that stands for which rows there are: where it is locked, none may come or go. */
    public static String rowSet(String sectionId) {
        return sectionId + "/*";
    }

    /** Addresses of the rows there are. */
    public static List<String> rows(JsonObject answers, String sectionId) {
        return answers.get(sectionId) instanceof JsonArray rows
                ? rows.getValuesAs(JsonObject.class).stream().map(row -> row(sectionId, row.getString(DraftPass.ROW_ID, ""))).toList() : List.of();
    }

    /** Address of the row in which something is wrong, told as {@code staff[1].age}; of anything else what it is told as. */
    public static String rowAt(JsonObject answers, String told) {
        Matcher place = IN_ROW.matcher(told);
        if (!place.matches()) {
            return told;
        }
        List<String> rows = rows(answers, place.group(1));
        int index = Integer.parseInt(place.group(2));
        return index < rows.size() ? rows.get(index) : place.group(1);
    }

    /** Whether an address lies in the table. */
    public static boolean isIn(String key, String sectionId) {
        return key.startsWith(sectionId + "/");
    }

    /** What was given, with single cells laid into the rows they belong to. Cells of rows that are gone are gone with them. */
    static JsonObject gathered(FilingDefinition definition, JsonObject stored, JsonObject given) {
        if (given.keySet().stream().noneMatch(key -> key.indexOf('/') > 0)) {
            return given;
        }
        Map<String, JsonValue> whole = new LinkedHashMap<>(given);
        for (Section section : definition.sections()) {
            Map<String, JsonValue> cells = new HashMap<>();
            given.keySet().stream().filter(key -> section.repeats() && isIn(key, section.id())).forEach(key -> cells.put(key, whole.remove(key)));
            if (!cells.isEmpty() && !given.containsKey(section.id())) {
                rows(section, stored, cells).ifPresent(rows -> whole.put(section.id(), rows));
            }
        }
        JsonObjectBuilder built = Jsons.object();
        whole.forEach(built::add);
        return built.build();
    }

    private static Optional<JsonValue> rows(Section section, JsonObject stored, Map<String, JsonValue> cells) {
        if (!stored.containsKey(section.id())) {
            return Optional.empty();
        }
        JsonArrayBuilder rows = Jsons.array();
        for (JsonObject row : stored.getJsonArray(section.id()).getValuesAs(JsonObject.class)) {
            JsonObjectBuilder laid = Jsons.object(row);
            section.fields().forEach(field -> Optional.ofNullable(cells.get(key(section, row, field))).ifPresent(raw -> laid.add(field.id(), raw)));
            rows.add(laid);
        }
        return Optional.of(rows.build());
    }
}
