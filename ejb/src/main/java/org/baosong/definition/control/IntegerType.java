package org.baosong.definition.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;

/** A whole number of at most 15 digits within {@code min} and {@code max}, stored as a JSON number; see {@link NumberText}. */
class IntegerType implements NumericType {

    @Override
    public String id() {
        return "integer";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("min", ParamKind.INTEGER, "max", ParamKind.INTEGER, "unit", ParamKind.WORDING);
    }

    @Override
    public boolean isCountable() {
        return true;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<String> given = NumberText.given(raw);
        if (given.isPresent() && given.get().isEmpty()) {
            return Parsed.nothing();
        }
        Optional<BigDecimal> read = given.flatMap(text -> NumberText.read(NumberText.withoutUnit(text, field)))
                .filter(number -> number.stripTrailingZeros().scale() <= 0);
        if (read.isEmpty()) {
            return Parsed.refused(DefinitionError.INTEGER_FORM.at(field));
        }
        BigDecimal number = read.get();
        if (field.params().has("min") && number.compareTo(limit(field, "min")) < 0) {
            return Parsed.refused(DefinitionError.TOO_SMALL.at(field, limit(field, "min").toPlainString()));
        }
        if (field.params().has("max") && number.compareTo(limit(field, "max")) > 0) {
            return Parsed.refused(DefinitionError.TOO_LARGE.at(field, limit(field, "max").toPlainString()));
        }
        return Parsed.of(value(field, number));
    }

    private static BigDecimal limit(Field field, String key) {
        return BigDecimal.valueOf(field.params().integer(key).orElseThrow());
    }

    @Override
    public BigDecimal number(JsonValue value) {
        return ((JsonNumber) value).bigDecimalValue();
    }

    @Override
    public int decimals(Field field) {
        return 0;
    }

    @Override
    public JsonValue value(Field field, BigDecimal number) {
        return Jsons.number(number.longValueExact());
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return NumberText.show(number(value), field, locale);
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of(IndexValue.of(number(value)));
    }

    @Override
    public List<MetricValue> metrics(Field field, JsonValue value) {
        return List.of(new MetricValue(null, number(value)));
    }
}
