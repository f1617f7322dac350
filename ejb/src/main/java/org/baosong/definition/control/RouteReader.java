package org.baosong.definition.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.Due;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.definition.model.StepLevel;

/** Reads who decides, in which order, and what they may decide. */
final class RouteReader {

    private static final Pattern STEP_ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern LINE = Pattern.compile("[a-z]{2,8}");
    private static final Pattern REASON_CODE = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    private final Problems problems;
    private final ConditionReader conditions;
    private final Set<String> stepIds = new HashSet<>();

    RouteReader(Problems problems, ConditionReader conditions) {
        this.problems = problems;
        this.conditions = conditions;
    }

    List<Route> routes(MapView definition, String line) {
        List<Route> routes = new ArrayList<>();
        for (YamlNode node : definition.neededList("routes")) {
            MapView map = MapView.of(node, "routes", Element.ROUTE, Set.of(), problems);
            if (!routes.isEmpty() && routes.get(routes.size() - 1).when().isAlways()) {
                problems.add(map.line(), DefinitionError.ROUTE_UNREACHABLE);
            }
            Condition when = map.node("when").map(condition -> conditions.read(condition, "")).orElse(Condition.ALWAYS);
            routes.add(new Route(when, steps(map, line)));
        }
        if (!routes.isEmpty() && !routes.get(routes.size() - 1).when().isAlways()) {
            definition.problem("routes", DefinitionError.NO_ROUTE_FOR_REST);
        }
        return routes;
    }

    private List<Step> steps(MapView route, String line) {
        route.needed("steps");
        List<Step> steps = new ArrayList<>();
        for (YamlNode node : route.list("steps")) {
            MapView map = MapView.of(node, "steps", Element.STEP, Set.of(), problems);
            Step step = step(map, line);
            if (!steps.isEmpty() && isBelow(step.level(), steps.get(steps.size() - 1).level())) {
                map.problem("level", DefinitionError.STEP_ORDER, step.id());
            }
            steps.add(step);
        }
        return steps;
    }

    private static boolean isBelow(StepLevel level, StepLevel before) {
        return level != StepLevel.NEXT && before != StepLevel.NEXT && level.ordinal() > before.ordinal();
    }

    private Step step(MapView map, String line) {
        String id = map.text("id", STEP_ID, "county");
        if (!id.isEmpty() && !stepIds.add(id)) {
            map.problem("id", DefinitionError.DUPLICATE_ID, id);
        }
        map.needed("level");
        map.needed("act");
        String own = map.has("line") ? map.text("line", LINE, "hc") : line;
        return new Step(id, map.label(), map.word("level", StepLevel.class, StepLevel.COUNTY), own,
                map.word("act", Step.Act.class, Step.Act.AUDIT), map.word("gather", Step.Gather.class, Step.Gather.SINGLE),
                due(map, "due"));
    }

    static Due due(MapView map, String key) {
        if (!map.has(key)) {
            return Due.NONE;
        }
        MapView due = map.map(key, Element.DUE);
        if (due.has("workingDays") == due.has("days")) {
            map.problem(key, DefinitionError.DUE_FORM, key);
            return Due.NONE;
        }
        return due.has("days") ? new Due(due.integer("days", 1, 3_650, 1), Due.Unit.DAYS)
                : new Due(due.integer("workingDays", 1, 3_650, 1), Due.Unit.WORKING_DAYS);
    }

    Decisions decisions(MapView definition) {
        MapView map = definition.map("decisions", Element.DECISIONS);
        Map<DecisionKind, Decisions.Rule> rules = new EnumMap<>(DecisionKind.class);
        for (DecisionKind kind : List.of(DecisionKind.RETURN, DecisionKind.REJECT, DecisionKind.DEFER)) {
            String key = MapView.written(kind);
            if (map.has(key)) {
                rules.put(kind, rule(map.map(key, Element.DECISION), kind));
            }
        }
        return new Decisions(rules);
    }

    private Decisions.Rule rule(MapView map, DecisionKind kind) {
        boolean required = map.word("opinion", Opinion.class, Opinion.REQUIRED) == Opinion.REQUIRED;
        int most = 0;
        int least = 0;
        if (kind == DecisionKind.DEFER) {
            map.needed("months");
            MapView months = map.map("months", Element.MONTHS);
            most = months.integer("max", 1, 60, 1);
            least = months.integer("min", 1, most, 1);
        } else if (map.has("months")) {
            map.problem("months", DefinitionError.MONTHS_UNEXPECTED);
        }
        return new Decisions.Rule(required, reasons(map), least, most);
    }

    private List<Decisions.Reason> reasons(MapView map) {
        List<Decisions.Reason> reasons = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlNode node : map.list("reasons")) {
            MapView reason = MapView.of(node, "reasons", Element.REASON, Set.of(), problems);
            String code = reason.text("code", REASON_CODE, "name-differs");
            if (!codes.add(code)) {
                reason.problem("code", DefinitionError.DUPLICATE_ID, code);
            }
            reasons.add(new Decisions.Reason(code, reason.label()));
        }
        return reasons;
    }

    /** Whether a written opinion is compulsory. */
    private enum Opinion { REQUIRED, OPTIONAL }
}
