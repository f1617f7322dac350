package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingError;
import org.baosong.filing.entity.FilingEvent;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Term;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** The filer's side of a filing: open, fill in, save at any time, take back, give up. Submission is in {@link Submissions}. */
@Stateless
@Scoped
public class Filings {

    @Inject
    private FilingStore store;
    @Inject
    private FilingReader reader;
    @Inject
    private FilingDesk desk;
    @Inject
    private Definitions definitions;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Event<FilingLeftDesk> leftDesk;

    /** The organisation's filing in a campaign; a new draft, prefilled from the register, if there is none yet. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public FilingView open(long campaignId, long organisationId) {
        OrganisationView organisation = desk.mayFileFor(organisationId);
        CampaignView campaign = campaigns.get(campaignId);
        String slot = desk.slot(campaign, organisationId);
        FilingDefinition definition = definitions.get(campaign.definitionCode(), campaign.definitionVersion());
        Optional<Filing> begun = store.bySlot(slot);
        if (begun.isEmpty()) {
            if (campaigns.hold(campaignId, organisationId).isEmpty()) {
                throw new DomainException(FilingError.NOT_OWED, organisation.name(), campaign.title());
            }
            begun = store.bySlot(slot);
        }
        return reader.view(begun.orElseGet(() -> desk.newFiling(campaign, organisation, definition, slot)), definition, organisation);
    }

    @Permit(business = true)
    public FilingView get(long id) {
        return opened(id).filing();
    }

    /** A filing and whose it is, in one look: a page that shows it needs both. */
    @Permit(business = true)
    public Opened opened(long id) {
        FilingStore.Current found = store.current(id);
        Filing filing = found.filing();
        OrganisationView organisation = desk.organisation(filing.getOrganisationId());
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        return new Opened(reader.view(found, definition, organisation), organisation, reader.mayOpenPersons(organisation));
    }

    /**
     * A filing and whose it is.
     *
     * @param persons whether the actor may see persons' numbers in full, one by one: {@link FilingPersons}
     */
    public record Opened(FilingView filing, OrganisationView organisation, boolean persons) {
    }

    /** The filings of some organisations in a campaign, for lists of them: without what stood in the revisions before. */
    @Permit(business = true)
    public List<FilingView> ofOrganisations(long campaignId, Collection<OrganisationView> organisations) {
        Map<Long, OrganisationView> known = organisations.stream().collect(Collectors.toMap(OrganisationView::id, Function.identity()));
        List<FilingStore.Answered> begun = store.answered(List.of(campaignId), known.keySet());
        Map<Long, List<Remark>> remarks = store.remarks(begun.stream().map(FilingStore.Answered::filing).toList());
        return begun.stream().map(one -> reader.view(one.filing(), one.revision(), JsonValue.EMPTY_JSON_OBJECT,
                remarks.getOrDefault(one.filing().getId(), List.of()),
                definitions.get(one.filing().getDefinitionCode(), one.filing().getDefinitionVersion()), known.get(one.filing().getOrganisationId()))).toList();
    }

    /**
     * Saves changed answers; what is not named stays.
     *
     * @param rowVersion version the changes are based on
     * @param changes    raw answers by field id
     * @param lenient    whether answers that cannot be read are kept as typed and reported (a page's autosave), or refuse the whole (the API)
     */
    @Permit({Role.FILER, Role.REGISTRAR})
    public SaveResult save(long id, long rowVersion, JsonObject changes, boolean lenient) {
        Filing filing = store.lock(id);
        OrganisationView organisation = desk.mayFileFor(filing.getOrganisationId());
        if (!filing.getState().isEditable()) {
            throw new DomainException(FilingError.NOT_POSSIBLE, Term.of("filingState", filing.getState().name()), new Term("filingAction.SAVE"));
        }
        if (filing.getRowVersion() != rowVersion) {
            throw new DomainException(CommonError.STALE);
        }
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        FilingRevision revision = store.revision(filing);
        AnswerResult result = desk.change(definition, filing, organisation, revision.getAnswers(), changes);
        if (!result.isValid() && !lenient) {
            throw new DomainException(CommonError.INVALID, List.of(), result.violations());
        }
        revision.write(result.answers(), desk.stillUnreadable(revision.getUnreadable(), changes, result.rejected()));
        filing.saved();
        store.flush();
        return new SaveResult(filing.getRowVersion(), desk.now(), result.violations(), reader.progress(definition, result.answers()));
    }

    /** What stands in the way of submission, in the order of the form; empty if nothing does. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public List<Violation> check(long id) {
        Filing filing = store.get(id);
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        return desk.judge(definition, store.revision(filing).getAnswers(), desk.organisation(filing.getOrganisationId()),
                desk.periodBefore(definition, filing)).violations();
    }

    /** Takes a submitted filing back while nobody has decided on it. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public FilingView withdraw(long id) {
        Filing filing = store.lock(id);
        desk.mayFileFor(filing.getOrganisationId());
        if (filing.getBatchId() != null) {
            throw new DomainException(FilingError.NOT_POSSIBLE, Term.of("filingState", filing.getState().name()), new Term("filingAction.WITHDRAW"));
        }
        leftDesk.fire(new FilingLeftDesk(id));
        desk.record(filing, FilingAction.WITHDRAW);
        store.nextRevision(filing, desk.actorName(), desk.now());
        follow(filing, ObligationState.OWED);
        return get(id);
    }

    /** Gives a filing up; the organisation may begin another one. */
    @Permit({Role.FILER, Role.REGISTRAR})
    public void cancel(long id) {
        Filing filing = store.lock(id);
        desk.mayFileFor(filing.getOrganisationId());
        desk.record(filing, FilingAction.CANCEL);
        follow(filing, ObligationState.OWED);
    }

    /** Everything that happened to a filing, oldest first. */
    @Permit(business = true)
    public List<EventView> history(long id) {
        return events(id).stream().map(EventView::of).toList();
    }

    /** What has a history is there; only of what has none must be asked whether it is. */
    private List<FilingEvent> events(long id) {
        List<FilingEvent> events = store.events(id);
        if (events.isEmpty()) {
            store.get(id);
        }
        return events;
    }

    /** Whether no event of the filing's history was changed, removed or slipped in. */
    @Permit(business = true)
    public boolean historyIsIntact(long id) {
        String before = "";
        for (FilingEvent event : events(id)) {
            if (!event.follows(before)) {
                return false;
            }
            before = event.getHash();
        }
        return true;
    }

    private void follow(Filing filing, ObligationState state) {
        if (filing.getCampaignId() != null) {
            campaigns.follow(filing.getCampaignId(), filing.getOrganisationId(), state);
        }
    }
}
