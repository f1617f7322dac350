package org.baosong.identity.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.baosong.kernel.Contact;
import org.baosong.kernel.ContactSource;

/** The telephone that an organisation's account can be reached by. */
@Dependent
public class AccountContacts implements ContactSource {

    @Inject
    private AccountStore store;

    @Override
    public Contact.Origin origin() {
        return Contact.Origin.ACCOUNT;
    }

    @Override
    public Map<Long, Contact> of(Collection<Long> organisationIds) {
        return store.contactsOf(organisationIds);
    }
}
