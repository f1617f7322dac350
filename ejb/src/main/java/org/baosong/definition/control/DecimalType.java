package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;

/**
 * A number with {@code scale} decimals (two if not said) within {@code min} and {@code max}, stored as text with exactly that many:
 * decimals never pass through binary fractions. More decimals than that are refused, not rounded away.
 */
class DecimalType implements NumericType {

    private static final int DEFAULT_SCALE = 2;

    @Override
    public String id() {
        return "decimal";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("min", ParamKind.DECIMAL, "max", ParamKind.DECIMAL, "scale", ParamKind.SCALE, "unit", ParamKind.WORDING);
    }

    @Override
    public boolean isCountable() {
        return true;
    }

    @Override
    public int decimals(Field field) {
        return field.params().integer("scale").orElse(DEFAULT_SCALE);
    }

    /** The text without what people write around a number. */
    String bare(String text) {
        return text;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<String> given = NumberText.given(raw);
        if (given.isPresent() && given.get().isEmpty()) {
            return Parsed.nothing();
        }
        Optional<BigDecimal> read = given.flatMap(text -> NumberText.read(bare(NumberText.withoutUnit(text, field))));
        if (read.isEmpty()) {
            return Parsed.refused(DefinitionError.DECIMAL_FORM.at(field));
        }
        int scale = decimals(field);
        BigDecimal number = read.get();
        if (number.stripTrailingZeros().scale() > scale) {
            return Parsed.refused(scale == 0 ? DefinitionError.INTEGER_FORM.at(field) : DefinitionError.TOO_MANY_DECIMALS.at(field, scale));
        }
        return field.params().decimal("min").filter(min -> number.compareTo(min) < 0)
                .map(min -> Parsed.refused(DefinitionError.TOO_SMALL.at(field, min.toPlainString())))
                .or(() -> field.params().decimal("max").filter(max -> number.compareTo(max) > 0)
                        .map(max -> Parsed.refused(DefinitionError.TOO_LARGE.at(field, max.toPlainString()))))
                .orElseGet(() -> Parsed.of(value(field, number)));
    }

    @Override
    public BigDecimal number(JsonValue value) {
        return new BigDecimal(TextualType.text(value));
    }

    @Override
    public JsonValue value(Field field, BigDecimal number) {
        return Jsons.text(number.setScale(decimals(field)).toPlainString());
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
