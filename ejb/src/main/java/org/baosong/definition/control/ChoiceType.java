package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Option;

/** One of the options. The label is accepted in place of the value, as pasted tables hold labels. */
class ChoiceType extends TextualType {

    @Override
    public String id() {
        return "choice";
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
    Parsed parseText(String text, Field field) {
        return find(field, text).map(option -> Parsed.text(option.value()))
                .orElseGet(() -> Parsed.refused(DefinitionError.NOT_AN_OPTION.at(field, RawText.quote(text))));
    }

    @Override
    public List<String> cellChoices(Field field, CellNames names) {
        return field.options().stream().map(option -> option.label().zh()).toList();
    }

    static Optional<Option> find(Field field, String text) {
        return field.option(text).or(() -> field.options().stream()
                .filter(option -> option.label().zh().equals(text) || option.label().en().equals(text)).findFirst());
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return field.option(text(value)).map(option -> option.label().in(locale)).orElse(text(value));
    }

    @Override
    public List<MetricValue> metrics(Field field, JsonValue value) {
        return field.option(text(value)).map(option -> List.of(new MetricValue(option.no(), BigDecimal.ONE))).orElse(List.of());
    }
}
