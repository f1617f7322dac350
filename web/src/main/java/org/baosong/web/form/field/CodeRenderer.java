package org.baosong.web.form.field;

/** Codes and numbers copied from a certificate: no spelling help, and a keyboard that suits them. */
final class CodeRenderer implements FieldRenderer {

    private final String type;
    private final String keyboard;

    CodeRenderer(String type, String keyboard) {
        this.type = type;
        this.keyboard = keyboard;
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        Controls.input(out, field, type).with("inputmode", keyboard).with("spellcheck", "false").with("autocapitalize", type.equals("text") ? "characters" : "none")
                .with("class", "f-code").end("input");
    }
}
