package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.control.Lookups;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.control.Prefill;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingError;
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
     * What a list says of an organisation.
     *
     * @param organisation as registered, or as it would be if it were added; then its id is 0
     * @param begun        its filing in the campaign, or null
     * @param given        raw answers by field id; what is not named stays as the register or the draft has it
     * @param brought      names of organisations the list itself brings, by the ids that stand for them meanwhile
     */
    public record Case(OrganisationView organisation, FilingRow begun, JsonObject given, Map<String, String> brought) {
    }

    /** Judges each case as if it were submitted now, all that is wrong with it at once; changes nothing. */
    @Permit(Role.REGISTRAR)
    public List<List<Violation>> judge(FilingDefinition definition, List<Case> cases) {
        Remembered register = new Remembered(judge);
        return cases.stream().map(one -> judge(definition, one, register)).toList();
    }

    private List<Violation> judge(FilingDefinition definition, Case one, Lookups register) {
        JsonObject stored = Jsons.empty();
        JsonObject before = Jsons.empty();
        Set<String> locked = judge.locked(definition, one.organisation(), FilingState.DRAFT, List.of(), stored);
        if (one.begun() != null) {
            Filing filing = store.get(one.begun().id());
            stored = store.revision(filing).getAnswers();
            before = judge.periodBefore(definition, filing);
            locked = judge.locked(definition, one.organisation(), filing.getState(), store.remarks(filing), stored);
        } else {
            stored = judge.change(definition, stored, Prefill.answers(definition, one.organisation()), Set.of()).answers();
        }
        AnswerResult result = judge.change(definition, stored, one.given(), locked);
        List<Violation> unreadable = result.violations();
        Lookups names = new WithBrought(register, one.brought());
        List<Violation> whole = judge.completeRead(definition, result.answers(), one.organisation(), before, names).violations();
        if (unreadable.isEmpty()) {
            return whole;
        }
        // What could not be read is missing in the answers; that it is wrong has been said.
        Set<String> said = unreadable.stream().map(Violation::field).collect(Collectors.toSet());
        return Stream.concat(unreadable.stream(), whole.stream().filter(violation -> !said.contains(violation.field()))).toList();
    }

    /**
     * What a list files for an organisation.
     *
     * @param answers raw answers by field id
     * @param channel where it comes from, for the history
     */
    public record Given(OrganisationView organisation, JsonObject answers, JsonObject channel) {
    }

    /**
     * Takes filings in and submits them, all or none. Everything is read and judged before anything is written, so that they cost few
     * statements.
     *
     * @return in the order given
     * @throws DomainException for the first that is refused
     */
    @Permit(Role.REGISTRAR)
    public List<Submission.Receipt> take(CampaignView campaign, List<Given> given) {
        FilingDefinition definition = definitions.get(campaign.definitionCode(), campaign.definitionVersion());
        given.forEach(one -> desk.mayFileFor(one.organisation()));
        Map<Long, ObligationView> owed = campaigns.hold(campaign.id(), given.stream().map(one -> one.organisation().id()).toList());
        Map<String, Filing> begun = store.lockBySlots(given.stream().map(one -> desk.slot(campaign, one.organisation().id())).toList()).stream()
                .collect(Collectors.toMap(Filing::getSlotKey, Function.identity()));
        List<SubmissionDesk.Judged> judged = given.stream().map(one -> {
            ObligationView obligation = owed.get(one.organisation().id());
            if (obligation == null) {
                throw new DomainException(FilingError.NOT_OWED, one.organisation().name(), campaign.title());
            }
            return judged(campaign, definition, one, obligation, begun);
        }).toList();
        for (SubmissionDesk.Judged one : judged) {
            if (!begun.containsKey(one.filing().getSlotKey())) {
                store.add(one.filing());
                store.add(one.revision());
            }
        }
        List<Submission.Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            receipts.add(submissions.take(judged.get(i), Ids.next(), given.get(i).channel()));
        }
        return receipts;
    }

    private SubmissionDesk.Judged judged(CampaignView campaign, FilingDefinition definition, Given one, ObligationView obligation, Map<String, Filing> begun) {
        String slot = desk.slot(campaign, one.organisation().id());
        Filing before = begun.get(slot);
        FilingDesk.Begun filing = before == null ? desk.begin(campaign, one.organisation(), definition, slot) : new FilingDesk.Begun(before, store.revision(before));
        if (!filing.filing().getState().isEditable()) {
            throw new DomainException(FilingError.ALREADY_FILED);
        }
        submissions.mustBeOpen(campaign, filing.filing());
        AnswerResult result = desk.change(definition, filing.filing(), one.organisation(), filing.revision().getAnswers(), one.answers());
        if (!result.isValid()) {
            throw new DomainException(CommonError.INVALID, List.of(), result.violations());
        }
        filing.revision().write(result.answers(), JsonValue.EMPTY_JSON_OBJECT);
        SubmissionDesk.Judged judged = submissions.judge(filing.filing(), one.organisation(), Optional.of(obligation), definition, filing.revision());
        if (!judged.violations().isEmpty()) {
            throw new DomainException(FilingError.INCOMPLETE, List.of(judged.violations().size()), judged.violations());
        }
        return judged;
    }

    /** Names once asked for. */
    private static final class Remembered implements Lookups {

        private final Lookups register;
        private final Map<String, Optional<String>> regions = new HashMap<>();
        private final Map<String, Optional<String>> organisations = new HashMap<>();

        Remembered(Lookups register) {
            this.register = register;
        }

        @Override
        public Optional<String> regionName(String code) {
            return regions.computeIfAbsent(code, register::regionName);
        }

        @Override
        public Optional<String> organisationName(String id) {
            return organisations.computeIfAbsent(id, register::organisationName);
        }
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
