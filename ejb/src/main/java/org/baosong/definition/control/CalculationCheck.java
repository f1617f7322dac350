package org.baosong.definition.control;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.model.Calculation;
import org.baosong.definition.model.Check;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;

/** Checks calculations, comparisons and rules over several answers against the fields they use. */
final class CalculationCheck {

    private final FilingDefinition definition;
    private final Map<String, Integer> fieldLines;
    private final Map<String, Integer> checkLines;
    private final Problems problems;

    CalculationCheck(FilingDefinition definition, Map<String, Integer> fieldLines, Map<String, Integer> checkLines, Problems problems) {
        this.definition = definition;
        this.fieldLines = fieldLines;
        this.checkLines = checkLines;
        this.problems = problems;
    }

    void run() {
        for (Section section : definition.sections()) {
            section.fields().forEach(field -> field(section, field));
        }
        definition.allFields().filter(Field::isCalculated).filter(field -> reaches(field.id(), field.id(), new HashSet<>())).findFirst()
                .ifPresent(field -> problems.add(line(field), DefinitionError.COMPUTE_CIRCLE, field.id()));
        definition.checks().forEach(this::check);
    }

    private int line(Field field) {
        return fieldLines.getOrDefault(field.id(), 1);
    }

    private void field(Section section, Field field) {
        boolean numeric = FieldTypes.of(field) instanceof NumericType;
        if (field.comparison().previousPeriod() && (!numeric || section.repeats())) {
            problems.add(line(field), DefinitionError.TRAIT_UNFIT, field.id(), "compare", section.repeats() ? section.id() : field.type());
        }
        if (!field.isCalculated()) {
            return;
        }
        if (!numeric) {
            problems.add(line(field), DefinitionError.TRAIT_UNFIT, field.id(), "compute", field.type());
            return;
        }
        List<Optional<Field>> operands = operands(section, field.calculation());
        List<String> named = field.calculation().operands().toList();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).isEmpty() && !isRows(section, field.calculation())) {
                problems.add(line(field), DefinitionError.COMPUTE_OPERAND, field.id(), named.get(i));
            }
        }
        boolean exact = !(field.calculation() instanceof Calculation.Ratio);
        int decimals = ((NumericType) FieldTypes.of(field)).decimals(field);
        if (exact && operands.stream().flatMap(Optional::stream).anyMatch(operand ->
                ((NumericType) FieldTypes.of(operand)).decimals(operand) > decimals)) {
            problems.add(line(field), DefinitionError.COMPUTE_DECIMALS, field.id());
        }
    }

    /** The numbers a calculation uses, each empty if it is no number in the right place. */
    private List<Optional<Field>> operands(Section section, Calculation calculation) {
        if (calculation instanceof Calculation.Rows) {
            return List.of(Optional.empty());
        }
        if (calculation instanceof Calculation.Column column) {
            return List.of(section.repeats() ? Optional.empty() : definition.section(column.section()).filter(Section::repeats)
                    .flatMap(table -> numeric(table.fields(), column.field())));
        }
        List<Field> around = section.repeats() ? section.fields() : definition.fields();
        return calculation.operands().map(id -> numeric(around, id)).toList();
    }

    private boolean isRows(Section section, Calculation calculation) {
        return calculation instanceof Calculation.Rows rows && !section.repeats()
                && definition.section(rows.section()).filter(Section::repeats).isPresent();
    }

    private static Optional<Field> numeric(List<Field> fields, String id) {
        return fields.stream().filter(field -> field.id().equals(id) && FieldTypes.of(field) instanceof NumericType).findFirst();
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        Optional<Field> field = definition.field(from);
        if (field.isEmpty() || !seen.add(from)) {
            return false;
        }
        List<String> next = field.get().calculation().operands().toList();
        return next.contains(target) || next.stream().anyMatch(id -> reaches(id, target, seen));
    }

    private void check(Check check) {
        int line = checkLines.getOrDefault(check.id(), 1);
        List<String> used = check.test().fields().toList();
        List<Field> around = definition.sections().stream().filter(Section::repeats).map(Section::fields)
                .filter(fields -> fields.stream().anyMatch(field -> field.id().equals(used.get(0)))).findFirst().orElse(definition.fields());
        String kinds = check.test() instanceof Check.Amounts ? "integer, decimal, money" : check.test() instanceof Check.Days ? "date" : "*";
        for (String id : used) {
            boolean fits = around.stream().anyMatch(field -> field.id().equals(id) && fits(check.test(), field));
            if (!fits) {
                problems.add(line, DefinitionError.CHECK_FIELDS, id, kinds);
            }
        }
        if (!used.contains(check.at())) {
            problems.add(line, DefinitionError.CHECK_PLACE, check.at());
        }
    }

    private static boolean fits(Check.Test test, Field field) {
        return test instanceof Check.Amounts ? FieldTypes.of(field) instanceof NumericType
                : !(test instanceof Check.Days) || field.type().equals("date");
    }
}
