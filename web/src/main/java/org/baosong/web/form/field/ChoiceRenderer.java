package org.baosong.web.form.field;

import org.baosong.definition.model.Option;

/** One of several options: the browser's own list, which everybody can use by keyboard and on a phone. */
final class ChoiceRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String chosen = field.text();
        Controls.begin(out, "select", field, field.id());
        Controls.option(out, "", words.say("form.choose"), chosen.isEmpty());
        for (Option option : field.field().options()) {
            Controls.option(out, option.value(), option.label().in(words.locale()), option.value().equals(chosen));
        }
        boolean known = chosen.isEmpty() || field.field().option(chosen).isPresent();
        if (!known) {
            Controls.option(out, chosen, chosen, true);
        }
        out.end("select");
    }
}
