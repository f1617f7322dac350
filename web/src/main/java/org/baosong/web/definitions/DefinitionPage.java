package org.baosong.web.definitions;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Option;
import org.baosong.definition.model.Section;
import org.baosong.definition.model.Step;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;

/** One version of a 事项 in words: what it asks, who decides, for which reasons it may be returned. */
@Named
@RequestScoped
public class DefinitionPage {

    @EJB
    private Definitions definitions;
    @Inject
    private PlaceName places;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private FilingDefinition definition;
    private List<DefinitionView> versions;

    /** A question in words. */
    public record FieldLine(String id, String label, String type, String required, String options, String hint) {
    }

    @PostConstruct
    void load() {
        String code = asked.text("code");
        definition = asked.text("version").isEmpty() ? definitions.current(code) : definitions.get(code, asked.text("version"));
        versions = definitions.versions(code);
    }

    public FilingDefinition getDefinition() {
        return definition;
    }

    public List<DefinitionView> getVersions() {
        return versions;
    }

    public String getTitle() {
        return definition.title().in(locale());
    }

    public String getOwner() {
        return places.ofDesk(definition.owner().toString());
    }

    public String title(Section section) {
        return section.title().in(locale());
    }

    public List<FieldLine> lines(Section section) {
        List<FieldLine> lines = new ArrayList<>();
        for (Field field : section.fields()) {
            String required = words.of(field.required().isAlways() ? "def.required.always" : field.required().isNever() ? "def.required.never" : "def.required.when");
            lines.add(new FieldLine(field.id(), field.label().in(locale()), type(field), required, options(field), field.hint().in(locale())));
        }
        return lines;
    }

    private String type(Field field) {
        String key = "def.type." + field.type();
        String said = words.of(key);
        String type = said.equals(key) ? field.type() : said;
        return field.is(FieldTrait.INDEX) ? words.of("def.searchable", type) : type;
    }

    private String options(Field field) {
        return String.join(words.of("list.separator"), field.options().stream().map(Option::label).map(label -> label.in(locale())).toList());
    }

    /** Steps of all routes in order. */
    public List<Step> getSteps() {
        return definition.routes().stream().flatMap(route -> route.steps().stream()).toList();
    }

    public String label(Step step) {
        return step.label().in(locale());
    }

    public String due(Step step) {
        return step.due().isNone() ? words.of("def.due.none") : words.of("def.due." + step.due().unit(), step.due().amount());
    }

    public List<String> getReasons() {
        return definition.decisions().rules().values().stream().flatMap(rule -> rule.reasons().stream())
                .map(Decisions.Reason::label).map(label -> label.in(locale())).distinct().toList();
    }

    private Locale locale() {
        return words.locale();
    }
}
