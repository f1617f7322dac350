package org.baosong.definition.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.Check;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.LocalText;

/** Reads rules over several answers, and remembers on which line each stands. */
final class CheckReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Map<String, Check.Relation> AMOUNTS = Map.of("equals", Check.Relation.EQUALS, "at-most", Check.Relation.AT_MOST,
            "at-least", Check.Relation.AT_LEAST);
    private static final Map<String, Check.Relation> DAYS = Map.of("before", Check.Relation.BEFORE, "not-after", Check.Relation.NOT_AFTER);

    private final Problems problems;
    private final ConditionReader conditions;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    CheckReader(Problems problems, ConditionReader conditions) {
        this.problems = problems;
        this.conditions = conditions;
    }

    /** Where each check stands. */
    Map<String, Integer> lines() {
        return lines;
    }

    List<Check> checks(MapView definition) {
        List<Check> checks = new ArrayList<>();
        definition.list("checks").forEach(node -> check(node).ifPresent(checks::add));
        return checks;
    }

    private Optional<Check> check(YamlNode node) {
        MapView map = MapView.of(node, "checks", Element.CHECK, Set.of(), problems);
        String id = map.text("id", ID, "staff-total");
        if (!id.isEmpty() && lines.putIfAbsent(id, map.line("id")) != null) {
            map.problem("id", DefinitionError.DUPLICATE_ID, id);
        }
        Optional<Check.Test> test = test(map);
        if (test.isEmpty()) {
            problems.add(map.line(), DefinitionError.CHECK_FORM);
            return Optional.empty();
        }
        String first = test.get().fields().findFirst().orElseThrow();
        Condition when = map.has("when") ? conditions.read(map.node("when").orElseThrow(), "") : Condition.ALWAYS;
        return Optional.of(new Check(id, map.word("severity", Check.Severity.class, Check.Severity.ERROR),
                new LocalText(map.text("message"), map.text("en", "")), map.text("at", first), when, test.get()));
    }

    private static Optional<Check.Test> test(MapView map) {
        Set<String> used = new HashSet<>(Element.CHECK.keys());
        used.removeAll(Set.of("id", "severity", "message", "en", "at", "when"));
        used.removeIf(key -> !map.has(key));
        if (used.equals(Set.of("together"))) {
            List<String> all = map.texts("together");
            return all.size() < 2 ? Optional.empty() : Optional.of(new Check.Together(all));
        }
        if (used.size() == 2 && used.remove("sum")) {
            String relation = used.iterator().next();
            List<String> left = fields(map, "sum");
            List<String> right = AMOUNTS.containsKey(relation) ? fields(map, relation) : List.of();
            return left.isEmpty() || right.isEmpty() ? Optional.empty() : Optional.of(new Check.Amounts(left, AMOUNTS.get(relation), right));
        }
        if (used.size() == 2 && used.remove("date")) {
            String relation = used.iterator().next();
            return DAYS.containsKey(relation) ? Optional.of(new Check.Days(map.text("date"), DAYS.get(relation), map.text(relation))) : Optional.empty();
        }
        return Optional.empty();
    }

    /** One field, or a list of fields to be added up. */
    private static List<String> fields(MapView map, String key) {
        return map.node(key).orElseThrow() instanceof YamlNode.Scalar ? List.of(map.text(key)) : map.texts(key);
    }
}
