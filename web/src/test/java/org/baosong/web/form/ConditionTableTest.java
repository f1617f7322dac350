package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.definition.model.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions on the server, by the table that the browser's own evaluation is tested with as well. */
class ConditionTableTest {

    static Stream<JsonObject> table() {
        try (JsonReader reader = Json.createReader(ConditionTableTest.class.getResourceAsStream("/form/conditions.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void holdsAsTheTableSays(JsonObject row) {
        Condition condition = read(row.getJsonObject("when"));
        assertThat(condition.test(row.getJsonObject("answers")::get)).isEqualTo(row.getBoolean("holds"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void travelsToTheBrowserInTheWordsOfTheTable(JsonObject row) {
        assertThat(read(row.getJsonObject("when")).toJson()).isEqualTo(row.getJsonObject("when"));
    }

    private static Condition read(JsonObject json) {
        if (json.containsKey("all")) {
            return new Condition.All(parts(json, "all"));
        }
        if (json.containsKey("any")) {
            return new Condition.Any(parts(json, "any"));
        }
        if (json.containsKey("not")) {
            return new Condition.Not(read(json.getJsonObject("not")));
        }
        String field = json.getString("field");
        String test = json.keySet().stream().filter(key -> !key.equals("field")).findFirst().orElseThrow();
        return switch (test) {
            case "equals" -> new Condition.Equals(field, json.getString(test));
            case "in" -> new Condition.In(field, json.getJsonArray(test).getValuesAs(value -> ((JsonString) value).getString()));
            case "filled" -> new Condition.Filled(field);
            case "before" -> new Condition.Before(field, json.getString(test));
            case "after" -> new Condition.After(field, json.getString(test));
            case "at-least" -> new Condition.AtLeast(field, new BigDecimal(json.getString(test)));
            default -> throw new AssertionError(test);
        };
    }

    private static List<Condition> parts(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonObject.class).stream().map(ConditionTableTest::read).toList();
    }
}
