package org.baosong.definition.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baosong.kernel.Jsons;

/**
 * A closed set of tests over other answers. The server and the browser evaluate the same set, so that showing and hiding needs no
 * round trip; anything that needs arithmetic is a named rule in code. A missing answer satisfies only {@code not}.
 */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());
    /** Holds never. */
    Condition NEVER = new Any(List.of());

    /** Whether it holds for the canonical answers that {@code values} gives by field id (null or JSON null if there is none). */
    boolean test(Function<String, JsonValue> values);

    /** The form the browser evaluates; the same words as in the definition's text. */
    JsonObject toJson();

    /** Ids of the fields it looks at. */
    Stream<String> fields();

    default boolean isAlways() {
        return equals(ALWAYS);
    }

    default boolean isNever() {
        return equals(NEVER);
    }

    /** The answer is this value; of a multiple choice: is among the chosen ones. */
    record Equals(String field, String value) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return Condition.texts(values.apply(field)).anyMatch(value::equals);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("equals", value).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** The answer, or one of a multiple choice's, is one of these values. */
    record In(String field, List<String> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public boolean test(Function<String, JsonValue> answers) {
            return Condition.texts(answers.apply(field)).anyMatch(values::contains);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("in", Jsons.array(values)).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** There is an answer. */
    record Filled(String field) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return Condition.isFilled(values.apply(field));
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("filled", true).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** The answer is a date before this one, written {@code 2026-01-31}. */
    record Before(String field, String date) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return Condition.texts(values.apply(field)).anyMatch(text -> text.compareTo(date) < 0);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("before", date).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** The answer is a date after this one. */
    record After(String field, String date) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return Condition.texts(values.apply(field)).anyMatch(text -> text.compareTo(date) > 0);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("after", date).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** The answer is a number not below this one. */
    record AtLeast(String field, BigDecimal number) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return Condition.number(values.apply(field)).anyMatch(value -> value.compareTo(number) >= 0);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("field", field).add("at-least", number.toPlainString()).build();
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** All of them hold; of none: holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Function<String, JsonValue> values) {
            return parts.stream().allMatch(part -> part.test(values));
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("all", Condition.array(parts)).build();
        }

        @Override
        public Stream<String> fields() {
            return parts.stream().flatMap(Condition::fields);
        }
    }

    /** At least one of them holds; of none: does not hold. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Function<String, JsonValue> values) {
            return parts.stream().anyMatch(part -> part.test(values));
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("any", Condition.array(parts)).build();
        }

        @Override
        public Stream<String> fields() {
            return parts.stream().flatMap(Condition::fields);
        }
    }

    /** It does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean test(Function<String, JsonValue> values) {
            return !part.test(values);
        }

        @Override
        public JsonObject toJson() {
            return Jsons.object().add("not", part.toJson()).build();
        }

        @Override
        public Stream<String> fields() {
            return part.fields();
        }
    }

    /** Whether there is an answer: neither missing nor empty. */
    static boolean isFilled(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return false;
        }
        return switch (value.getValueType()) {
            case STRING -> !((JsonString) value).getString().isEmpty();
            case ARRAY -> !((JsonArray) value).isEmpty();
            case OBJECT -> !((JsonObject) value).isEmpty();
            default -> true;
        };
    }

    private static Stream<String> texts(JsonValue value) {
        if (!isFilled(value)) {
            return Stream.empty();
        }
        return switch (value.getValueType()) {
            case STRING -> Stream.of(((JsonString) value).getString());
            case ARRAY -> ((JsonArray) value).stream().flatMap(Condition::texts);
            case OBJECT -> Stream.empty();
            default -> Stream.of(value.toString());
        };
    }

    private static Stream<BigDecimal> number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Stream.of(number.bigDecimalValue());
        }
        return texts(value).filter(text -> text.length() <= 40 && text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }

    private static JsonArrayBuilder array(List<Condition> parts) {
        JsonArrayBuilder array = Jsons.array();
        parts.forEach(part -> array.add(part.toJson()));
        return array;
    }
}
