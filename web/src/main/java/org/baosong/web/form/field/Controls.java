package org.baosong.web.form.field;

/** What the controls of all types have in common. */
final class Controls {

    private Controls() {
    }

    /** Begins a control with everything but its type and value. */
    static Markup begin(Markup out, String element, FieldState field, String id) {
        return out.begin(element).with("id", id).with("name", id).with("aria-required", field.required() ? "true" : null)
                .with("aria-invalid", field.isWrong() ? "true" : null).with("aria-describedby", field.describes())
                .flag(element.equals("select") ? "disabled" : "readonly", field.beside().fixed());
    }

    /** An input of one line. */
    static Markup input(Markup out, FieldState field, String type) {
        return begin(out, "input", field, field.id()).with("type", type).with("value", field.text()).with("autocomplete", "off");
    }

    static void option(Markup out, String value, String label, boolean chosen) {
        out.begin("option").with("value", value).flag("selected", chosen).text(label).end("option");
    }
}
