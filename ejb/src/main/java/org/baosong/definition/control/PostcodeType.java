package org.baosong.definition.control;

import java.util.regex.Pattern;
import org.baosong.definition.model.Field;

/** 邮政编码: six digits. */
class PostcodeType extends TextualType {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    @Override
    public String id() {
        return "postcode";
    }

    @Override
    Parsed parseText(String text, Field field) {
        String code = RawText.code(text);
        return FORM.matcher(code).matches() ? Parsed.text(code) : Parsed.refused(DefinitionError.POSTCODE_FORM.at(field));
    }
}
