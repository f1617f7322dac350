package org.baosong.definition.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;

/** A whole number within {@code min} and {@code max}, stored as a JSON number. Commas between thousands are read over. */
class IntegerType implements FieldType {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.0{1,6})?");

    @Override
    public String id() {
        return "integer";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("min", ParamKind.INTEGER, "max", ParamKind.INTEGER);
    }

    @Override
    public boolean isCountable() {
        return true;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<String> given = RawText.of(raw).filter(text -> text.length() <= 100).flatMap(RawText::line).map(RawText::halfWidth);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.INTEGER_FORM.at(field));
        }
        if (given.get().isEmpty()) {
            return Parsed.nothing();
        }
        if (!FORM.matcher(given.get()).matches()) {
            return Parsed.refused(DefinitionError.INTEGER_FORM.at(field));
        }
        long number = new BigDecimal(given.get().replace(",", "")).longValueExact();
        int min = field.params().integer("min").orElse(Integer.MIN_VALUE);
        int max = field.params().integer("max").orElse(Integer.MAX_VALUE);
        if (number < min) {
            return Parsed.refused(DefinitionError.TOO_SMALL.at(field, String.valueOf(min)));
        }
        return number > max ? Parsed.refused(DefinitionError.TOO_LARGE.at(field, String.valueOf(max))) : Parsed.of(Jsons.number(number));
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return value.toString();
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of(IndexValue.of(((JsonNumber) value).longValue()));
    }

    @Override
    public List<MetricValue> metrics(Field field, JsonValue value) {
        return List.of(new MetricValue(null, ((JsonNumber) value).bigDecimalValue()));
    }
}
