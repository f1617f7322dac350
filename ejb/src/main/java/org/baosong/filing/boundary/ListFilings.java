package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingError;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * Filings that an authority takes over from a list it keeps anyway, on behalf of its organisations (代填). Each goes the way of any
 * other: judged whole, frozen, numbered, submitted to its first desk; its history says on whose behalf and by which list.
 */
@Stateless
@Scoped
public class ListFilings {

    @Inject
    private FilingStore store;
    @Inject
    private FilingDesk desk;
    @Inject
    private SubmissionDesk submissions;
    @Inject
    private FormJudge judge;
    @Inject
    private Definitions definitions;
    @Inject
    private Campaigns campaigns;

    /**
     * Judges what a list says of an organisation as if it were submitted now; changes nothing.
     *
     * @param organisation as registered, or as it would be if it were added; then its id is 0
     * @param begun        its filing in the campaign, or null
     * @param given        raw answers by field id; what is not named stays as the register or the draft has it
     * @param brought      names of organisations the list itself brings, by the ids that stand for them meanwhile
     */
    @Permit(Role.REGISTRAR)
    public List<Violation> judge(FilingDefinition definition, OrganisationView organisation, FilingRow begun, JsonObject given,
                                 Map<String, String> brought) {
        JsonObject stored = Jsons.empty();
        JsonObject before = Jsons.empty();
        Set<String> locked = judge.locked(definition, organisation, FilingState.DRAFT, List.of(), stored);
        if (begun != null) {
            Filing filing = store.get(begun.id());
            stored = store.revision(filing).getAnswers();
            before = judge.periodBefore(definition, filing);
            locked = judge.locked(definition, organisation, filing.getState(), store.remarks(filing), stored);
        } else {
            stored = judge.change(definition, stored, Prefill.answers(definition, organisation), Set.of()).answers();
        }
        AnswerResult result = judge.change(definition, stored, given, locked);
        return !result.isValid() ? result.violations()
                : judge.complete(definition, result.answers(), organisation, before, new WithBrought(judge, brought)).violations();
    }

    /**
     * Takes one filing in and submits it, or refuses and changes nothing.
     *
     * @param given   raw answers by field id
     * @param channel where it comes from, for the history
     */
    @Permit(Role.REGISTRAR)
    public Submission.Receipt take(CampaignView campaign, long organisationId, JsonObject given, JsonObject channel) {
        OrganisationView organisation = desk.mayFileFor(organisationId);
        FilingDefinition definition = definitions.get(campaign.definitionCode(), campaign.definitionVersion());
        if (campaigns.hold(campaign.id(), organisationId).isEmpty()) {
            throw new DomainException(FilingError.NOT_OWED, organisation.name(), campaign.title());
        }
        String slot = desk.slot(campaign, organisationId);
        Optional<Filing> begun = store.bySlot(slot);
        Filing filing = begun.isPresent() ? store.lock(begun.get().getId()) : desk.newFiling(campaign, organisation, definition, slot);
        if (!filing.getState().isEditable()) {
            throw new DomainException(FilingError.ALREADY_FILED);
        }
        FilingRevision revision = store.revision(filing);
        AnswerResult result = desk.change(definition, filing, organisation, revision.getAnswers(), given);
        if (!result.isValid()) {
            throw new DomainException(CommonError.INVALID, List.of(), result.violations());
        }
        revision.write(result.answers(), JsonValue.EMPTY_JSON_OBJECT);
        SubmissionDesk.Judged judged = submissions.judge(filing, organisation);
        if (!judged.violations().isEmpty()) {
            throw new DomainException(FilingError.INCOMPLETE, List.of(judged.violations().size()), judged.violations());
        }
        return submissions.take(judged, Ids.next(), channel);
    }

    /** The register, and what a list brings along. */
    private record WithBrought(Lookups register, Map<String, String> brought) implements Lookups {

        @Override
        public Optional<String> regionName(String code) {
            return register.regionName(code);
        }

        @Override
        public Optional<String> organisationName(String id) {
            return brought.containsKey(id) ? Optional.of(brought.get(id)) : register.organisationName(id);
        }
    }
}
