package org.baosong.definition.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Option;

/** Checks a new version against the ones before: what was stored and counted under an id must keep its meaning. */
final class SuccessionCheck {

    private final Map<String, Integer> lines;
    private final Problems problems;

    SuccessionCheck(Map<String, Integer> lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    void run(FilingDefinition definition, List<FilingDefinition> others) {
        for (FilingDefinition other : others) {
            definition.allFields().forEach(field -> other.field(field.id()).ifPresent(before -> compare(field, before, other.version())));
        }
    }

    private void compare(Field field, Field before, String version) {
        int line = lines.getOrDefault(field.id(), 1);
        if (!field.type().equals(before.type())) {
            problems.add(line, DefinitionError.TYPE_CHANGED, field.id(), before.type(), version, field.type());
        }
        for (Option option : field.options()) {
            Optional<Option> clash = before.options().stream()
                    .filter(old -> old.value().equals(option.value()) != (old.no() == option.no())).findFirst();
            if (clash.isPresent()) {
                problems.add(line, DefinitionError.OPTION_RENUMBERED, field.id(), option.value(), clash.get().value(),
                        String.valueOf(clash.get().no()), version);
                return;
            }
        }
    }
}
