package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * Who may fill in and submit for an organisation: itself, the organisation above it, or, on its behalf (代填) and marked so, the
 * authority in charge.
 */
@Dependent
public class FilerRights {

    @Inject
    private CurrentActor current;

    public boolean mayFile(OrganisationView organisation) {
        Actor actor = current.get();
        boolean asFiler = actor.has(Role.FILER) && actor.organisationId() != 0
                && (actor.organisationId() == organisation.id() || actor.organisationId() == organisation.parentId());
        return asFiler || isOnBehalf(organisation);
    }

    public boolean isOnBehalf(OrganisationView organisation) {
        Actor actor = current.get();
        return actor.has(Role.REGISTRAR) && actor.desk() != null && actor.desk().region().value().equals(organisation.authorityRegion());
    }

    /** Whether the actor may see persons' numbers in full: whoever fills in, and officers who decide. */
    public boolean mayOpenPersons(OrganisationView organisation) {
        return mayFile(organisation) || current.get().has(Role.AUDITOR) || current.get().has(Role.CONFIRMER);
    }

    public void require(OrganisationView organisation) {
        if (!mayFile(organisation)) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }
}
