package org.baosong.filing.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.entity.OrganisationDetails;

/** The bridge between the register of organisations and the fields bound to it: prefills a new filing, and reads an approved one. */
public final class Prefill {

    private Prefill() {
    }

    /** What the register holds, by binding; absent where it knows nothing. */
    public static Map<String, JsonValue> known(OrganisationView organisation) {
        Map<String, JsonValue> known = new LinkedHashMap<>();
        put(known, "org.name", organisation.name());
        put(known, "org.code", organisation.code());
        put(known, "org.contact", organisation.contact());
        put(known, "org.phone", organisation.phone());
        put(known, "org.region", organisation.region());
        put(known, "org.address", organisation.address());
        put(known, "org.kind", organisation.kind());
        put(known, "org.ownership", organisation.ownership());
        put(known, "org.parent", organisation.hasParent() ? String.valueOf(organisation.parentId()) : organisation.authorityRegion());
        if (!organisation.lon().isEmpty() && !organisation.lat().isEmpty()) {
            known.put("org.point", Jsons.object().add("lon", organisation.lon()).add("lat", organisation.lat()).build());
        }
        if (!organisation.services().isEmpty()) {
            JsonArrayBuilder services = Jsons.array();
            organisation.services().forEach(services::add);
            known.put("org.services", services.build());
        }
        return known;
    }

    public static Set<String> registered(OrganisationView organisation) {
        return known(organisation).keySet();
    }

    /** Raw answers for the bound fields of a new filing. */
    public static JsonObject answers(FilingDefinition definition, OrganisationView organisation) {
        Map<String, JsonValue> known = known(organisation);
        JsonObjectBuilder answers = Jsons.object();
        definition.fields().stream().filter(field -> known.containsKey(field.bind())).forEach(field -> answers.add(field.id(), known.get(field.bind())));
        return answers.build();
    }

    /** The name an approved filing gives the organisation; null if it asks for none. */
    public static String name(FilingDefinition definition, JsonObject answers) {
        return text(definition, answers, "org.name");
    }

    /** The kind it says the organisation is; null if it does not say. */
    public static String kind(FilingDefinition definition, JsonObject answers) {
        return text(definition, answers, "org.kind");
    }

    /** What an approved filing says of the organisation. Where it stands ({@code org.parent}) is not changed by a filing. */
    public static OrganisationDetails details(FilingDefinition definition, JsonObject answers) {
        String region = text(definition, answers, "org.region");
        JsonValue point = value(definition, answers, "org.point");
        JsonObject place = point instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return new OrganisationDetails(kind(definition, answers), text(definition, answers, "org.code"),
                region == null ? null : RegionCode.of(region), text(definition, answers, "org.ownership"),
                text(definition, answers, "org.contact"), text(definition, answers, "org.phone"), text(definition, answers, "org.address"),
                place.getString("lon", null), place.getString("lat", null), list(value(definition, answers, "org.services")));
    }

    private static JsonValue value(FilingDefinition definition, JsonObject answers, String bind) {
        return definition.boundTo(bind).map(Field::id).map(answers::get).orElse(null);
    }

    private static String text(FilingDefinition definition, JsonObject answers, String bind) {
        return value(definition, answers, bind) instanceof JsonString string ? string.getString() : null;
    }

    private static List<String> list(JsonValue value) {
        if (value == null || value.getValueType() != JsonValue.ValueType.ARRAY) {
            return null;
        }
        List<String> items = new ArrayList<>();
        value.asJsonArray().forEach(item -> items.add(((JsonString) item).getString()));
        return items;
    }

    private static void put(Map<String, JsonValue> known, String bind, String value) {
        if (!value.isEmpty()) {
            known.put(bind, Jsons.text(value));
        }
    }
}
