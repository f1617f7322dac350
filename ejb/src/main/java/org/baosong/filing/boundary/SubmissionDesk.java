package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.definition.control.AnswerResult;
import org.baosong.definition.control.DefinitionLibrary;
import org.baosong.definition.control.Finding;
import org.baosong.definition.control.Findings;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingError;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.FilingNo;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.organisation.boundary.OrganisationView;

/** Takes in one filing of a submission. */
@Dependent
class SubmissionDesk {

    /** Type of the message that tells the intake of a submitted filing. */
    static final String SUBMITTED = "filing.submitted";
    /** What the history holds. */
    private static final int LONGEST_WORDS = 2000;

    @Inject
    private FilingStore store;
    @Inject
    private FilingDesk desk;
    @Inject
    private DefinitionLibrary definitions;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    OrganisationView mayFileFor(long organisationId) {
        return desk.mayFileFor(organisationId);
    }

    /** Judges a filing; also what was typed and could not be read. */
    Judged judge(Filing filing, OrganisationView organisation) {
        Optional<ObligationView> obligation = whileOpen(filing);
        return judge(filing, organisation, obligation, definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion()), store.revision(filing));
    }

    /** The same where everything was looked up before; the campaign must have been found open. */
    Judged judge(Filing filing, OrganisationView organisation, Optional<ObligationView> obligation, FilingDefinition definition, FilingRevision revision) {
        JsonObject answers = revision.getAnswers();
        JsonObject unreadable = revision.getUnreadable();
        if (!unreadable.isEmpty()) {
            AnswerResult again = desk.change(definition, filing, organisation, answers, unreadable);
            if (!again.isValid()) {
                return new Judged(filing, organisation, obligation, definition, revision, again, Jsons.empty());
            }
            answers = again.answers();
        }
        JsonObject before = desk.periodBefore(definition, filing);
        return new Judged(filing, organisation, obligation, definition, revision, desk.judge(definition, answers, organisation, before), before);
    }

    /**
     * Freezes, numbers and hands over. Everything is read before anything is changed: a query would first write the changes made so
     * far, and rows would be written twice.
     */
    Submission.Receipt take(Judged judged, long submissionId) {
        return take(judged, submissionId, Jsons.empty());
    }

    /** @param channel how it came if not by its form, for the history */
    Submission.Receipt take(Judged judged, long submissionId, JsonObject channel) {
        Filing filing = judged.filing();
        FilingRevision revision = judged.revision();
        List<Remark> remarks = store.remarks(filing);
        judged.obligation().ifPresent(obligation -> campaigns.follow(obligation.id(), ObligationState.FILED));
        remarks.stream().filter(remark -> remark.getResolvedIn() == null).forEach(remark -> remark.resolveIn(filing.getCurrentRevision()));
        revision.write(judged.result().answers(), JsonValue.EMPTY_JSON_OBJECT);
        revision.freeze(clock.now());
        RegionCode authority = RegionCode.of(judged.organisation().authorityRegion());
        filing.number(FilingNo.issue(judged.definition().numberPrefix(), clock.today().getYear(), authority).value());
        filing.submittedTogetherAs(submissionId);
        desk.record(filing, judged.organisation(), FilingAction.SUBMIT, explained(judged),
                Jsons.object(channel).add("sha256", revision.getSha256()).build());
        announce(outbox, filing);
        return new Submission.Receipt(filing.getId(), filing.getFilingNo(), filing.getTitle());
    }

    /** What the filer said to the warnings, for the history; null if there were none. */
    private static String explained(Judged judged) {
        if (Findings.reasons(judged.result().answers()).isEmpty()) {
            return null;
        }
        String all = Findings.of(judged.definition(), judged.result().answers(), judged.periodBefore()).stream().filter(Finding::isWarning)
                .map(finding -> Texts.term(Texts.CHINESE, "finding.explained", finding.words().said(Texts.CHINESE), finding.reason()))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all.length() <= LONGEST_WORDS ? all : all.substring(0, LONGEST_WORDS - 1) + "…";
    }

    /** Tells the intake; told twice it does the work once, because the event number is in the message. */
    static void announce(Outbox outbox, Filing filing) {
        outbox.add(Queues.FILING_INTAKE, SUBMITTED, String.valueOf(filing.getId()), Jsons.object()
                .add("filingId", String.valueOf(filing.getId())).add("seq", filing.getLastSeq()).build());
    }

    /** What the organisation owes in the campaign of the filing, which must be open for it. */
    private Optional<ObligationView> whileOpen(Filing filing) {
        if (filing.getCampaignId() == null) {
            return Optional.empty();
        }
        Campaigns.Standing standing = campaigns.standing(filing.getCampaignId(), filing.getOrganisationId());
        mustBeOpen(standing.campaign(), filing);
        return standing.obligation();
    }

    /** Refuses outside of the campaign's window, unless the filing may be corrected. */
    void mustBeOpen(CampaignView campaign, Filing filing) {
        LocalDate today = clock.today();
        boolean correcting = filing.getCorrectionUntil() != null && clock.now().isBefore(filing.getCorrectionUntil());
        if (!campaign.isOpenOn(today) && !correcting) {
            throw new DomainException(FilingError.OUTSIDE_WINDOW, campaign.title(), campaign.opensOn(), campaign.closesOn());
        }
    }

    /** A filing with all that was looked up to judge it, so that taking it in looks up nothing again. */
    record Judged(Filing filing, OrganisationView organisation, Optional<ObligationView> obligation, FilingDefinition definition,
                  FilingRevision revision, AnswerResult result, JsonObject periodBefore) {

        /** What stands in the way. */
        List<Violation> violations() {
            return result.violations();
        }
    }
}
