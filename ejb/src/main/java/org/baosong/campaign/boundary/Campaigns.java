package org.baosong.campaign.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.control.AreaCounts;
import org.baosong.campaign.control.CampaignDirectory;
import org.baosong.campaign.control.CampaignStore;
import org.baosong.campaign.entity.Campaign;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Level;
import org.baosong.kernel.Page;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Campaigns (填报任务) and what each organisation owes in them. */
@Stateless
@Scoped
public class Campaigns {

    private static final int REASON_LIMIT = 500;
    private static final int MAX_PAGE = 500;

    @Inject
    private CampaignStore store;
    @Inject
    private AreaCounts area;
    @Inject
    private CampaignDirectory directory;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;
    @Inject
    private Event<ExemptionTakenBack> takenBack;

    @Permit
    public List<CampaignView> list() {
        return directory.all(this::committed);
    }

    @Permit
    public CampaignView get(long id) {
        return directory.find(id, this::committed).orElseGet(() -> CampaignView.of(existing(id)));
    }

    private List<CampaignView> committed() {
        return store.committed().stream().map(CampaignView::of).toList();
    }

    /** Obligations that lie at the actor's desk; for those of another desk see {@link #atDesk}. */
    @Permit(business = true)
    public Page<ObligationView> owedToMe(long campaignId, ObligationState state, String after, int size) {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return atDesk(campaignId, desk, state, after, size);
    }

    /** Obligations of a desk within the actor's scope. */
    @Permit(business = true)
    public Page<ObligationView> atDesk(long campaignId, DeskCode desk, ObligationState state, String after, int size) {
        int limit = Math.min(Math.max(size, 1), MAX_PAGE);
        List<Obligation> rows = store.atDesk(campaignId, desk.toString(), state, Page.key(after), limit + 1);
        boolean more = rows.size() > limit;
        List<ObligationView> shown = rows.stream().limit(limit).map(ObligationView::of).toList();
        Map<ObligationState, Integer> counts = store.counts(campaignId, desk.toString());
        int total = state == null ? counts(counts).all() : counts.getOrDefault(state, 0);
        return new Page<>(shown, total, more ? String.valueOf(shown.get(limit - 1).id()) : null);
    }

    /** Those of the actor's desk that are exempt, with the reasons; uncounted. */
    @Permit(business = true)
    public List<ObligationView> exempted(long campaignId, int size) {
        DeskCode desk = current.get().desk();
        return desk == null ? List.of()
                : store.atDesk(campaignId, desk.toString(), ObligationState.EXEMPT, 0, size).stream().map(ObligationView::of).toList();
    }

    @Permit(business = true)
    public ObligationCounts counts(long campaignId, DeskCode desk) {
        return counts(store.counts(campaignId, desk.toString()));
    }

    /** Those of a desk that are not settled, those that nobody has filed first. */
    @Permit(business = true)
    public List<ObligationView> unsettled(long campaignId, DeskCode desk, int size) {
        return store.unsettled(campaignId, desk.toString(), size).stream().map(ObligationView::of).toList();
    }

    /**
     * How the organisations of the whole area that the actor may see stand, by campaign. Of an area above a county the figures may be a
     * minute old: see {@link AreaCounts}.
     */
    @Permit(business = true)
    public Map<Long, ObligationCounts> areaCounts(Collection<Long> campaignIds) {
        Actor actor = current.get();
        if (actor.desk() == null || actor.desk().level() == Level.COUNTY) {
            return counts(campaignIds, store.counts(campaignIds));
        }
        return counts(campaignIds, area.of(actor.scope(), campaignIds, store::counts));
    }

    /** How the organisations of one desk stand, by campaign. */
    @Permit(business = true)
    public Map<Long, ObligationCounts> deskCounts(Collection<Long> campaignIds, DeskCode desk) {
        return counts(campaignIds, store.countsAtDesk(campaignIds, desk.toString()));
    }

    private static Map<Long, ObligationCounts> counts(Collection<Long> campaigns, Map<Long, Map<ObligationState, Integer>> found) {
        return campaigns.stream().distinct().collect(Collectors.toMap(id -> id, id -> counts(found.getOrDefault(id, Map.of()))));
    }

    /** What some organisations owe in a campaign, by organisation; those that owe nothing are missing. */
    @Permit(business = true)
    public Map<Long, ObligationView> obligationsOf(long campaignId, Collection<Long> organisationIds) {
        return store.obligationsOf(List.of(campaignId), organisationIds).stream().map(ObligationView::of)
                .collect(Collectors.toMap(ObligationView::organisationId, Function.identity()));
    }

    /** The same in several campaigns at once, by campaign. */
    @Permit(business = true)
    public Map<Long, List<ObligationView>> obligationsOf(Collection<Long> campaignIds, Collection<Long> organisationIds) {
        return store.obligationsOf(campaignIds, organisationIds).stream().map(ObligationView::of)
                .collect(Collectors.groupingBy(ObligationView::campaignId));
    }

    /** Some campaigns by key. */
    @Permit
    public Map<Long, CampaignView> byIds(Collection<Long> ids) {
        Map<Long, CampaignView> found = list().stream().filter(campaign -> ids.contains(campaign.id()))
                .collect(Collectors.toMap(CampaignView::id, Function.identity()));
        Set<Long> missing = ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
        store.byIds(missing).forEach(campaign -> found.put(campaign.getId(), CampaignView.of(campaign)));
        return found;
    }

