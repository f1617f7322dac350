package org.baosong.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.baosong.organisation.control.OrganisationStore;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * Hands out permanent organisation numbers in a transaction of its own, so that two counties adding at once wait for each other only
 * as long as a number takes. A number given to somebody whose own transaction fails is not used again.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrganisationNumbers {

    @Inject
    private OrganisationStore store;

    /** The first of {@code size} consecutive numbers. */
    @Permit({Role.REGISTRAR, Role.FILER})
    public long take(int size) {
        return store.takeNumbers(size);
    }
}
