package org.baosong.definition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.ReadOnly;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Jsons;

/**
 * Judges answers against a definition: as a draft, where anything may be missing but nothing may be of the wrong form, and as a
 * whole, at submission. Pure: what lies outside the answers comes in as {@link Lookups}.
 */
@ApplicationScoped
public class AnswerValidator {

    /** Reads all answers of a draft, keeping the identities of its rows. */
    public AnswerResult validateDraft(FilingDefinition definition, JsonObject given) {
        return new DraftPass(definition, Jsons.empty(), true, Set.of()).apply(given);
    }

    /**
     * Lays changed answers over stored ones. A key with an empty value takes the answer away; a key not named stays as it is.
     *
     * @param stored   canonical answers so far
     * @param changes  raw answers by field id, and rows by section id
     * @param readOnly ids of fields (or of repeating sections) the actor may not change; the same value again is no change
     */
    public AnswerResult change(FilingDefinition definition, JsonObject stored, JsonObject changes, Set<String> readOnly) {
        return new DraftPass(definition, stored, false, readOnly).apply(changes);
    }

    /**
     * Judges answers for submission. Answers to questions not asked are dropped from the result.
     *
     * @param lookups what the filer may refer to
     * @param today   the legal date
     */
    public AnswerResult validateComplete(FilingDefinition definition, JsonObject answers, Lookups lookups, LocalDate today) {
        return new CompletePass(definition, answers, lookups, today, false).run();
    }

    /** The same for answers that {@link #change} has read this very moment: what it refused is missing in them, nothing else is unread. */
    public AnswerResult validateRead(FilingDefinition definition, JsonObject answers, Lookups lookups, LocalDate today) {
        return new CompletePass(definition, answers, lookups, today, true).run();
    }

    /** How far each section that is asked has come. */
    public List<Progress> completeness(FilingDefinition definition, JsonObject answers) {
        Visibility visibility = new Visibility(definition, answers);
        return definition.sections().stream().filter(visibility::of).map(section -> progress(section, answers, visibility)).toList();
    }

    /** Ids of the fields the filer may not change, given which parts of the organisation ({@code org.name} …) the register holds. */
    public Set<String> readOnly(FilingDefinition definition, Set<String> registered) {
        return definition.allFields().filter(field -> field.isCalculated() || field.readOnly() == ReadOnly.ALWAYS
                        || field.readOnly() == ReadOnly.WHEN_BOUND && registered.contains(field.bind()))
                .map(Field::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Progress progress(Section section, JsonObject answers, Visibility visibility) {
        if (section.repeats()) {
            JsonValue rows = answers.get(section.id());
            int count = rows == null ? 0 : rows.asJsonArray().size();
            return new Progress(section.id(), Math.min(count, section.repeat().min()), section.repeat().min());
        }
        int required = 0;
        int filled = 0;
        for (Section.Item item : section.items()) {
            List<Field> needed = item.parts().stream()
                    .filter(field -> visibility.of(field) && field.required().test(visibility::value)).toList();
            if (!needed.isEmpty()) {
                required++;
                filled += needed.stream().allMatch(field -> FieldTypes.of(field).isWhole(answers.get(field.id()))) ? 1 : 0;
            }
        }
        return new Progress(section.id(), filled, required);
    }

    /**
     * How far a section has come, in items as people count them.
     *
     * @param sectionId which section
     * @param filled    required items that are answered
     * @param required  items that must be answered, given the other answers
     */
    public record Progress(String sectionId, int filled, int required) {
    }
}
