package org.baosong.web.form.field;

/** A span of time in two boxes. */
final class PeriodRenderer extends PairRenderer {

    private static final String FROM = "from";
    private static final String TO = "to";

    PeriodRenderer() {
        super(FROM, TO);
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] shown = parts(field.shown());
        out.begin("span").with("class", "f-period");
        end(field, FROM, shown[0], words, out);
        out.begin("span").with("aria-hidden", "true").text(words.say("form.period.between")).end("span");
        end(field, TO, shown[1], words, out);
        out.end("span");
    }

    private static void end(FieldState field, String which, String typed, Wording words, Markup out) {
        boolean months = field.field().params().flag("months");
        String label = field.field().label().in(words.locale()) + " " + words.say("form.period." + which);
        out.begin("span").with("class", "f-dated");
        Controls.begin(out, "input", field, field.id() + ":" + which).with("type", "text").with("inputmode", "numeric").with("class", "f-date")
                .with("autocomplete", "off").with("spellcheck", "false").with("aria-label", label)
                .with("placeholder", words.say(months ? "form.month.place" : "form.date.place")).with("value", typed).end("input");
        DateRenderer.calendar(field.id() + ":" + which, typed, months ? "month" : "date", words, out);
        out.end("span");
    }
}
