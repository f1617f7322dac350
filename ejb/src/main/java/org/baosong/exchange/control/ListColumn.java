package org.baosong.exchange.control;

import java.text.Normalizer;
import java.util.Locale;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.Field;

/**
 * One column of a list.
 *
 * @param id       id of the question, or {@code @org.name} for a key the form does not ask for
 * @param heading  what stands above it, without the star of a required one
 * @param field    the question; null for a key
 * @param required whether an empty cell is never right
 */
public record ListColumn(String id, String heading, Field field, boolean required) {

    /** What stands in the first row. */
    String shown() {
        return required ? heading + " *" : heading;
    }

    /** Whether its cells name persons: kept sealed, and shown to whoever typed them alone. */
    public boolean isPersonal() {
        return field != null && FieldTypes.of(field).isPersonal();
    }

    boolean isFor(Binding binding) {
        return field == null ? id.equals("@" + binding.key()) : field.bind().equals(binding.key());
    }

    /** Headings are compared without star, blanks, width and case: people retype them. */
    static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*]", "").toLowerCase(Locale.ROOT);
    }
}
