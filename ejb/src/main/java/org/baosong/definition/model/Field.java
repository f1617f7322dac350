package org.baosong.definition.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of a form. An immutable part of a published definition: its id keeps its type through all versions.
 *
 * @param id       key of the answer
 * @param type     id of the field type, such as {@code text} or {@code geo-point}
 * @param label    the question
 * @param required when an answer is needed at submission
 * @param visible  when the question is asked at all; a hidden one keeps no answer at submission
 * @param readOnly when the filer may not change it
 * @param bind     what of the organisation it is prefilled from and written back to, such as {@code org.name}; empty for none
 * @param partOf   id of the field in whose visual item this one is shown (the township within the address); empty for an own item
 * @param hint     explanation shown at the field
 * @param source   the document and the place in it where the answer is found
 * @param example  a good answer
 * @param options  what a choice offers; empty for other types
 * @param traits   what else happens to the value
 * @param params   settings only the type understands
 * @param fixed    when, given the other answers, the filer may not change it; what stands then stays
 * @param calculation how it follows from other answers
 * @param comparison  how it is compared with the period before
 */
public record Field(String id, String type, LocalText label, Condition required, Condition visible, ReadOnly readOnly, String bind,
                    String partOf, LocalText hint, LocalText source, LocalText example, List<Option> options, Set<FieldTrait> traits,
                    Params params, Condition fixed, Calculation calculation, Comparison comparison) {

    public Field {
        options = List.copyOf(options);
        traits = Set.copyOf(traits);
    }

    /** A question whose answer is given freely and compared with nothing. */
    public Field(String id, String type, LocalText label, Condition required, Condition visible, ReadOnly readOnly, String bind,
                 String partOf, LocalText hint, LocalText source, LocalText example, List<Option> options, Set<FieldTrait> traits, Params params) {
        this(id, type, label, required, visible, readOnly, bind, partOf, hint, source, example, options, traits, params, Condition.NEVER,
                Calculation.NONE, Comparison.NONE);
    }

    /** Whether the system works the answer out. */
    public boolean isCalculated() {
        return !calculation.isNone();
    }

    public boolean isBound() {
        return !bind.isEmpty();
    }

    public boolean isPart() {
        return !partOf.isEmpty();
    }

    public boolean is(FieldTrait trait) {
        return traits.contains(trait);
    }

    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }
}
