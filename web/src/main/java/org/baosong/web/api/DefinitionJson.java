package org.baosong.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.baosong.definition.model.Check;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Due;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Option;
import org.baosong.definition.model.Params;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Section;
import org.baosong.definition.model.Step;
import org.baosong.kernel.Jsons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A definition as a client needs it to draw the form and to explain the way: everything a page shows, conditions in the form that
 * browsers evaluate, words in Chinese and, where somebody has written them, in English.
 */
public final class DefinitionJson {

    /** Wording in the languages there are. */
    @Schema(name = "Words")
    public record Words(@Schema(example = "机构名称") String zh, @Schema(example = "Name") String en) {

        static Words of(LocalText text) {
            return new Words(text.zh(), Outputs.known(text.en()));
        }
    }

    private DefinitionJson() {
    }

    static JsonObject of(FilingDefinition d) {
        JsonObjectBuilder json = Jsons.object().add("code", d.code()).add("version", d.version()).add("title", words(d.title()))
                .add("owner", d.owner().toString()).add("applies", texts(d.applies().stream().map(Object::toString).toList()))
                .add("effectiveFrom", d.effective().from().toString());
        if (d.effective().to() != null) {
            json.add("effectiveTo", d.effective().to().toString());
        }
        json.add("filer", Jsons.object().add("kinds", texts(d.filer().kinds())).add("subordinates", texts(d.filer().subordinates()))
                .add("parents", texts(d.filer().parents())));
        json.add("numberPrefix", d.numberPrefix());
        json.add("campaign", Jsons.object().add("period", d.campaign().period().name()).add("correction", due(d.campaign().correction())));
        json.add("uniqueness", d.uniqueness().kind().name());
        JsonArrayBuilder sections = Jsons.array();
        d.sections().forEach(section -> sections.add(section(section)));
        json.add("sections", sections);
        JsonArrayBuilder checks = Jsons.array();
        d.checks().forEach(check -> checks.add(check(check)));
        json.add("checks", checks);
        JsonArrayBuilder routes = Jsons.array();
        d.routes().forEach(route -> routes.add(route(route)));
        json.add("routes", routes).add("decisions", decisions(d.decisions()));
        JsonObjectBuilder labels = Jsons.object();
        new TreeMap<>(d.stateLabels()).forEach((state, label) -> labels.add(state, words(label)));
        return json.add("stateLabels", labels).build();
    }

    private static JsonObjectBuilder check(Check c) {
        JsonObjectBuilder json = Jsons.object().add("id", c.id()).add("severity", c.severity().name()).add("at", c.at());
        put(json, "message", c.message());
        return json.add("fields", texts(c.test().fields().toList()));
    }

    private static JsonObjectBuilder section(Section s) {
        JsonObjectBuilder json = Jsons.object().add("id", s.id());
        put(json, "title", s.title());
        put(json, "note", s.note());
        if (!s.visible().isAlways()) {
            json.add("visible", s.visible().toJson());
        }
        if (s.repeats()) {
            json.add("repeat", Jsons.object().add("min", s.repeat().min()).add("max", s.repeat().max()));
        }
        JsonArrayBuilder fields = Jsons.array();
        s.fields().forEach(field -> fields.add(field(field)));
        return json.add("fields", fields);
    }

    private static JsonObjectBuilder field(Field f) {
        JsonObjectBuilder json = Jsons.object().add("id", f.id()).add("type", f.type());
        put(json, "label", f.label());
        json.add("required", f.required().toJson()).add("visible", f.visible().toJson()).add("readOnly", f.readOnly().name());
        if (!f.fixed().isNever()) {
            json.add("fixed", f.fixed().toJson());
        }
        if (f.isCalculated()) {
            json.add("compute", f.calculation().toJson());
        }
        if (f.comparison().previousPeriod()) {
            JsonObjectBuilder compare = Jsons.object().add("with", "previous-period");
            Optional.ofNullable(f.comparison().tolerance()).ifPresent(most -> compare.add("tolerance", most.toPlainString()));
            json.add("compare", compare);
        }
        put(json, "hint", f.hint());
        put(json, "source", f.source());
        put(json, "example", f.example());
        if (f.isBound()) {
            json.add("bind", f.bind());
        }
        if (f.isPart()) {
            json.add("partOf", f.partOf());
        }
        if (!f.options().isEmpty()) {
            JsonArrayBuilder options = Jsons.array();
            f.options().forEach(option -> options.add(option(option)));
            json.add("options", options);
        }
        return json.add("params", params(f.params()));
    }

    private static JsonObjectBuilder option(Option o) {
        JsonObjectBuilder json = Jsons.object().add("no", o.no()).add("value", o.value());
        put(json, "label", o.label());
        return json;
    }

    private static JsonObjectBuilder params(Params p) {
        JsonObjectBuilder json = Jsons.object();
        new TreeMap<>(p.values()).forEach((key, value) -> {
            if (value instanceof Integer number) {
                json.add(key, number);
            } else if (value instanceof LocalText text) {
                put(json, key, text);
            } else if (value instanceof BigDecimal number) {
                json.add(key, number.toPlainString());
            } else if (value instanceof Boolean flag) {
                json.add(key, flag);
            } else if (value instanceof List<?>) {
                json.add(key, texts(p.texts(key)));
            } else {
                json.add(key, value.toString());
            }
        });
        return json;
    }

    private static JsonObjectBuilder route(Route r) {
        JsonArrayBuilder steps = Jsons.array();
        r.steps().forEach(step -> steps.add(step(step)));
        return Jsons.object().add("when", r.when().toJson()).add("steps", steps);
    }

    private static JsonObjectBuilder step(Step s) {
        JsonObjectBuilder json = Jsons.object().add("id", s.id());
        put(json, "label", s.label());
        return json.add("level", s.level().name()).add("line", s.line()).add("act", s.act().name()).add("gather", s.gather().name())
                .add("due", due(s.due()));
    }

    private static JsonObjectBuilder decisions(Decisions d) {
        JsonObjectBuilder json = Jsons.object();
        new TreeMap<>(d.rules()).forEach((kind, rule) -> {
            JsonArrayBuilder reasons = Jsons.array();
            rule.reasons().forEach(reason -> reasons.add(Jsons.object().add("code", reason.code()).add("label", words(reason.label()))));
            json.add(kind.name(), Jsons.object().add("opinionRequired", rule.opinionRequired()).add("reasons", reasons));
        });
        return json;
    }

    private static JsonObjectBuilder due(Due due) {
        return due.isNone() ? Jsons.object() : Jsons.object().add("amount", due.amount()).add("unit", due.unit().name());
    }

    private static void put(JsonObjectBuilder json, String key, LocalText text) {
        if (!text.isEmpty()) {
            json.add(key, words(text));
        }
    }

    private static JsonObjectBuilder words(LocalText text) {
        JsonObjectBuilder json = Jsons.object().add("zh", text.zh());
        return text.en().isEmpty() ? json : json.add("en", text.en());
    }

    private static JsonArray texts(List<String> texts) {
        JsonArrayBuilder array = Jsons.array();
        texts.forEach(array::add);
        return array.build();
    }
}
