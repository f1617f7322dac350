package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.audit.control.TaskStore;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.organisation.boundary.OrganisationMoved;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** Tasks follow the organisation of their filing when it stands somewhere else; the desk stays, because the authority does. */
@Stateless
@Scoped
public class TaskCustody {

    @Inject
    private TaskStore store;
    @Inject
    private FilingQuery filings;

    @Permit(Role.REGISTRAR)
    public void moved(@Observes OrganisationMoved event) {
        List<Long> keys = filings.keysOf(event.organisation().id());
        if (!keys.isEmpty()) {
            store.move(keys, event.path().value());
        }
    }
}
