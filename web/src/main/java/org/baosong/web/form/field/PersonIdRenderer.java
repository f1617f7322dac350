package org.baosong.web.form.field;

import jakarta.json.JsonObject;
import org.baosong.kernel.IdentityNumber.Paper;
import org.baosong.kernel.Texts;

/** A person's paper: its kind and its number. A stored number is shown masked; given back like that it means no change. */
final class PersonIdRenderer extends PairRenderer {

    private static final String KIND = "kind";
    private static final String NUMBER = "number";

    PersonIdRenderer() {
        super(KIND, NUMBER);
    }

    @Override
    public String focusId(FieldState field) {
        return field.id() + ":" + NUMBER;
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] shown = parts(field.shown());
        out.begin("span").with("class", "f-person");
        Controls.begin(out, "select", field, field.id() + ":" + KIND).with("aria-label", words.say("form.person.kind"));
        for (Paper paper : Paper.values()) {
            Controls.option(out, paper.name(), Texts.term(words.locale(), "paper." + paper), paper.name().equals(shown[0]));
        }
        out.end("select");
        Controls.begin(out, "input", field, field.id() + ":" + NUMBER).with("type", "text").with("class", "f-code").with("autocomplete", "off")
                .with("spellcheck", "false").with("aria-label", words.say("form.person.number")).with("value", shown[1]).end("input");
        out.end("span");
    }

    @Override
    String[] stored(JsonObject person) {
        return new String[] {person.getString(KIND, Paper.RESIDENT.name()), person.getString("masked", "")};
    }

    /** A number alone is that of a resident. */
    @Override
    String[] typed(String text) {
        return super.typed(text.indexOf(';') < 0 ? Paper.RESIDENT.name() + ";" + text : text);
    }

    /** A kind is always chosen. */
    @Override
    boolean isNothing(String kind, String number) {
        return number.isBlank();
    }
}
