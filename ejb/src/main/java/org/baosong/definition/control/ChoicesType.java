package org.baosong.definition.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Option;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/** Several of the options, stored as a list in the order of the definition. A single text is taken apart at commas and semicolons. */
class ChoicesType implements FieldType {

    private static final Pattern BETWEEN = Pattern.compile("[,，;；\\n]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\u3001");

    @Override
    public String id() {
        return "choices";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("min", ParamKind.COUNT, "max", ParamKind.COUNT);
    }

    @Override
    public boolean hasOptions() {
        return true;
    }

    @Override
    public boolean isCountable() {
        return true;
    }

    @Override
    public DefinitionError missing() {
        return DefinitionError.CHOOSE;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<List<String>> given = given(raw, field);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.WRONG_SHAPE.at(field));
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String text : given.get()) {
            Optional<Option> option = ChoiceType.find(field, text);
            if (option.isEmpty()) {
                return Parsed.refused(DefinitionError.NOT_AMONG_OPTIONS.at(field, RawText.line(RawText.quote(text)).orElse("?")));
            }
            chosen.add(option.get().value());
        }
        if (chosen.isEmpty()) {
            return Parsed.nothing();
        }
        JsonArrayBuilder array = Jsons.array();
        field.options().stream().map(Option::value).filter(chosen::contains).forEach(array::add);
        return Parsed.of(array.build());
    }

    private static Optional<List<String>> given(JsonValue raw, Field field) {
        if (raw != null && raw.getValueType() == JsonValue.ValueType.ARRAY) {
            List<Optional<String>> texts = raw.asJsonArray().stream().limit(field.options().size() * 4L).map(RawText::of).toList();
            boolean sound = raw.asJsonArray().size() <= field.options().size() * 4 && texts.stream().allMatch(Optional::isPresent);
            return sound ? Optional.of(texts.stream().map(text -> text.get().strip()).filter(text -> !text.isEmpty()).toList())
                    : Optional.empty();
        }
        return RawText.of(raw).filter(text -> text.length() <= RawText.MAX).map(text -> split(text, field).toList());
    }

    /** At semicolons, commas and line breaks; at the sign between words too where the whole is no option, because some options have it in their names. */
    private static Stream<String> split(String text, Field field) {
        return parts(text, BETWEEN).flatMap(part -> ChoiceType.find(field, part).isPresent() ? Stream.of(part) : parts(part, BETWEEN_WORDS));
    }

    private static Stream<String> parts(String text, Pattern between) {
        return between.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty());
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        int count = value.asJsonArray().size();
        int min = field.params().integer("min").orElse(0);
        int max = field.params().integer("max").orElse(Integer.MAX_VALUE);
        if (count < min) {
            return Optional.of(DefinitionError.TOO_FEW_CHOICES.at(field, min));
        }
        return count > max ? Optional.of(DefinitionError.TOO_MANY_CHOICES.at(field, max)) : Optional.empty();
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        String between = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "; " : "；";
        return chosen(field, value).map(option -> option.label().in(locale)).collect(Collectors.joining(between));
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return chosen(field, value).map(option -> IndexValue.of(option.value())).toList();
    }

    @Override
    public List<MetricValue> metrics(Field field, JsonValue value) {
        return chosen(field, value).map(option -> new MetricValue(option.no(), BigDecimal.ONE)).toList();
    }

    private static Stream<Option> chosen(Field field, JsonValue value) {
        return value.asJsonArray().stream().flatMap(text -> field.option(TextualType.text(text)).stream());
    }
}
