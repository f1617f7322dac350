package org.baosong.definition.model;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;

/**
 * A 事项 in one version: what is asked, of whom, by when, who decides. Immutable; a filing keeps its version for life.
 *
 * @param code         name of the 事项, unique among all owners
 * @param version      such as {@code 2026.1}
 * @param title        what people call it
 * @param owner        desk of the authority that issued it
 * @param applies      regions in which it is owed; the nation for everywhere
 * @param effective    from when to when new filings take this version
 * @param filer        who owes it
 * @param numberPrefix two to four letters its filing numbers (登记编号) begin with
 * @param campaign     how often it is owed
 * @param uniqueness   how many filings one subject may have
 * @param sections     the form
 * @param checks       rules over several answers
 * @param rules        names of rules in code that judge a filing at intake
 * @param routes       who decides; the first one whose condition holds
 * @param decisions    what desks may decide
 * @param effects      what approval brings about
 * @param stateLabels  this 事项's own words for states, by {@code STATE} or {@code STATE.step}
 * @param retain       how long decided filings are kept
 */
public record FilingDefinition(String code, String version, LocalText title, DeskCode owner, List<RegionCode> applies,
                               Effective effective, Filer filer, String numberPrefix, CampaignRule campaign, Uniqueness uniqueness,
                               List<Section> sections, List<Check> checks, List<String> rules, List<Route> routes, Decisions decisions,
                               List<Effect> effects, Map<String, LocalText> stateLabels, Period retain) {

    public FilingDefinition {
        applies = List.copyOf(applies);
        sections = List.copyOf(sections);
        checks = List.copyOf(checks);
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
        effects = List.copyOf(effects);
        stateLabels = Map.copyOf(stateLabels);
    }

    /** Fields outside tables, in the order of the form. */
    public List<Field> fields() {
        return sections.stream().filter(section -> !section.repeats()).flatMap(section -> section.fields().stream()).toList();
    }

    /** All fields, those of tables too, in the order of the form. */
    public Stream<Field> allFields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    public Optional<Field> field(String id) {
        return allFields().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The field bound to that part of the organisation, such as {@code org.name}. */
    public Optional<Field> boundTo(String bind) {
        return allFields().filter(field -> field.bind().equals(bind)).findFirst();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The route that fits the canonical answers. */
    public Optional<Route> firstRoute(Function<String, JsonValue> values) {
        return routes.stream().filter(route -> route.when().test(values)).findFirst();
    }

    /** Step ids are unique in the whole definition. */
    public Optional<Step> step(String id) {
        return routes.stream().flatMap(route -> route.steps().stream()).filter(step -> step.id().equals(id)).findFirst();
    }

    public boolean appliesIn(RegionCode region) {
        return applies.stream().anyMatch(area -> area.covers(region));
    }

    /**
     * This 事项's own words for a state at a step, or for the state alone; empty if it uses the common ones.
     *
     * @param stepId may be empty
     */
    public Optional<LocalText> stateLabel(String state, String stepId) {
        return Optional.ofNullable(stateLabels.getOrDefault(state + "." + stepId, stateLabels.get(state)));
    }

    /**
     * When new filings take a version.
     *
     * @param from first day
     * @param to   last day, or null for until the next version
     */
    public record Effective(LocalDate from, LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
