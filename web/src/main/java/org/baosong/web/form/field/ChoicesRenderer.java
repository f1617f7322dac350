package org.baosong.web.form.field;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.baosong.definition.model.Option;

/** Several of several options: a group of boxes to tick, with one that ticks all and a count. */
final class ChoicesRenderer implements FieldRenderer {

    private static final String MARKER = ":shown";

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String focusId(FieldState field) {
        return field.field().options().isEmpty() ? field.id() : boxId(field, field.field().options().get(0));
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        List<String> chosen = RawAnswers.texts(field.shown());
        List<Option> options = field.field().options();
        out.begin("input").with("type", "hidden").with("name", field.id() + MARKER).with("value", "1").end("input");
        out.begin("div").with("class", "f-choices-bar");
        out.begin("label").with("class", "f-all").flag("hidden", true);
        out.begin("input").with("type", "checkbox").with("data-all", field.id()).flag("checked", chosen.size() == options.size()).end("input");
        out.text(words.say("form.all")).end("label");
        out.begin("span").with("class", "f-count muted").with("data-count", field.id()).with("data-words", words.say("form.chosen"))
                .text(words.say("form.chosen").replace("#", String.valueOf(chosen.size()))).end("span");
        out.end("div");
        out.begin("div").with("class", "checks");
        for (Option option : options) {
            out.begin("label").with("class", "f-check");
            out.begin("input").with("type", "checkbox").with("id", boxId(field, option)).with("name", field.id())
                    .with("value", option.value()).flag("checked", chosen.contains(option.value()))
                    .with("aria-describedby", field.isWrong() ? field.describes() : null).end("input");
            out.element("span", null, option.label().in(words.locale())).end("label");
        }
        out.end("div");
    }

    private static String boxId(FieldState field, Option option) {
        return field.id() + ":" + option.no();
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        return RawAnswers.ticked(post, name, name + MARKER);
    }
}
