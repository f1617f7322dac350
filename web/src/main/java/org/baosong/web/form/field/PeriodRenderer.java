package org.baosong.web.form.field;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.kernel.Jsons;

/** A span of time in two boxes. Both travel as one text {@code 2026-01-01;2026-12-31}, so that what cannot be read is kept as typed. */
final class PeriodRenderer implements FieldRenderer {

    private static final String FROM = ":from";
    private static final String TO = ":to";
    private static final String BETWEEN = ";";

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String focusId(FieldState field) {
        return field.id() + FROM;
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] typed = parts(field.shown());
        out.begin("span").with("class", "f-period");
        end(field, FROM, typed[0], words, out);
        out.begin("span").with("aria-hidden", "true").text(words.say("form.period.between")).end("span");
        end(field, TO, typed[1], words, out);
        out.end("span");
    }

    private static void end(FieldState field, String which, String typed, Wording words, Markup out) {
        boolean months = field.field().params().flag("months");
        String label = field.field().label().in(words.locale()) + " " + words.say("form.period" + which.replace(':', '.'));
        out.begin("span").with("class", "f-dated");
        Controls.begin(out, "input", field, field.id() + which).with("type", "text").with("inputmode", "numeric").with("class", "f-date")
                .with("autocomplete", "off").with("spellcheck", "false").with("aria-label", label)
                .with("placeholder", words.say(months ? "form.month.place" : "form.date.place")).with("value", typed).end("input");
        DateRenderer.calendar(field.id() + which, typed, months ? "month" : "date", words, out);
        out.end("span");
    }

    /** Beginning and end as the two boxes show them. */
    static String[] parts(JsonValue shown) {
        if (shown instanceof JsonObject span) {
            return new String[] {span.getString("from", ""), span.getString("to", "")};
        }
        String[] halves = RawAnswers.text(shown).split(BETWEEN, 2);
        return new String[] {halves[0], halves.length == 2 ? halves[1] : ""};
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        String[] from = post.get(name + FROM);
        String[] to = post.get(name + TO);
        if (from == null || to == null) {
            return null;
        }
        boolean nothing = from[0].isBlank() && to[0].isBlank();
        return Jsons.text(nothing ? "" : from[0] + BETWEEN + to[0]);
    }
}
