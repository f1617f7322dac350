package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.entity.UserName;
import org.baosong.identity.entity.UserNameCounter;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Gives out user names. In a transaction of its own, so that the number of a county is locked for a moment only and not for as long
 * as an import runs; a number not used after all is lost, which hurts nobody.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UserNames {

    @Inject
    private AccountStore store;

    /** The next free name of a county: six digits of the county and five more. */
    @Permit(asSystem = "accounts")
    public String next(String region6) {
        UserNameCounter counter = store.counter(region6);
        if (counter == null) {
            counter = store.addCounter(region6);
        }
        String name = counter.next();
        while (store.isTaken(UserName.of(name))) {
            name = counter.next();
        }
        return name;
    }
}
