package org.baosong.definition.model;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baosong.kernel.Jsons;

/**
 * How an answer follows from others: a closed set, so that server and browser come to the same result and nobody writes programs in a
 * definition. Where there is nothing to calculate with there is no result, never a made-up zero.
 */
public sealed interface Calculation {

    /** The answer is given, not calculated. */
    Calculation NONE = new Sum(List.of());

    /** Longest number there is on either side; beyond it there is no result. */
    BigDecimal LIMIT = new BigDecimal("999999999999999");

    /** The number or, if the operands are missing, nothing. {@code values} gives canonical answers, rows by the id of their section. */
    Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals);

    /** Ids of the fields and sections it reads outside tables, or in the same row. */
    Stream<String> operands();

    /** The form the browser evaluates; the same words as in the definition's text. */
    JsonObject toJson();

    default boolean isNone() {
        return equals(NONE);
    }

    /** All of them together; what is missing counts as nothing, unless all are missing. */
    record Sum(List<String> fields) implements Calculation {
        public Sum {
            fields = List.copyOf(fields);
        }

        @Override
        public Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals) {
            return fields.stream().flatMap(field -> Calculation.number(values.apply(field)).stream()).reduce(BigDecimal::add).filter(Calculation::isSane);
        }

        @Override
        public Stream<String> operands() {
            return fields.stream();
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("sum", Jsons.array(fields)).build();
        }
    }

    /** The first less the second; both must be there. */
    record Difference(String from, String less) implements Calculation {
        @Override
        public Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals) {
            return Calculation.number(values.apply(from)).flatMap(a -> Calculation.number(values.apply(less)).map(a::subtract))
                    .filter(Calculation::isSane);
        }

        @Override
        public Stream<String> operands() {
            return Stream.of(from, less);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("difference", Jsons.array(List.of(from, less))).build();
        }
    }

    /** The first by the second, rounded half up to the decimals of the field; both must be there and the second not zero. */
    record Ratio(String of, String by, boolean percent) implements Calculation {
        private static final BigDecimal HUNDRED = new BigDecimal(100);

        @Override
        public Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals) {
            Optional<BigDecimal> divisor = Calculation.number(values.apply(by)).filter(number -> number.signum() != 0);
            return Calculation.number(values.apply(of)).map(number -> percent ? number.multiply(HUNDRED) : number)
                    .flatMap(number -> divisor.map(other -> number.divide(other, decimals, RoundingMode.HALF_UP))).filter(Calculation::isSane);
        }

        @Override
        public Stream<String> operands() {
            return Stream.of(of, by);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("ratio", Jsons.array(List.of(of, by))).add("percent", percent).build();
        }
    }

    /** How many rows a table has. */
    record Rows(String section) implements Calculation {
        @Override
        public Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals) {
            return Optional.of(BigDecimal.valueOf(Calculation.rows(values.apply(section)).count()));
        }

        @Override
        public Stream<String> operands() {
            return Stream.of(section);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("rows", section).build();
        }
    }

    /** A column of a table added up; empty cells count as nothing, unless all are empty. */
    record Column(String section, String field) implements Calculation {
        @Override
        public Optional<BigDecimal> result(Function<String, JsonValue> values, int decimals) {
            return Calculation.rows(values.apply(section)).flatMap(row -> Calculation.number(row.get(field)).stream()).reduce(BigDecimal::add)
                    .filter(Calculation::isSane);
        }

        @Override
        public Stream<String> operands() {
            return Stream.of(section);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("column", section + "." + field).build();
        }
    }

    /** A canonical answer as a number: integers are numbers, decimals and money are text. */
    static Optional<BigDecimal> number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.bigDecimalValue());
        }
        return value instanceof JsonString text && Form.NUMBER.matcher(text.getString()).matches() ? Optional.of(new BigDecimal(text.getString()))
                : Optional.empty();
    }

    private static boolean isSane(BigDecimal number) {
        return number.abs().compareTo(LIMIT) <= 0;
    }

    private static Stream<JsonObject> rows(JsonValue value) {
        return Objects.requireNonNullElse(value, JsonValue.NULL).getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject) : Stream.empty();
    }

    /** How decimals are stored. */
    final class Form {
        static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

        private Form() {
        }
    }
}
