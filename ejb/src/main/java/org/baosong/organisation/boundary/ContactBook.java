package org.baosong.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.Contact;
import org.baosong.kernel.ContactSource;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** Whom to call at organisations: as the register says, else as they filed it last, else the telephone of their account. */
@Stateless
@Scoped
public class ContactBook {

    @Inject
    @Any
    private Instance<ContactSource> sources;

    /** Contacts by organisation; those of whom nobody knows a telephone are missing. */
    @Permit(business = true)
    public Map<Long, Contact> of(Collection<OrganisationView> organisations) {
        Map<Long, Contact> known = new LinkedHashMap<>();
        Map<Long, OrganisationView> unknown = new LinkedHashMap<>();
        for (OrganisationView one : organisations) {
            if (one.phone().isEmpty()) {
                unknown.put(one.id(), one);
            } else {
                known.put(one.id(), new Contact(one.contact(), one.phone(), Contact.Origin.REGISTER));
            }
        }
        for (ContactSource source : sources.stream().sorted(Comparator.comparing(ContactSource::origin)).toList()) {
            if (!unknown.isEmpty()) {
                source.of(List.copyOf(unknown.keySet())).forEach((id, contact) -> known.put(id, named(contact, unknown.remove(id))));
            }
        }
        return known;
    }

    /** An account is called like its organisation unless somebody has put his own name to it. */
    private static Contact named(Contact contact, OrganisationView organisation) {
        String name = contact.name().equals(organisation.name()) ? "" : contact.name();
        return new Contact(name.isEmpty() ? organisation.contact() : name, contact.phone(), contact.origin());
    }
}
