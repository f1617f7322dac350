package org.baosong.web.form.field;

import java.util.regex.Pattern;

/**
 * A day, typed in any usual way or chosen from the browser's own calendar beside it. The calendar has no name, so that only what
 * stands in the field travels.
 */
final class DateRenderer implements FieldRenderer {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        out.begin("span").with("class", "f-dated");
        Controls.input(out, field, "text").with("inputmode", "numeric").with("spellcheck", "false").with("class", "f-date")
                .with("placeholder", words.say("form.date.place")).end("input");
        calendar(field.id(), field.text(), "date", words, out);
        out.end("span");
    }

    /** @param kind {@code date} or {@code month} */
    static void calendar(String forId, String value, String kind, Wording words, Markup out) {
        out.begin("input").with("type", kind).with("class", "f-calendar").with("data-calendar-of", forId)
                .with("value", DAY.matcher(value).matches() ? value : "").with("aria-label", words.say("form.date.choose")).end("input");
    }
}
