package org.baosong.definition.control;

import java.util.Map;
import org.baosong.definition.model.Field;

/** Free text of one line, or of several with {@code multiline}. Markup is text like any other. */
class TextType extends TextualType {

    private static final int DEFAULT_MAX = 200;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("minLength", ParamKind.COUNT, "maxLength", ParamKind.COUNT, "multiline", ParamKind.FLAG);
    }

    @Override
    Parsed parseText(String text, Field field) {
        int length = RawText.length(text);
        if (length > maxLength(field)) {
            return Parsed.refused(DefinitionError.TOO_LONG.at(field, maxLength(field), length));
        }
        int least = field.params().integer("minLength").orElse(0);
        if (length < least) {
            return Parsed.refused(DefinitionError.TOO_SHORT.at(field, least));
        }
        return Parsed.text(text);
    }

    @Override
    int maxLength(Field field) {
        return field.params().integer("maxLength").orElse(DEFAULT_MAX);
    }

    @Override
    boolean isMultiline(Field field) {
        return field.params().flag("multiline");
    }
}
