package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.definition.model.Calculation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calculations on the server, by the table that the browser's own are tested with as well. */
class CalculationTableTest {

    static Stream<JsonObject> table() {
        try (JsonReader reader = Json.createReader(CalculationTableTest.class.getResourceAsStream("/form/calculations.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void comesToWhatTheTableSays(JsonObject row) {
        int decimals = row.getInt("decimals");
        String result = read(row.getJsonObject("compute")).result(row.getJsonObject("answers")::get, decimals)
                .map(number -> number.setScale(decimals).toPlainString()).orElse(null);
        assertThat(result).isEqualTo(row.isNull("result") ? null : row.getString("result"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void travelsToTheBrowserInTheWordsOfTheTable(JsonObject row) {
        JsonObject written = row.getJsonObject("compute");
        assertThat(read(written).toJson().entrySet()).containsAll(written.entrySet());
    }

    private static Calculation read(JsonObject json) {
        if (json.containsKey("rows")) {
            return new Calculation.Rows(json.getString("rows"));
        }
        if (json.containsKey("column")) {
            String[] parts = json.getString("column").split("\\.");
            return new Calculation.Column(parts[0], parts[1]);
        }
        JsonArray operands = (JsonArray) json.values().stream().filter(value -> value.getValueType() == JsonValue.ValueType.ARRAY).findFirst().orElseThrow();
        List<String> fields = operands.getValuesAs(JsonString::getString);
        return json.containsKey("sum") ? new Calculation.Sum(fields) : json.containsKey("difference") ? new Calculation.Difference(fields.get(0), fields.get(1))
                : new Calculation.Ratio(fields.get(0), fields.get(1), json.getBoolean("percent", false));
    }
}
