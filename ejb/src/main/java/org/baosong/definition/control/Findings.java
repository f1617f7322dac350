package org.baosong.definition.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baosong.definition.model.Calculation;
import org.baosong.definition.model.Check;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Localised;
import org.baosong.kernel.Violation;

/**
 * Judges several answers together: the checks of the definition, and how far numbers moved since the period before. The filer's
 * reasons for warnings stand among the answers under {@value #REASONS}, so that they are frozen and digested with them.
 */
public final class Findings {

    /** Key of the reasons among the answers: an object of texts by {@link Finding#key}. */
    public static final String REASONS = "_reasons";
    /** Longest reason. */
    public static final int LONGEST = 500;
    private static final String COMPARED = "compare";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final FilingDefinition definition;
    private final JsonObject answers;
    private final JsonObject before;
    private final Visibility visibility;
    private final List<Finding> found = new ArrayList<>();

    private Findings(FilingDefinition definition, JsonObject answers, JsonObject before) {
        this.definition = definition;
        this.answers = answers;
        this.before = before;
        this.visibility = new Visibility(definition, answers);
    }

    /**
     * What is noticed, checks in their order, then comparisons.
     *
     * @param answers canonical answers
     * @param before  those of the period before, empty if there are none
     */
    public static List<Finding> of(FilingDefinition definition, JsonObject answers, JsonObject before) {
        return new Findings(definition, answers, before).run();
    }

    /** The reasons given, by key. */
    public static JsonObject reasons(JsonObject answers) {
        return answers.get(REASONS) instanceof JsonObject reasons ? reasons : Jsons.empty();
    }

    /** Whether a reason may be given under a key at all. */
    static boolean isKey(FilingDefinition definition, String key) {
        String[] parts = key.split("/", 2);
        if (parts.length == 2 && parts[0].equals(COMPARED)) {
            return definition.field(parts[1]).filter(field -> field.comparison().tolerance() != null).isPresent();
        }
        return definition.checks().stream().anyMatch(check -> check.id().equals(parts[0]) && check.severity() == Check.Severity.WARNING)
                && (parts.length == 1 || parts[1].matches("\\d{1,19}"));
    }

    /** The fields that a reason under a key has to do with, the one where it stands first; none if there can be no such key. */
    static List<Field> explained(FilingDefinition definition, String key) {
        if (!isKey(definition, key)) {
            return List.of();
        }
        String[] parts = key.split("/", 2);
        Stream<String> ids = parts[0].equals(COMPARED) ? Stream.of(parts[1]) : definition.checks().stream().filter(check -> check.id().equals(parts[0]))
                .flatMap(check -> Stream.concat(Stream.of(check.at()), check.test().fields()));
        List<String> named = ids.distinct().toList();
        return named.stream().flatMap(id -> definition.allFields().filter(field -> field.id().equals(id))).toList();
    }

    /** The row of a table that a reason is for; empty if it is for no row. */
    static String row(String key) {
        int slash = key.indexOf('/');
        return slash < 0 || key.startsWith(COMPARED + "/") ? "" : key.substring(slash + 1);
    }

    private List<Finding> run() {
        definition.checks().stream().filter(check -> check.when().test(visibility::value)).forEach(this::check);
        definition.fields().stream().filter(field -> field.comparison().tolerance() != null && visibility.of(field)).forEach(this::compare);
        return found;
    }

    private void check(Check check) {
        Optional<Section> table = definition.sections().stream().filter(Section::repeats)
                .filter(section -> section.fields().stream().anyMatch(field -> field.id().equals(check.at()))).findFirst();
        if (table.isEmpty()) {
            if (!holds(check.test(), visibility::value)) {
                add(check.id(), check.severity(), Violation.of(check.at(), DefinitionError.CHECK_FAILED.code(), check.message()));
            }
        } else if (visibility.of(table.get()) && Condition.isFilled(answers.get(table.get().id()))) {
            List<JsonObject> rows = answers.getJsonArray(table.get().id()).getValuesAs(JsonObject.class);
            for (int i = 0; i < rows.size(); i++) {
                Map<String, JsonValue> row = rows.get(i);
                if (!holds(check.test(), id -> visibility.valueInRow(id, row))) {
                    add(check.id() + "/" + rows.get(i).getString(DraftPass.ROW_ID, ""), check.severity(), DraftPass.inRow(table.get(), i,
                            Violation.of(check.at(), DefinitionError.CHECK_FAILED.code(), check.message())));
                }
            }
        }
    }

