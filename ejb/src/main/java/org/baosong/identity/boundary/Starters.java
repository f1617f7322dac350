package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.control.Standing;
import org.baosong.identity.entity.AccountState;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;

/**
 * Who somebody is now, for work that he started and the background finishes in his name: his rights are those of this moment, not of
 * the moment he started it.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Starters {

    @Inject
    private AccountStore store;

    /** The actor at the place where he started the work; nobody if his account was disabled or the place taken away. */
    @SystemOnly
    public Optional<Actor> now(long accountId, DeskCode desk, long organisationId) {
        String atDesk = desk == null ? null : desk.toString();
        return store.memberships(accountId).stream()
                .filter(place -> organisationId != 0 ? place.getOrganisationId() == organisationId : String.valueOf(atDesk).equals(place.getDeskCode()))
                .findFirst().flatMap(place -> store.standing(accountId, place.getId()))
                .filter(standing -> standing.state() == AccountState.ACTIVE).map(Standing::actor);
    }
}
