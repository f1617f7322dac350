package org.baosong.campaign.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import org.baosong.kernel.Jsons;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** 催报: asks organisations that have not filed to do so. Recorded, shown to them, and at most once a day each. */
@Stateless
@Scoped
public class Urges {

    /** As many as one transaction reaches. */
    public static final int MOST = 500;
    /** Type of the message that urges one slice of many. */
    public static final String SLICE = "campaign.urge";

    @Inject
    private CampaignStore store;
    @Inject
    private CurrentActor current;
    @Inject
    private Outbox outbox;
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

    /** Urges some organisations of the actor's area, at most {@value #MOST}; each stands for itself. */
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

    /**
     * What became of urging everybody.
     *
     * @param first    those reached in the act itself
     * @param underWay how many are still to be gone through, slice by slice in the background
     */
    public record Everybody(List<Urged> first, int underWay) {
    }

    /** Urges everybody of the actor's area who has not filed: the first {@value #MOST} at once, the others in the background. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR})
    public Everybody urgeMissing(long campaignId) {
        List<Long> missing = store.owed(campaignId, current.get().scope(), 0, MOST);
        if (missing.isEmpty()) {
            return new Everybody(List.of(), 0);
        }
        List<Urged> first = carryOut(campaignId, store.lockObligations(missing));
        int left = missing.size() < MOST ? 0 : store.countOwed(campaignId, missing.get(MOST - 1));
        if (left > 0) {
            goOn(campaignId, missing.get(MOST - 1), new By(desk(), current.get().name(), current.get().scope()));
        }
        return new Everybody(first, left);
    }

    /** Who urges, where nobody is logged in: what the first slice was called with. */
    private record By(DeskCode desk, String name, String scope) {
    }

    /** Urges one slice of those missing in the area of a desk and asks for the next. A slice that comes twice finds them urged today. */
    @SystemOnly
    public void slice(JsonObject payload) {
        long campaignId = Long.parseLong(payload.getString("campaignId"));
        By by = new By(DeskCode.parse(payload.getString("desk")), payload.getString("by"), payload.getString("scope"));
        List<Long> missing = store.owed(campaignId, by.scope(), Long.parseLong(payload.getString("afterId")), MOST);
        if (missing.isEmpty()) {
            return;
        }
        carryOut(campaignId, store.lockObligations(missing), by);
        if (missing.size() == MOST) {
            goOn(campaignId, missing.get(MOST - 1), by);
        }
    }

    private void goOn(long campaignId, long afterId, By by) {
        outbox.add(Queues.BATCH_STEPS, SLICE, String.valueOf(campaignId), Jsons.object().add("campaignId", String.valueOf(campaignId))
                .add("afterId", String.valueOf(afterId)).add("desk", by.desk().toString()).add("by", by.name()).add("scope", by.scope()).build());
    }

    /** Urges of some organisations in a campaign that the actor may see, newest first. */
    @Permit(business = true)
    public List<UrgeView> of(long campaignId, Collection<Long> organisationIds) {
        return store.urges(campaignId, organisationIds).stream().map(UrgeView::of).toList();
    }

    private DeskCode desk() {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return desk;
    }

    private List<Urged> carryOut(long campaignId, List<Obligation> owed) {
        return carryOut(campaignId, owed, new By(desk(), current.get().name(), current.get().scope()));
    }

    private List<Urged> carryOut(long campaignId, List<Obligation> owed, By by) {
        Set<Long> today = new HashSet<>(store.urgedOn(campaignId, owed.stream().map(Obligation::getOrganisationId).toList(), clock.today()));
        String title = store.find(campaignId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)).getTitle();
        List<Urged> outcomes = new ArrayList<>();
        for (Obligation one : owed) {
            Outcome outcome = one.getState() != ObligationState.OWED ? Outcome.NOT_OWED
                    : today.contains(one.getOrganisationId()) ? Outcome.ALREADY_TODAY : Outcome.URGED;
            if (outcome == Outcome.URGED) {
                store.add(new Urge(one, by.desk(), by.name(), clock.today(), clock.now()));
                told.fire(new OrganisationUrged(campaignId, title, one.getOrganisationId(), one.getOrganisationName(), one.getScopePath(), by.desk(),
                        by.name(), clock.today()));
            }
            outcomes.add(new Urged(one.getId(), one.getOrganisationId(), one.getOrganisationName(), outcome));
        }
        long urged = outcomes.stream().filter(done -> done.outcome() == Outcome.URGED).count();
        if (urged > 0) {
            log.add("urged", by.name(), String.valueOf(campaignId), AuditResult.DONE, "organisations=" + urged);
        }
        return outcomes;
    }
}
