package org.baosong.web.form.field;

import java.util.OptionalInt;

/** Free text of one line or several. The length is judged by the server, so that nothing pasted is cut off without a word. */
final class TextRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        if (field.field().params().flag("multiline")) {
            OptionalInt most = field.field().params().integer("maxLength");
            // The first line break of a text area is dropped by browsers.
            Controls.begin(out, "textarea", field, field.id()).with("rows", most.orElse(0) > 500 ? "8" : "4").text("\n" + field.text()).end("textarea");
            most.ifPresent(max -> out.begin("p").with("class", "f-length muted").with("data-length-of", field.id())
                    .with("data-most", String.valueOf(max)).with("data-words", words.say("form.length")).flag("hidden", true).end("p"));
        } else {
            Controls.input(out, field, "text").end("input");
        }
    }
}
