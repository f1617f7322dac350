package org.baosong.web.form.field;

import java.util.Map;
import java.util.Set;
import org.baosong.definition.model.Field;

/** The renderer of each field type. A new type is a class and a line here. */
public final class FieldRenderers {

    private static final Map<String, FieldRenderer> BY_TYPE = Map.ofEntries(
            Map.entry("text", new TextRenderer()),
            Map.entry("integer", new NumberRenderer()),
            Map.entry("decimal", new NumberRenderer()),
            Map.entry("money", new NumberRenderer()),
            Map.entry("date", new DateRenderer()),
            Map.entry("period", new PeriodRenderer()),
            Map.entry("choice", new ChoiceRenderer()),
            Map.entry("choices", new ChoicesRenderer()),
            Map.entry("region", new RegionRenderer()),
            Map.entry("organisation", new OrganisationRenderer()),
            Map.entry("geo-point", new GeoPointRenderer()),
            Map.entry("phone", new CodeRenderer("tel", "tel")),
            Map.entry("registration-no", new CodeRenderer("text", null)),
            Map.entry("uscc", new CodeRenderer("text", null)),
            Map.entry("postcode", new CodeRenderer("text", "numeric")),
            Map.entry("person-id", new PersonIdRenderer()),
            Map.entry("email", new CodeRenderer("email", "email")),
            Map.entry("address", new AddressRenderer()));

    private FieldRenderers() {
    }

    public static FieldRenderer of(Field field) {
        return BY_TYPE.get(field.type());
    }

    static Set<String> types() {
        return BY_TYPE.keySet();
    }
}
