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

/**
 * A day, stored as {@code 2026-01-31}; with {@code past} not later than today, within {@code notBefore} and {@code notAfter}. The usual
 * Chinese ways of writing are read, and midnight after the day as spreadsheets write it.
 */
class DateType extends TextualType {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(:00)?$");

    @Override
    public String id() {
        return "date";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("past", ParamKind.FLAG, "notBefore", ParamKind.DATE, "notAfter", ParamKind.DATE);
    }

    @Override
    Parsed parseText(String text, Field field) {
        Optional<String> day = read(text);
        if (day.isEmpty()) {
            return Parsed.refused(DefinitionError.DATE_FORM.at(field));
        }
        return field.params().text("notBefore").filter(first -> day.get().compareTo(first) < 0)
                .map(first -> Parsed.refused(DefinitionError.DATE_EARLY.at(field, first)))
                .or(() -> field.params().text("notAfter").filter(last -> day.get().compareTo(last) > 0)
                        .map(last -> Parsed.refused(DefinitionError.DATE_LATE.at(field, last))))
                .orElseGet(() -> Parsed.text(day.get()));
    }

    /** The day that a text names, as it is stored; empty if it names none. */
    static Optional<String> read(String text) {
        Matcher parts = FORM.matcher(MIDNIGHT.matcher(RawText.halfWidth(text)).replaceFirst("").replace(" ", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2))).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
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
