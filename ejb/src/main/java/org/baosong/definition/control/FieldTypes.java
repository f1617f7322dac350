package org.baosong.definition.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.model.Field;

/** All field types there are. A new one is a class and a line here. */
public final class FieldTypes {

    private static final Map<String, FieldType> BY_ID = new LinkedHashMap<>();

    static {
        List.of(new TextType(), new IntegerType(), new DecimalType(), new MoneyType(), new DateType(), new PeriodType(), new ChoiceType(), new ChoicesType(), new RegionType(),
                        new OrganisationType(), new GeoPointType(), new PhoneType(), new RegistrationNoType(), new UsccType(),
                        new PostcodeType(), new EmailType(), new PersonIdType(), new AddressType())
                .forEach(type -> BY_ID.put(type.id(), type));
    }

    private FieldTypes() {
    }

    /** The type of a compiled field. */
    public static FieldType of(Field field) {
        return BY_ID.get(field.type());
    }

    static Optional<FieldType> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    static Set<String> ids() {
        return BY_ID.keySet();
    }
}
