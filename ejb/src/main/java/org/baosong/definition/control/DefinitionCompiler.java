package org.baosong.definition.control;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.CampaignRule;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.definition.model.Effect;
import org.baosong.definition.model.Filer;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Section;
import org.baosong.definition.model.Step;
import org.baosong.definition.model.Uniqueness;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;

/**
 * Turns the text of a definition into records, or says line by line what is wrong with it. Everything wrong is told at once; what
 * compiles is sound: no reader of the records needs to check a reference again.
 */
public final class DefinitionCompiler {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final Pattern VERSION = Pattern.compile("\\d{4}\\.\\d{1,3}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern OWNER = Pattern.compile("(0|\\d{2}|\\d{4}|\\d{6}):[a-z]{2,8}");
    /** Names of the rules there is code for. */
    private static final Set<String> RULES = Set.of("kind-fits-place");
    private static final Set<String> STATES = Set.of("DRAFT", "SUBMITTED", "IN_AUDIT", "PASSED", "RETURNED", "REJECTED", "DEFERRED",
            "APPROVED", "CANCELLED", "WITHDRAWN");

    private final Problems problems = new Problems();
    private final ConditionReader conditions = new ConditionReader(problems);
    private final FieldReader fields = new FieldReader(problems, conditions);
    private final CheckReader checks = new CheckReader(problems, conditions);
    private final RouteReader routes = new RouteReader(problems, conditions);

    private DefinitionCompiler() {
    }

    /**
     * What came of a text.
     *
     * @param definition the definition; empty if there are problems
     * @param checksum   digest of the content, layout and comments left out; empty if the text cannot be read at all
     * @param problems   what is wrong, by line
     */
    public record Outcome(Optional<FilingDefinition> definition, String checksum, List<DefinitionProblem> problems) {
    }

    /** Compiles a text by itself. */
    public static Outcome compile(String yaml) {
        return compile(yaml, List.of());
    }

    /** Compiles a text that must go on where other versions of the same definition are. Those of other definitions are ignored. */
    public static Outcome compile(String yaml, List<FilingDefinition> versions) {
        return new DefinitionCompiler().run(yaml, versions);
    }

    private Outcome run(String yaml, List<FilingDefinition> versions) {
        Optional<YamlNode> root = YamlReader.read(yaml, problems);
        if (root.isEmpty()) {
            return new Outcome(Optional.empty(), "", problems.sorted());
        }
        FilingDefinition definition = definition(MapView.of(root.get(), "", Element.DEFINITION, Set.of(), problems), versions);
        return new Outcome(problems.isEmpty() ? Optional.of(definition) : Optional.empty(),
                CanonicalJson.sha256(root.get().content()), problems.sorted());
    }

    private FilingDefinition definition(MapView map, List<FilingDefinition> versions) {
        String owner = map.text("owner", OWNER, "11:hc");
        DeskCode desk = owner.isEmpty() ? DeskCode.of("0", "hc") : DeskCode.parse(owner);
        CampaignRule campaign = campaign(map);
        List<Section> sections = fields.sections(map);
        List<Route> ways = routes.routes(map, desk.line());
        FilingDefinition definition = new FilingDefinition(map.text("code", CODE, "basic-public-health"),
                map.text("version", VERSION, "2026.1"), map.worded("title", true, map.map("en", Element.DEFINITION_EN)), desk,
                applies(map), effective(map), filer(map), map.text("numberPrefix", PREFIX, "GW"), campaign, uniqueness(map, campaign),
                sections, checks.checks(map), rules(map), ways, routes.decisions(map), effects(map), stateLabels(map, ways), retain(map));
        batches(map, campaign, ways);
        new ReferenceCheck(definition, fields.lines(), problems).run(conditions.uses());
        new CalculationCheck(definition, fields.lines(), checks.lines(), problems).run();
        new SuccessionCheck(fields.lines(), problems).run(definition, versions.stream()
                .filter(other -> other.code().equals(definition.code()) && !other.version().equals(definition.version())).toList());
        return definition;
    }

    private static List<RegionCode> applies(MapView map) {
        List<RegionCode> regions = new ArrayList<>();
        for (String code : map.texts("applies")) {
            if (RegionCode.isRegionCode(code)) {
                regions.add(RegionCode.of(code));
            } else {
                map.problem("applies", DefinitionError.BAD_FORM, "applies", RawText.quote(code), "11");
            }
        }
        return regions.isEmpty() ? List.of(RegionCode.NATION) : regions;
    }

    private static FilingDefinition.Effective effective(MapView map) {
        map.needed("effective");
        MapView span = map.map("effective", Element.EFFECTIVE);
        if (map.has("effective")) {
            span.needed("from");
        }
        LocalDate from = span.date("from");
        LocalDate to = span.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            span.problem("to", DefinitionError.DATES_REVERSED);
        }
        return new FilingDefinition.Effective(from == null ? LocalDate.EPOCH : from, to);
    }