    private void add(String key, Check.Severity severity, Violation words) {
        found.add(new Finding(key, severity, words, reasons(answers).get(key) instanceof JsonString text ? text.getString() : ""));
    }

    static boolean holds(Check.Test test, Function<String, JsonValue> values) {
        if (test instanceof Check.Together together) {
            long answered = together.all().stream().filter(id -> Condition.isFilled(values.apply(id))).count();
            return answered == 0 || answered == together.all().size();
        }
        if (test instanceof Check.Days days) {
            return !(values.apply(days.first()) instanceof JsonString first) || !(values.apply(days.second()) instanceof JsonString second)
                    || stands(first.getString().compareTo(second.getString()), days.relation());
        }
        Check.Amounts amounts = (Check.Amounts) test;
        Optional<BigDecimal> left = sum(amounts.left(), values);
        Optional<BigDecimal> right = sum(amounts.right(), values);
        return left.isEmpty() || right.isEmpty() || stands(left.get().compareTo(right.get()), amounts.relation());
    }

    private static Optional<BigDecimal> sum(List<String> fields, Function<String, JsonValue> values) {
        return fields.stream().flatMap(id -> Calculation.number(values.apply(id)).stream()).reduce(BigDecimal::add);
    }

    private static boolean stands(int order, Check.Relation relation) {
        return switch (relation) {
            case EQUALS -> order == 0;
            case AT_MOST, NOT_AFTER -> order <= 0;
            case AT_LEAST -> order >= 0;
            case BEFORE -> order < 0;
        };
    }

    private void compare(Field field) {
        Optional<BigDecimal> now = Calculation.number(answers.get(field.id()));
        Optional<BigDecimal> then = Calculation.number(before.get(field.id()));
        if (now.isEmpty() || then.isEmpty() || now.get().compareTo(then.get()) == 0) {
            return;
        }
        Optional<BigDecimal> change = change(now.get(), then.get());
        if (change.isEmpty() || change.get().abs().compareTo(field.comparison().tolerance()) > 0) {
            String percent = change.map(moved -> signed(moved.setScale(1, RoundingMode.HALF_UP))).orElse("+∞");
            add(COMPARED + "/" + field.id(), Check.Severity.WARNING, DefinitionError.OUTLIER.at(field, shown(now.get(), field),
                    shown(then.get(), field), percent, field.comparison().tolerance().toPlainString()));
        }
    }

    private static Localised shown(BigDecimal number, Field field) {
        return locale -> NumberText.show(number, field, locale);
    }

    /** The change in percent of the value before, exact enough to be compared with a tolerance; empty if that was zero. */
    private static Optional<BigDecimal> change(BigDecimal now, BigDecimal then) {
        return then.signum() == 0 ? Optional.empty()
                : Optional.of(now.subtract(then).multiply(HUNDRED).divide(then.abs(), 8, RoundingMode.HALF_UP));
    }

    /** How an answer moved since the period before, such as {@code +12.5%}; empty if that cannot be said. */
    public static Optional<String> movement(JsonValue now, JsonValue then) {
        return Stream.of(now, then).allMatch(value -> Calculation.number(value).isPresent())
                ? change(Calculation.number(now).orElseThrow(), Calculation.number(then).orElseThrow())
                        .map(moved -> signed(moved.setScale(1, RoundingMode.HALF_UP)) + "%") : Optional.empty();
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
