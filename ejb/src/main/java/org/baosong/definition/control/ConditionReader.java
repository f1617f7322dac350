package org.baosong.definition.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.Condition;

/** Reads conditions and remembers where each looks at a field, so that the references can be checked when all fields are known. */
final class ConditionReader {

    private static final List<String> OPERATORS = List.of("equals", "in", "filled", "before", "after", "at-least");
    private static final List<String> COMBINATIONS = List.of("all", "any", "not");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Problems problems;
    private final List<Use> uses = new ArrayList<>();

    ConditionReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * A test of a field, somewhere.
     *
     * @param line      where it stands
     * @param sectionId the section it decides in, empty for routes
     * @param test      one that looks at exactly one field
     */
    record Use(int line, String sectionId, Condition test) {
        String field() {
            return test.fields().findFirst().orElseThrow();
        }
    }

    List<Use> uses() {
        return uses;
    }

    /** The value of a key such as {@code required}: true, false or {@code {when: …}}. */
    Condition flagOrWhen(MapView map, String key, Condition fallback, String sectionId) {
        YamlNode node = map.node(key).orElse(null);
        if (node == null) {
            return fallback;
        }
        if (node instanceof YamlNode.Members) {
            return map.map(key, Element.WHEN).needed("when").map(when -> read(when, sectionId)).orElse(fallback);
        }
        return map.flag(key) ? Condition.ALWAYS : Condition.NEVER;
    }

    Condition read(YamlNode node, String sectionId) {
        MapView map = MapView.of(node, "when", Element.CONDITION, Set.of(), problems);
        List<String> operators = OPERATORS.stream().filter(map::has).toList();
        List<String> combinations = COMBINATIONS.stream().filter(map::has).toList();
        boolean single = map.has("field") && operators.size() == 1 && combinations.isEmpty();
        boolean combined = !map.has("field") && operators.isEmpty() && combinations.size() == 1;
        if (!single && !combined) {
            problems.add(map.line(), DefinitionError.CONDITION_FORM);
            return Condition.ALWAYS;
        }
        if (combined) {
            return combination(map, combinations.get(0), sectionId);
        }
        Condition test = test(map, map.text("field"), operators.get(0));
        if (!test.isAlways()) {
            uses.add(new Use(map.line("field"), sectionId, test));
        }
        return test;
    }

    private Condition combination(MapView map, String kind, String sectionId) {
        if (kind.equals("not")) {
            return new Condition.Not(read(map.node(kind).orElseThrow(), sectionId));
        }
        List<Condition> parts = map.neededList(kind).stream().map(part -> read(part, sectionId)).toList();
        return kind.equals("all") ? new Condition.All(parts) : new Condition.Any(parts);
    }

    /** The test, or always if it is badly written. */
    private Condition test(MapView map, String field, String operator) {
        if (field.isEmpty()) {
            return Condition.ALWAYS;
        }
        return switch (operator) {
            case "equals" -> new Condition.Equals(field, map.text(operator));
            case "in" -> new Condition.In(field, map.neededList(operator).isEmpty() ? List.of() : map.texts(operator));
            case "filled" -> map.flag(operator) ? new Condition.Filled(field) : bad(map, operator);
            case "before" -> matches(map, operator, DATE) ? new Condition.Before(field, map.text(operator)) : bad(map, operator);
            case "after" -> matches(map, operator, DATE) ? new Condition.After(field, map.text(operator)) : bad(map, operator);
            default -> matches(map, operator, NUMBER) ? new Condition.AtLeast(field, new BigDecimal(map.text(operator)))
                    : bad(map, operator);
        };
    }

    private static boolean matches(MapView map, String key, Pattern form) {
        return form.matcher(map.text(key, "")).matches();
    }

    private static Condition bad(MapView map, String operator) {
        map.problem(operator, DefinitionError.CONDITION_FORM);
        return Condition.ALWAYS;
    }
}
