package org.baosong.web.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.baosong.kernel.DeskCode;
import org.baosong.region.boundary.Authorities;
import org.baosong.scope.control.Actor;

/** Says in words where somebody works: the authority of the desk, the organisation, or the installation. */
@RequestScoped
public class PlaceName {

    @EJB
    private Authorities authorities;

    @Inject
    private Words words;

    public String of(Actor actor) {
        if (actor.desk() != null) {
            return authorities.name(actor.desk());
        }
        return actor.organisationId() != 0 ? actor.name() : words.of("place.installation");
    }

    /** The same for a desk written as text. */
    public String ofDesk(String deskCode) {
        return authorities.name(DeskCode.parse(deskCode));
    }
}
