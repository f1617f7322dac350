package org.baosong.definition.control;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;

/** Checks what one part of a definition says about another: conditions, bindings, parts of items, region fields. */
final class ReferenceCheck {

    private final FilingDefinition definition;
    private final Map<String, Integer> lines;
    private final Problems problems;

    ReferenceCheck(FilingDefinition definition, Map<String, Integer> lines, Problems problems) {
        this.definition = definition;
        this.lines = lines;
        this.problems = problems;
    }

    void run(List<ConditionReader.Use> uses) {
        uses.forEach(this::use);
        Set<String> bound = new HashSet<>();
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                binding(section, field, bound);
                part(section, field);
                region(section, field);
            }
        }
        circles();
    }

    private int line(Field field) {
        return lines.getOrDefault(field.id(), 1);
    }

    private void use(ConditionReader.Use use) {
        Optional<Field> field = definition.field(use.field());
        if (field.isEmpty()) {
            // A field left out because its type is unknown has been told already.
            if (!lines.containsKey(use.field())) {
                problems.add(use.line(), DefinitionError.REFERS_TO_NOTHING, use.field());
            }
            return;
        }
        boolean inTable = sectionOf(field.get()).filter(Section::repeats).isPresent();
        if (inTable && !sectionOf(field.get()).orElseThrow().id().equals(use.sectionId())) {
            problems.add(use.line(), DefinitionError.REFERS_INTO_TABLE, use.field());
        }
        value(use, field.get());
    }

    private void value(ConditionReader.Use use, Field field) {
        Condition test = use.test();
        if (test instanceof Condition.Before || test instanceof Condition.After) {
            fits(use, field, List.of("date"));
        } else if (test instanceof Condition.AtLeast) {
            fits(use, field, List.of("integer", "decimal", "money"));
        } else if (test instanceof Condition.Equals equals) {
            option(use, field, equals.value());
        } else if (test instanceof Condition.In in) {
            in.values().forEach(value -> option(use, field, value));
        }
    }

    private void fits(ConditionReader.Use use, Field field, List<String> types) {
        if (!types.contains(field.type())) {
            problems.add(use.line(), DefinitionError.REFERS_TO_WRONG_TYPE, field.id(), field.type(), String.join(", ", types));
        }
    }

    private void option(ConditionReader.Use use, Field field, String value) {
        if (FieldTypes.of(field).hasOptions() && field.option(value).isEmpty()) {
            String all = field.options().stream().map(option -> option.value()).collect(Collectors.joining(", "));
            problems.add(use.line(), DefinitionError.CONDITION_VALUE, field.id(), value, all);
        }
    }

    private Optional<Section> sectionOf(Field field) {
        return definition.sections().stream().filter(section -> section.fields().contains(field)).findFirst();
    }

    private void binding(Section section, Field field, Set<String> bound) {
        if (!field.isBound()) {
            return;
        }
        Optional<Binding> binding = Binding.of(field.bind());
        if (binding.isEmpty()) {
            String all = Arrays.stream(Binding.values()).map(Binding::key).collect(Collectors.joining(", "));
            problems.add(line(field), DefinitionError.NOT_ONE_OF, "bind", field.bind(), all);
        } else if (!binding.get().types().contains(field.type())) {
            problems.add(line(field), DefinitionError.BIND_WRONG_TYPE, field.id(), field.bind(),
                    String.join(", ", new LinkedHashSet<>(binding.get().types())));
        }
        if (!bound.add(field.bind())) {
            problems.add(line(field), DefinitionError.DUPLICATE_ID, field.bind());
        }
        if (section.repeats()) {
            problems.add(line(field), DefinitionError.REFERS_INTO_TABLE, field.bind());
        }
    }

    private void part(Section section, Field field) {
        if (!field.isPart()) {
            return;
        }
        Optional<Field> head = section.fields().stream().filter(other -> other.id().equals(field.partOf())).findFirst();
        if (head.isEmpty() || head.get().isPart()) {
            problems.add(line(field), DefinitionError.PART_IN_OTHER_SECTION, field.id(), field.partOf());
        }
    }

    private void region(Section section, Field field) {
        if (!FieldTypes.of(field).params().containsValue(ParamKind.FIELD)) {
            return;
        }
        String region = field.params().text("region").orElse("");
        Optional<Field> target = section.fields().stream().filter(other -> other.id().equals(region)).findFirst();
        if (target.isEmpty() || !target.get().type().equals("region")) {
            problems.add(line(field), DefinitionError.ADDRESS_NEEDS_REGION, field.id(), region);
        }
    }

    /** A question that hides itself by way of others can be neither shown nor hidden. */
    private void circles() {
        for (Section section : definition.sections()) {
            for (Field field : section.fields()) {
                if (reaches(field.id(), field.id(), new HashSet<>())) {
                    problems.add(line(field), DefinitionError.CONDITION_CIRCLE, field.id());
                    return;
                }
            }
        }
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        Optional<Field> field = definition.field(from);
        if (field.isEmpty() || !seen.add(from)) {
            return false;
        }
        Set<String> next = field.get().visible().fields().collect(Collectors.toCollection(HashSet::new));
        sectionOf(field.get()).ifPresent(section -> section.visible().fields().forEach(next::add));
        return next.contains(target) || next.stream().anyMatch(id -> reaches(id, target, seen));
    }
}