    private static ObligationCounts counts(Map<ObligationState, Integer> counts) {
        return new ObligationCounts(counts.getOrDefault(ObligationState.OWED, 0), counts.getOrDefault(ObligationState.FILED, 0),
                counts.getOrDefault(ObligationState.PASSED, 0), counts.getOrDefault(ObligationState.EXEMPT, 0));
    }

    /** Desks within the actor's scope to which somebody owes something. */
    @Permit(business = true)
    public List<DeskCode> desks(long campaignId) {
        return store.desks(campaignId).stream().map(DeskCode::parse).toList();
    }

    @Permit(business = true)
    public Optional<ObligationView> obligation(long campaignId, long organisationId) {
        return store.obligation(campaignId, organisationId).map(ObligationView::of);
    }

    /** The obligation, held until the transaction ends so that only one filing is begun on it at a time. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public Optional<ObligationView> hold(long campaignId, long organisationId) {
        return store.lockObligation(campaignId, organisationId).map(ObligationView::of);
    }

    /** The same for many organisations at once, by organisation; those that owe nothing are missing. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public Map<Long, ObligationView> hold(long campaignId, Collection<Long> organisationIds) {
        return store.lockObligations(campaignId, organisationIds).stream().map(ObligationView::of)
                .collect(Collectors.toMap(ObligationView::organisationId, Function.identity()));
    }

    /** The campaign and what an organisation owes in it, in one look: whoever submits needs both. */
    @Permit
    public Standing standing(long campaignId, long organisationId) {
        return store.standing(campaignId, organisationId).map(found -> new Standing(CampaignView.of(found.campaign()),
                Optional.ofNullable(found.obligation()).map(ObligationView::of))).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Lets an obligation follow the filing; it was looked at before in the same transaction, which costs no further query. */
    @Permit
    public void follow(long obligationId, ObligationState state) {
        store.obligation(obligationId).ifPresent(obligation -> follow(obligation, state));
    }

    /** Excuses organisations from filing, all or none, for a reason that the actor answers for. */
    @Permit(Role.CONFIRMER)
    public List<ObligationView> exempt(List<Long> obligationIds, String reason) {
        String why = PlainText.lines(reason);
        if (why.isEmpty() || why.length() > REASON_LIMIT) {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("reason", "campaign.reason", REASON_LIMIT)));
        }
        List<Obligation> owed = mine(obligationIds);
        owed.forEach(obligation -> obligation.exempt(why, current.get().name(), clock.now()));
        return owed.stream().map(ObligationView::of).toList();
    }

    /** Takes an exemption back, unless the desk has reported meanwhile: what was confirmed above must not become incomplete. */
    @Permit(Role.CONFIRMER)
    public List<ObligationView> owe(List<Long> obligationIds) {
        List<Obligation> exempted = mine(obligationIds);
        exempted.stream().map(Obligation::getCampaignId).distinct()
                .forEach(campaign -> takenBack.fire(new ExemptionTakenBack(campaign, current.get().desk())));
        exempted.forEach(Obligation::owe);
        return exempted.stream().map(ObligationView::of).toList();
    }

    /** Lets the obligation follow the filing; nothing happens where none is on the list. */
    @Permit
    public void follow(long campaignId, long organisationId, ObligationState state) {
        store.obligation(campaignId, organisationId).ifPresent(obligation -> follow(obligation, state));
    }

    private void follow(Obligation obligation, ObligationState state) {
        obligation.follow(state);
        if (state == ObligationState.FILED) {
            obligation.filed(clock.today());
        }
    }

    /** The campaign of a definition whose window is open on a day, if there is one. */
    @Permit
    public Optional<CampaignView> openFor(String definitionCode, LocalDate day) {
        return list().stream().filter(campaign -> campaign.definitionCode().equals(definitionCode) && campaign.isOpenOn(day)).findFirst();
    }

    /** Institutions of a desk that have not filed, in key order; for reminders. */
    @SystemOnly
    public List<Owing> owing(long campaignId, DeskCode desk, long afterId, int size) {
        return store.atDesk(campaignId, desk.toString(), ObligationState.OWED, afterId, size).stream()
                .map(o -> new Owing(o.getId(), o.getOrganisationId(), o.getOrganisationName(), o.getScopePath())).toList();
    }

    @SystemOnly
    public List<CampaignView> enrolling() {
        return store.all().stream().map(CampaignView::of).filter(CampaignView::enrolling).toList();
    }

    private List<Obligation> mine(List<Long> ids) {
        Actor actor = current.get();
        List<Obligation> found = store.obligations(ids);
        if (ids.isEmpty() || found.size() != ids.stream().distinct().count()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        if (found.stream().anyMatch(obligation -> !obligation.getDesk().equals(actor.desk()))) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return found;
    }

    private Campaign existing(long id) {
        return store.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** An institution that has not filed, and where it stands. */
    public record Owing(long obligationId, long organisationId, String organisationName, ScopePath path) {
    }

    /**
     * A campaign as one organisation sees it.
     *
     * @param obligation empty if the organisation is not on the list
     */
    public record Standing(CampaignView campaign, Optional<ObligationView> obligation) {
    }
}
