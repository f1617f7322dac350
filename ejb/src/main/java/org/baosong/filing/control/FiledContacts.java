package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Contact;
import org.baosong.kernel.ContactSource;

/** Contact and telephone as an organisation wrote them in its newest filing, be it a draft: nobody has audited them yet. */
@Dependent
public class FiledContacts implements ContactSource {

    @Inject
    private FilingStore store;
    @Inject
    private Definitions definitions;

    @Override
    public Contact.Origin origin() {
        return Contact.Origin.FILED;
    }

    @Override
    public Map<Long, Contact> of(Collection<Long> organisationIds) {
        Map<Long, Contact> contacts = new HashMap<>();
        for (FilingStore.Answered newest : store.newest(organisationIds)) {
            FilingDefinition definition = definitions.get(newest.filing().getDefinitionCode(), newest.filing().getDefinitionVersion());
            String phone = bound(definition, newest.revision().getAnswers(), "org.phone");
            if (!phone.isEmpty()) {
                contacts.put(newest.filing().getOrganisationId(),
                        new Contact(bound(definition, newest.revision().getAnswers(), "org.contact"), phone, Contact.Origin.FILED));
            }
        }
        return contacts;
    }

    static String bound(FilingDefinition definition, JsonObject answers, String binding) {
        return definition.fields().stream().filter(field -> field.bind().equals(binding)).findFirst()
                .map(field -> answers.get(field.id()) instanceof JsonString text ? text.getString() : "").orElse("");
    }
}
