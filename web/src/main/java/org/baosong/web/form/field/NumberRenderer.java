package org.baosong.web.form.field;

import org.baosong.definition.control.FieldTypes;

/** A number with its unit in the field. What was typed is judged by the server: a browser's own number field would drop it silently. */
final class NumberRenderer implements FieldRenderer {

    static final String UNIT = ":unit";

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        out.begin("span").with("class", "f-amount");
        Controls.input(out, field, "text").with("inputmode", "decimal").with("spellcheck", "false").with("class", "f-number").end("input");
        String unit = FieldTypes.of(field.field()).unit(field.field()).in(words.locale());
        if (!unit.isEmpty()) {
            out.begin("span").with("class", "f-unit").with("id", field.id() + UNIT).text(unit).end("span");
        }
        out.end("span");
    }
}
