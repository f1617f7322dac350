package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Violation;

/** A day, stored as {@code 2026-01-31}; with {@code past} not later than today. The usual Chinese ways of writing are read. */
class DateType extends TextualType {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    @Override
    public String id() {
        return "date";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("past", ParamKind.FLAG);
    }

    @Override
    Parsed parseText(String text, Field field) {
        Matcher parts = FORM.matcher(RawText.halfWidth(text).replace(" ", ""));
        if (!parts.matches()) {
            return Parsed.refused(DefinitionError.DATE_FORM.at(field));
        }
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return Parsed.text(LocalDate.of(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2))).toString());
        } catch (DateTimeException noSuchDay) {
            return Parsed.refused(DefinitionError.DATE_FORM.at(field));
        }
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        boolean tooLate = field.params().flag("past") && LocalDate.parse(text(value)).isAfter(context.today());
        return tooLate ? Optional.of(DefinitionError.DATE_FUTURE.at(field)) : Optional.empty();
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of(IndexValue.of(LocalDate.parse(text(value))));
    }
}
