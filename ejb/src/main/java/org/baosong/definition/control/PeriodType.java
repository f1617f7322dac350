package org.baosong.definition.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Localised;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/**
 * A span of time from one day to another, both included, stored as {@code {"from":"2026-01-01","to":"2026-12-31"}}; with
 * {@code months} from one month to another. One text {@code 2026-01-01至2026-12-31} is read too. Half of it may stand in a draft.
 */
class PeriodType implements FieldType {

    /** A tilde or a word between the two; a dash only where it cannot be part of a date. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[;~～至到]|\\s[-—–]\\s|——?|–|(?<=[日月])-)\\s*");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?|(\\d{4})(\\d{2})");
    private static final List<String> ENDS = List.of("from", "to");
    private static final int LONGEST = 100;

    @Override
    public String id() {
        return "period";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("months", ParamKind.FLAG);
    }

    @Override
    public boolean isSearchable() {
        return false;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<List<String>> given = given(raw);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.PERIOD_FORM.at(field, example(field)));
        }
        JsonObjectBuilder span = Jsons.object();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < ENDS.size(); i++) {
            String text = given.get().get(i);
            if (!text.isEmpty()) {
                Optional<String> end = field.params().flag("months") ? month(text) : DateType.read(text);
                if (end.isEmpty()) {
                    return Parsed.refused(DefinitionError.PERIOD_FORM.at(field, example(field)));
                }
                read.add(end.get());
                span.add(ENDS.get(i), end.get());
            }
        }
        if (read.size() == 2 && read.get(0).compareTo(read.get(1)) > 0) {
            return Parsed.refused(DefinitionError.PERIOD_REVERSED.at(field));
        }
        return read.isEmpty() ? Parsed.nothing() : Parsed.of(span.build());
    }

    private static Localised example(Field field) {
        return field.params().flag("months") ? span("2026-01", "2026-12") : span("2026-01-01", "2026-12-31");
    }

    private static Localised span(String from, String to) {
        return locale -> Texts.term(locale, "period.span", from, to);
    }

    private static Optional<List<String>> given(JsonValue raw) {
        if (raw instanceof JsonObject object) {
            boolean sound = object.keySet().stream().allMatch(ENDS::contains)
                    && object.values().stream().allMatch(end -> end instanceof JsonString || end == JsonValue.NULL);
            return sound ? Optional.of(ENDS.stream().map(end -> RawText.halfWidth(object.getString(end, ""))).toList()) : Optional.empty();
        }
        Optional<String> text = RawText.of(raw).filter(given -> given.length() <= LONGEST).flatMap(RawText::line).map(RawText::halfWidth);
        if (text.isEmpty() || text.get().isEmpty()) {
            return text.map(nothing -> List.of("", ""));
        }
        String[] ends = BETWEEN.split(text.get(), -1);
        return ends.length == 2 ? Optional.of(List.of(ends)) : Optional.empty();
    }

    private static Optional<String> month(String text) {
        Matcher parts = MONTH.matcher(text.replace(" ", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) == null ? 3 : 1;
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1))).toString());
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isWhole(JsonValue value) {
        return value instanceof JsonObject span && span.size() == 2;
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return isWhole(value) ? Optional.empty() : Optional.of(DefinitionError.PERIOD_PARTIAL.at(field));
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        JsonObject span = value.asJsonObject();
        return span(span.getString("from", "?"), span.getString("to", "?")).in(locale);
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of();
    }
}
