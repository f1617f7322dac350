package org.baosong.web.form.field;

import java.util.regex.Pattern;

/** A day: the browser's own calendar, unless what was typed before is no date and has to be shown as it was. */
final class DateRenderer implements FieldRenderer {

    private static final Pattern DAY = Pattern.compile("|\\d{4}-\\d{2}-\\d{2}");

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        Controls.input(out, field, DAY.matcher(field.text()).matches() ? "date" : "text").with("class", "f-date").end("input");
    }
}
