package org.baosong.campaign.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baosong.campaign.control.CampaignStore;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.campaign.entity.Urge;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** 催报: asks organisations that have not filed to do so. Recorded, shown to them, and at most once a day each. */
@Stateless
@Scoped
public class Urges {

    /** As many as one act reaches. */
    public static final int MOST = 500;

    @Inject
    private CampaignStore store;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;
    @EJB
    private AuditLog log;
    @Inject
    private Event<OrganisationUrged> told;

    /** What became of each. */
    public enum Outcome {
        URGED,
        /** Somebody did today; once a day is enough. */
        ALREADY_TODAY,
        /** It has filed meanwhile, or need not. */
        NOT_OWED
    }

    /** One organisation and what became of it. */
    public record Urged(long obligationId, long organisationId, String organisationName, Outcome outcome) {
    }

    /** Urges some organisations of the actor's area; each stands for itself. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR})
    public List<Urged> urge(long campaignId, Collection<Long> obligationIds) {
        if (obligationIds.isEmpty() || obligationIds.size() > MOST) {
            throw new DomainException(CommonError.MALFORMED, "obligationIds");
        }
        Set<Long> wanted = new HashSet<>(obligationIds);
        List<Obligation> owed = store.lockObligations(wanted).stream().filter(obligation -> obligation.getCampaignId() == campaignId).toList();
        if (owed.size() != wanted.size()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return carryOut(campaignId, owed);
    }

    /** Urges everybody of the actor's area who has not filed, at most {@value #MOST} in one act. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR})
    public List<Urged> urgeMissing(long campaignId) {
        List<Long> missing = store.inArea(campaignId, List.of(ObligationState.OWED), MOST).stream().map(Obligation::getId).toList();
        return missing.isEmpty() ? List.of() : carryOut(campaignId, store.lockObligations(missing));
    }

    /** Urges of some organisations in a campaign that the actor may see, newest first. */
    @Permit(business = true)
    public List<UrgeView> of(long campaignId, Collection<Long> organisationIds) {
        return store.urges(campaignId, organisationIds).stream().map(UrgeView::of).toList();
    }

    private List<Urged> carryOut(long campaignId, List<Obligation> owed) {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        Set<Long> today = new HashSet<>(store.urgedOn(campaignId, owed.stream().map(Obligation::getOrganisationId).toList(), clock.today()));
        String title = store.find(campaignId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)).getTitle();
        List<Urged> outcomes = new ArrayList<>();
        for (Obligation one : owed) {
            Outcome outcome = one.getState() != ObligationState.OWED ? Outcome.NOT_OWED
                    : today.contains(one.getOrganisationId()) ? Outcome.ALREADY_TODAY : Outcome.URGED;
            if (outcome == Outcome.URGED) {
                store.add(new Urge(one, desk, current.get().name(), clock.today(), clock.now()));
                told.fire(new OrganisationUrged(campaignId, title, one.getOrganisationId(), one.getOrganisationName(), one.getScopePath(), desk,
                        current.get().name(), clock.today()));
            }
            outcomes.add(new Urged(one.getId(), one.getOrganisationId(), one.getOrganisationName(), outcome));
        }
        long urged = outcomes.stream().filter(done -> done.outcome() == Outcome.URGED).count();
        if (urged > 0) {
            log.add("urged", current.get().name(), String.valueOf(campaignId), AuditResult.DONE, "organisations=" + urged);
        }
        return outcomes;
    }
}
