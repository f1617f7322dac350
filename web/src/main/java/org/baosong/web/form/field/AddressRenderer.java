package org.baosong.web.form.field;

/** An address: the divisions stand before it as the system knows them, only the rest is typed. */
final class AddressRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String region = field.field().params().text("region").orElse("");
        String form = field.id().substring(0, field.id().length() - field.field().id().length());
        out.begin("span").with("class", "f-address");
        out.begin("span").with("class", "f-lead").with("id", field.id() + ":lead").with("data-lead-of", form + region).text(field.lead()).end("span");
        Controls.input(out, field, "text").end("input").end("span");
    }
}
