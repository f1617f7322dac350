package org.baosong.definition.control;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.model.Field;

/** What all kinds of answer have in common that are one text: reading it safely, showing and indexing it as it is. */
abstract class TextualType implements FieldType {

    @Override
    public final Parsed parse(JsonValue raw, Field field) {
        Optional<String> given = RawText.of(raw);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.WRONG_SHAPE.at(field));
        }
        if (given.get().length() > RawText.MAX) {
            return Parsed.refused(DefinitionError.TOO_LONG.at(field, maxLength(field), given.get().length()));
        }
        Optional<String> text = isMultiline(field) ? RawText.lines(given.get()) : RawText.line(given.get());
        if (text.isEmpty()) {
            return Parsed.refused(DefinitionError.BAD_CHARACTERS.at(field));
        }
        if (text.get().isEmpty()) {
            return Parsed.nothing();
        }
        return parseText(text.get(), field);
    }

    /** Reads a cleaned text that is not empty and not absurdly long. */
    abstract Parsed parseText(String text, Field field);

    int maxLength(Field field) {
        return 100;
    }

    boolean isMultiline(Field field) {
        return false;
    }

    static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return text(value);
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of(IndexValue.of(text(value)));
    }
}