    private static Filer filer(MapView map) {
        map.needed("filer");
        MapView filer = map.map("filer", Element.FILER);
        if (map.has("filer")) {
            filer.neededList("kinds");
        }
        List<String> kinds = filer.texts("kinds");
        for (String key : List.of("subordinates", "parents")) {
            filer.texts(key).stream().filter(kind -> !kinds.contains(kind)).forEach(kind ->
                    filer.problem(key, DefinitionError.NOT_ONE_OF, key, RawText.quote(kind), String.join(", ", kinds)));
        }
        return new Filer(kinds, filer.texts("subordinates"), filer.texts("parents"));
    }

    private static CampaignRule campaign(MapView map) {
        if (!map.has("campaign")) {
            return CampaignRule.NONE;
        }
        MapView campaign = map.map("campaign", Element.CAMPAIGN);
        campaign.needed("period");
        return new CampaignRule(campaign.word("period", CampaignRule.PeriodKind.class, CampaignRule.PeriodKind.YEAR),
                RouteReader.due(campaign, "correction"));
    }

    private static Uniqueness uniqueness(MapView map, CampaignRule campaign) {
        map.needed("uniqueness");
        MapView rule = map.map("uniqueness", Element.UNIQUENESS);
        Uniqueness.Kind kind = rule.word("kind", Uniqueness.Kind.class, Uniqueness.Kind.NONE);
        if (kind == Uniqueness.Kind.PER_PERIOD && campaign.isNone()) {
            rule.problem("kind", DefinitionError.NEEDS_CAMPAIGN, "per-period");
        }
        String bar = rule.text("bar", "never");
        return switch (bar) {
            case "never" -> new Uniqueness(kind, Uniqueness.Bar.NEVER, Period.ZERO);
            case "period" -> new Uniqueness(kind, Uniqueness.Bar.PERIOD, Period.ZERO);
            default -> new Uniqueness(kind, Uniqueness.Bar.TERM, period(rule, "bar", "never, period, P3Y"));
        };
    }

    private static Period period(MapView map, String key, String example) {
        try {
            Period period = Period.parse(map.text(key));
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException wrong) {
            // told below
        }
        map.problem(key, DefinitionError.BAD_FORM, key, RawText.quote(map.text(key, "")), example);
        return Period.ZERO;
    }

    private static Period retain(MapView map) {
        return map.needed("retain").isPresent() ? period(map, "retain", "P10Y") : Period.ZERO;
    }

    private static List<String> rules(MapView map) {
        List<String> names = map.texts("rules");
        names.stream().filter(name -> !RULES.contains(name)).forEach(name -> map.problem("rules", DefinitionError.NOT_ONE_OF, "rules",
                RawText.quote(name), String.join(", ", RULES)));
        return names;
    }

    private static List<Effect> effects(MapView map) {
        List<Effect> effects = new ArrayList<>();
        map.list("effects").forEach(node -> map.wordOf(node, "effects", Effect.class).ifPresent(effects::add));
        return effects;
    }

    private Map<String, LocalText> stateLabels(MapView map, List<Route> ways) {
        Set<String> steps = new HashSet<>();
        ways.forEach(route -> route.steps().stream().map(Step::id).forEach(steps::add));
        Map<String, LocalText> labels = new LinkedHashMap<>();
        map.free("stateLabels").forEach((key, node) -> {
            String[] parts = key.split("\\.", 2);
            if (!STATES.contains(parts[0])) {
                problems.add(node.line(), DefinitionError.NOT_ONE_OF, "stateLabels", RawText.quote(key),
                        String.join(", ", STATES.stream().sorted().toList()));
            } else if (parts.length == 2 && !steps.contains(parts[1])) {
                problems.add(node.line(), DefinitionError.REFERS_TO_NO_STEP, RawText.quote(parts[1]));
            }
            labels.put(key, MapView.of(node, key, Element.STATE_LABEL, Set.of(), problems).label());
        });
        return labels;
    }

    private static void batches(MapView map, CampaignRule campaign, List<Route> ways) {
        boolean gathers = ways.stream().flatMap(route -> route.steps().stream()).anyMatch(step -> step.gather() == Step.Gather.BATCH);
        if (gathers && campaign.isNone()) {
            map.problem("routes", DefinitionError.NEEDS_CAMPAIGN, "gather: batch");
        }
    }
}
