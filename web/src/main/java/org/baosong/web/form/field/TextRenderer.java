package org.baosong.web.form.field;

/** Free text of one line or several. The length is judged by the server, so that nothing pasted is cut off without a word. */
final class TextRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        if (field.field().params().flag("multiline")) {
            // The first line break of a text area is dropped by browsers.
            Controls.begin(out, "textarea", field, field.id()).with("rows", "4").text("\n" + field.text()).end("textarea");
        } else {
            Controls.input(out, field, "text").end("input");
        }
    }
}
