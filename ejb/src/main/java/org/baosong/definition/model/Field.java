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
 */
public record Field(String id, String type, LocalText label, Condition required, Condition visible, ReadOnly readOnly, String bind,
                    String partOf, LocalText hint, LocalText source, LocalText example, List<Option> options, Set<FieldTrait> traits,
                    Params params) {

    public Field {
        options = List.copyOf(options);
        traits = Set.copyOf(traits);
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
