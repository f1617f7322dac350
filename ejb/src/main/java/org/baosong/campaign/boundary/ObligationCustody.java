package org.baosong.campaign.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.baosong.campaign.control.CampaignStore;
import org.baosong.organisation.boundary.OrganisationMoved;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** Obligations follow their organisation when it stands somewhere else; the desk stays, because the authority does. */
@Stateless
@Scoped
public class ObligationCustody {

    @Inject
    private CampaignStore store;

    @Permit(Role.REGISTRAR)
    public void moved(@Observes OrganisationMoved event) {
        store.move(event.organisation().id(), event.path().value());
    }
}
