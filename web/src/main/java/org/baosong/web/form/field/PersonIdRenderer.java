package org.baosong.web.form.field;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.kernel.IdentityNumber.Paper;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;

/** Which paper, and its number. A stored number is shown masked; given back like that it means no change. Both travel as one text. */
final class PersonIdRenderer implements FieldRenderer {

    private static final String KIND = ":kind";
    private static final String NUMBER = ":number";
    private static final String BETWEEN = ";";

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String focusId(FieldState field) {
        return field.id() + NUMBER;
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] shown = parts(field.shown());
        out.begin("span").with("class", "f-person");
        Controls.begin(out, "select", field, field.id() + KIND).with("aria-label", words.say("form.person.kind"));
        for (Paper paper : Paper.values()) {
            Controls.option(out, paper.name(), Texts.term(words.locale(), "paper." + paper), paper.name().equals(shown[0]));
        }
        out.end("select");
        Controls.begin(out, "input", field, field.id() + NUMBER).with("type", "text").with("class", "f-code").with("autocomplete", "off")
                .with("spellcheck", "false").with("aria-label", words.say("form.person.number")).with("value", shown[1]).end("input");
        out.end("span");
    }

    /** Kind and number as the two controls show them. */
    static String[] parts(JsonValue shown) {
        if (shown instanceof JsonObject person) {
            return new String[] {person.getString("kind", Paper.RESIDENT.name()), person.getString("masked", "")};
        }
        String text = RawAnswers.text(shown);
        int between = text.indexOf(BETWEEN);
        return new String[] {between < 0 ? Paper.RESIDENT.name() : text.substring(0, between), text.substring(between + 1)};
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        String[] kind = post.get(name + KIND);
        String[] number = post.get(name + NUMBER);
        if (kind == null || number == null) {
            return null;
        }
        return Jsons.text(number[0].isBlank() ? "" : kind[0] + BETWEEN + number[0]);
    }
}
