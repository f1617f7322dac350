package org.baosong.campaign.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baosong.campaign.control.CampaignStore;
import org.baosong.campaign.control.PeriodCheck;
import org.baosong.campaign.entity.Campaign;
import org.baosong.campaign.entity.CampaignError;
import org.baosong.campaign.entity.Obligation;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.organisation.boundary.OrganisationAdded;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * Opens campaigns and writes the list of who owes in each: slice by slice when it opens, one by one as organisations join the register. An
 * organisation that joins while the list is being written is found by one or the other; both write a row only once.
 */
@Stateless
@Scoped
public class Enrolment {

    /** Type of the message that enrols one slice of organisations. */
    public static final String ENROL = "campaign.enrol";

    private static final int SLICE = 500;

    @Inject
    private CampaignStore store;
    @Inject
    private Organisations organisations;
    @Inject
    private Definitions definitions;
    @Inject
    private Outbox outbox;
    @Inject
    private Event<DeskOwed> deskOwed;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Opens a campaign and begins, in the background, to list who owes. The definition's version is the one in force on the first day. */
    @Permit(Role.PUBLISHER)
    public CampaignView open(NewCampaign wanted) {
        if (wanted.opensOn() == null || wanted.closesOn() == null || wanted.closesOn().isBefore(wanted.opensOn())) {
            throw new DomainException(CampaignError.DATES, List.of(), List.of(Violation.of("closesOn", CampaignError.DATES.code())));
        }
        FilingDefinition definition = definitions.current(wanted.definitionCode(), wanted.opensOn());
        if (definition.campaign().isNone()) {
            throw new DomainException(CampaignError.NO_CAMPAIGN, definition.title().zh());
        }
        PeriodCheck.check(definition.campaign().period(), wanted.period());
        mustOwn(definition);
        if (store.find(definition.code(), wanted.period()).isPresent()) {
            throw new DomainException(CampaignError.ALREADY_OPEN, definition.title().zh(), wanted.period());
        }
        String given = PlainText.line(wanted.title());
        String title = given.isEmpty() ? definition.title().zh() + " " + wanted.period() : given;
        Campaign campaign = new Campaign(definition.code(), definition.version(), wanted.period(), title, wanted.opensOn(), wanted.closesOn(),
                current.get().name(), clock.now());
        store.add(campaign);
        store.flush();
        store.changed();
        outbox.add(Queues.BATCH_STEPS, ENROL, String.valueOf(campaign.getId()),
                Jsons.object().add("campaignId", String.valueOf(campaign.getId())).add("afterId", "0").build());
        return CampaignView.of(campaign);
    }

    /** Enrols one slice and asks for the next. */
    @SystemOnly
    public void slice(long campaignId, long afterId) {
        Campaign campaign = store.lock(campaignId);
        List<OrganisationView> slice = organisations.slice(afterId, SLICE);
        campaign.enrolled(enrol(campaign, slice));
        store.changed();
        if (slice.size() < SLICE) {
            campaign.enrolmentComplete();
            return;
        }
        outbox.add(Queues.BATCH_STEPS, ENROL, String.valueOf(campaignId), Jsons.object()
                .add("campaignId", String.valueOf(campaignId)).add("afterId", String.valueOf(slice.get(SLICE - 1).id())).build());
    }

    /** Adds organisations to every list that is open. */
    @Permit({Role.REGISTRAR, Role.FILER})
    public void organisationAdded(@Observes OrganisationAdded event) {
        for (Campaign campaign : store.all()) {
            enrol(campaign, event.organisations());
        }
    }

    private int enrol(Campaign campaign, List<OrganisationView> candidates) {
        FilingDefinition definition = definitions.get(campaign.getDefinitionCode(), campaign.getDefinitionVersion());
        List<OrganisationView> owing = candidates.stream().filter(organisation -> owes(definition, organisation)).toList();
        if (owing.isEmpty()) {
            return 0;
        }
        Set<Long> already = new HashSet<>(store.enrolled(campaign.getId(), owing.stream().map(OrganisationView::id).toList()));
        Set<String> desks = new TreeSet<>();
        int added = 0;
        for (OrganisationView organisation : owing) {
            if (already.contains(organisation.id())) {
                continue;
            }
            DeskCode desk = new DeskCode(RegionCode.of(organisation.authorityRegion()), definition.owner().line());
            store.add(new Obligation(campaign.getId(), organisation.id(), organisation.name(), new ScopePath(organisation.scopePath()), desk,
                    campaign.getClosesOn()));
            desks.add(desk.toString());
            added++;
        }
        CampaignView view = CampaignView.of(campaign);
        desks.forEach(desk -> deskOwed.fire(new DeskOwed(view, DeskCode.parse(desk))));
        return added;
    }

    private static boolean owes(FilingDefinition definition, OrganisationView organisation) {
        boolean kindFits = organisation.kind().isEmpty() || definition.filer().owes(organisation.kind());
        return kindFits && definition.appliesIn(RegionCode.of(organisation.authorityRegion()));
    }

    private void mustOwn(FilingDefinition definition) {
        DeskCode desk = current.get().desk();
        boolean owner = desk != null && desk.line().equals(definition.owner().line()) && desk.region().covers(definition.owner().region());
        if (!owner && !current.get().isSystem()) {
            throw new DomainException(CampaignError.NOT_THE_OWNER, definition.title().zh());
        }
    }
}
