package org.baosong.filing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
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
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.FilingNo;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.organisation.boundary.OrganisationView;

/** Takes in one filing of a submission. */
@Dependent
class SubmissionDesk {

    /** Type of the message that tells the intake of a submitted filing. */
    static final String SUBMITTED = "filing.submitted";

    @Inject
    private FilingStore store;
    @Inject
    private FilingDesk desk;
    @Inject
    private Definitions definitions;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    OrganisationView mayFileFor(long organisationId) {
        return desk.mayFileFor(organisationId);
    }

    /** What stands in the way; also what was typed and could not be read. */
    List<Violation> judge(Filing filing, OrganisationView organisation) {
        mustBeOpen(filing);
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        FilingRevision revision = store.revision(filing);
        if (!revision.getUnreadable().isEmpty()) {
            AnswerResult again = desk.change(definition, filing, organisation, revision, revision.getUnreadable());
            if (!again.isValid()) {
                return again.violations();
            }
        }
        return desk.judge(definition, revision, organisation).violations();
    }

    /** Freezes, numbers and hands over. */
    Submission.Receipt take(Filing filing, OrganisationView organisation, long submissionId) {
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        FilingRevision revision = store.revision(filing);
        revision.write(desk.judge(definition, revision, organisation).answers(), JsonValue.EMPTY_JSON_OBJECT);
        revision.freeze(clock.now());
        filing.number(FilingNo.issue(definition.numberPrefix(), clock.today().getYear(), RegionCode.of(organisation.authorityRegion())).value());
        filing.submittedTogetherAs(submissionId);
        store.remarks(filing.getId()).stream().filter(remark -> remark.getResolvedIn() == null)
                .forEach(remark -> remark.resolveIn(filing.getCurrentRevision()));
        desk.record(filing, FilingAction.SUBMIT, Json.createObjectBuilder().add("sha256", revision.getSha256()).build());
        if (filing.getCampaignId() != null) {
            campaigns.follow(filing.getCampaignId(), filing.getOrganisationId(), ObligationState.FILED);
        }
        announce(outbox, filing);
        return new Submission.Receipt(filing.getId(), filing.getFilingNo(), filing.getTitle());
    }

    /** Tells the intake; told twice it does the work once, because the event number is in the message. */
    static void announce(Outbox outbox, Filing filing) {
        outbox.add(Queues.FILING_INTAKE, SUBMITTED, String.valueOf(filing.getId()), Json.createObjectBuilder()
                .add("filingId", String.valueOf(filing.getId())).add("seq", filing.getLastSeq()).build());
    }

    private void mustBeOpen(Filing filing) {
        if (filing.getCampaignId() == null) {
            return;
        }
        CampaignView campaign = campaigns.get(filing.getCampaignId());
        LocalDate today = clock.today();
        boolean correcting = filing.getCorrectionUntil() != null && clock.now().isBefore(filing.getCorrectionUntil());
        if (!campaign.isOpenOn(today) && !correcting) {
            throw new DomainException(FilingError.OUTSIDE_WINDOW, campaign.title(), campaign.opensOn(), campaign.closesOn());
        }
    }
}
