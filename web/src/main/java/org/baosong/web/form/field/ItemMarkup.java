package org.baosong.web.form.field;

import java.util.List;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.NumericType;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;

/** Items and their parts as HTML: label, star, explanation, source, remarks around the controls. */
public final class ItemMarkup {

    private ItemMarkup() {
    }

    /** Everything before the controls. */
    public static void begin(ItemState item, Wording words, Markup out) {
        boolean group = item.group() && !item.locked();
        out.begin(group ? "fieldset" : "div").with("class", styles(item)).with("id", item.id() + ":item")
                .with("data-when", condition(item.when())).with("data-needed", condition(item.needed())).flag("hidden", !item.visible());
        if (group) {
            out.begin("legend").with("class", "sr").text(item.label());
            star(item, words, out);
            out.end("legend");
        }
        out.begin("div").with("class", "f-head");
        if (group) {
            out.begin("span").with("class", "f-label").with("aria-hidden", "true").text(item.label());
        } else if (item.locked()) {
            out.begin("span").with("class", "f-label").with("id", item.id() + ":label").text(item.label());
        } else {
            out.begin("label").with("class", "f-label").with("for", item.focus()).text(item.label());
        }
        if (!item.locked()) {
            star(item, words, out);
        }
        out.end(group || item.locked() ? "span" : "label");
        tip(item, words, out);
        out.end("div").begin("div").with("class", "f-body");
        item.remarks().forEach(remark -> remark(remark, out));
    }

    /** Everything after the controls. */
    public static void end(ItemState item, Wording words, Markup out) {
        if (!item.locked() && (!item.source().isEmpty() || !item.example().isEmpty())) {
            out.begin("p").with("class", "f-note").with("id", item.id() + ":note");
            if (!item.source().isEmpty()) {
                out.element("span", "f-source", item.source());
            }
            if (!item.example().isEmpty()) {
                out.element("span", "f-example", words.say("form.example", item.example()));
            }
            out.end("p");
        }
        out.end("div").end(item.group() && !item.locked() ? "fieldset" : "div");
    }

    /** One field within its item. */
    public static void part(FieldState field, Wording words, Markup out) {
        out.begin("div").with("class", "f-part").with("data-field", field.field().id()).with("data-type", field.field().type())
                .with("data-locked", field.locked() ? "true" : null)
                .with("data-value", field.locked() && field.shown() != null ? field.shown().toString() : null)
                .with("data-when", field.alone() ? null : condition(field.field().visible())).with("data-fixed", field.locked() ? null : condition(field.field().fixed())).flag("hidden", !field.alone() && !field.visible());
        calculated(field.field(), words, out);
        if (field.locked()) {
            out.begin("div").with("class", "f-text").with("id", field.id()).with("tabindex", "-1")
                    .text(field.display().isEmpty() ? words.say("form.nothing") : field.display()).end("div");
        } else {
            FieldRenderer renderer = FieldRenderers.of(field.field());
            if (!field.alone() && !renderer.isGroup()) {
                out.begin("label").with("class", field.field().isPart() ? "f-sub" : "sr").with("for", field.id()).text(field.field().label().in(words.locale())).end("label");
            }
            renderer.control(field, words, out);
        }
        opener(field, words, out);
        out.begin("p").with("class", "field-error f-error").with("id", field.id() + ":error").text(field.message()).end("p");
        out.begin("p").with("class", "f-period-before").with("data-period-of", field.field().id())
                .flag("hidden", field.beside().period().isEmpty()).text(field.beside().period()).end("p");
        findings(field.beside().findings(), field.locked(), words, out);
        if (!field.previous().isEmpty()) {
            out.element("p", "f-previous", words.say("form.previous", field.previous()));
        }
        if (!field.stored().isEmpty()) {
            out.element("p", "f-stored", words.say("form.stored", field.stored()));
        }
        out.end("div");
    }

