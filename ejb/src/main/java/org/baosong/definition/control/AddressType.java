package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Violation;

/**
 * An address whose divisions the system writes from the field named by {@code region}; the filer types only what follows, and only
 * that is stored.
 */
class AddressType extends TextualType {

    private static final int MAX = 120;

    @Override
    public String id() {
        return "address";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("region", ParamKind.FIELD);
    }

    @Override
    Parsed parseText(String text, Field field) {
        int length = RawText.length(text);
        return length > MAX ? Parsed.refused(DefinitionError.TOO_LONG.at(field, MAX, length)) : Parsed.text(text);
    }

    @Override
    int maxLength(Field field) {
        return MAX;
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return prefix(field, context).filter(prefix -> text(value).startsWith(prefix))
                .map(prefix -> DefinitionError.ADDRESS_REPEATS_REGION.at(field, prefix));
    }

    /** The whole address. */
    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return prefix(field, context).orElse("") + text(value);
    }

    private static Optional<String> prefix(Field field, AnswerContext context) {
        return field.params().text("region").flatMap(context::regionNamed);
    }
}