    /** The button that shows a person's number in full while the page is open; each look is written into the audit log. */
    static void opener(FieldState field, Wording words, Markup out) {
        if (!field.beside().person().isEmpty()) {
            out.begin("span").with("class", "f-opener");
            out.begin("button").with("type", "button").with("class", "btn link").with("hidden", "hidden").with("data-person", field.beside().person())
                    .with("aria-label", words.say("form.person.openOf", field.field().label().in(words.locale()))).text(words.say("form.person.open")).end("button");
            out.begin("span").with("class", "f-opened").with("role", "status").end("span").end("span");
        }
    }

    /** On the element just begun: how its answer follows from others, so that the browser shows it at once. */
    static void calculated(Field field, Wording words, Markup out) {
        if (field.isCalculated()) {
            int decimals = FieldTypes.of(field) instanceof NumericType numeric ? numeric.decimals(field) : 0;
            out.with("data-compute", field.calculation().toJson().toString()).with("data-decimals", String.valueOf(decimals))
                    .with("data-unit", FieldTypes.of(field).unit(field).in(words.locale())).with("data-none", words.say("form.calculated"));
        }
    }

    /** What was noticed, each with a box for the filer's reason if that lets it pass. */
    static void findings(List<Beside.FindingLine> findings, boolean locked, Wording words, Markup out) {
        out.begin("div").with("class", "f-findings").with("aria-live", locked ? null : "polite");
        for (Beside.FindingLine finding : findings) {
            out.begin("div").with("class", finding.warning() ? "f-finding" : "f-finding is-error").with("data-finding", finding.key());
            out.element("p", "f-finding-words", finding.words());
            if (finding.warning() && locked) {
                out.element("p", "f-finding-reason", words.say("form.reason.given", finding.reason().isEmpty() ? words.say("form.nothing") : finding.reason()));
            } else if (finding.warning()) {
                out.begin("label").with("for", finding.id()).text(words.say("form.reason.label")).end("label");
                out.begin("textarea").with("id", finding.id()).with("name", finding.id()).with("rows", "2").with("data-reason", finding.key())
                        .with("aria-required", "true").text("\n" + finding.reason()).end("textarea");
            }
            out.end("div");
        }
        out.end("div");
    }

    private static String styles(ItemState item) {
        return "f-item" + (item.locked() ? " f-locked" : "") + (item.isRemarked() ? " f-remarked" : "");
    }

    /** The form the browser evaluates; nothing for what is always or never the case. */
    static String condition(Condition condition) {
        return condition.isAlways() || condition.isNever() ? null : condition.toJson().toString();
    }

    private static void star(ItemState item, Wording words, Markup out) {
        out.begin("span").with("class", "f-star").flag("hidden", !item.required());
        out.begin("span").with("class", "star").with("aria-hidden", "true").text("*").end("span");
        out.element("span", "sr", words.say("form.required")).end("span");
    }

    /** Opened by pointing, by the focus and by touch; the text is also what screen readers read with the control. */
    private static void tip(ItemState item, Wording words, Markup out) {
        if (item.hint().isEmpty()) {
            return;
        }
        out.begin("span").with("class", "f-tip");
        out.begin("button").with("type", "button").with("class", "f-tip-button").with("aria-expanded", "false")
                .with("aria-controls", item.id() + ":hint").with("aria-label", words.say("form.hintOf", item.label())).text("?").end("button");
        out.begin("span").with("class", "f-tip-text").with("role", "tooltip").with("id", item.id() + ":hint").text(item.hint()).end("span");
        out.end("span");
    }

    static void remark(ItemState.RemarkLine remark, Markup out) {
        out.begin("div").with("class", "f-remark");
        out.element("p", "f-remark-by", remark.by());
        out.begin("p");
        if (!remark.reason().isEmpty()) {
            out.element("strong", null, remark.reason()).text(" ");
        }
        out.text(remark.words()).end("p").end("div");
    }
}
