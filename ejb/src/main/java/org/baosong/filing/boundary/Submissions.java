package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.IdempotencyStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingError;
import org.baosong.filing.entity.IdempotencyKey;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Term;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * 上报. In one transaction: judged complete, frozen, numbered, and handed to the outbox; the intake goes on from there whether the
 * broker is up or not. A centre submits its own filing and its stations' together, all or none.
 */
@Stateless
@Scoped
public class Submissions {

    @Inject
    private FilingStore store;
    @Inject
    private SubmissionDesk desk;
    @Inject
    private IdempotencyStore keys;
    @Inject
    private Organisations organisations;
    @Inject
    private Campaigns campaigns;
    @Inject
    private CurrentActor current;

    /**
     * Submits a filing.
     *
     * @param rowVersion       version the filer saw, or -1 to take what stands
     * @param withSubordinates whether the organisations below go with it; those already submitted stay as they are
     * @param idempotencyKey   client's key, or empty; the same key and request again answers the same receipt
     */
    @Permit({Role.FILER, Role.REGISTRAR})
    public Submission submit(long id, long rowVersion, boolean withSubordinates, String idempotencyKey) {
        if (idempotencyKey.isEmpty()) {
            return doSubmit(id, rowVersion, withSubordinates);
        }
        String hash = CanonicalJson.sha256((id + "/" + withSubordinates).getBytes(StandardCharsets.UTF_8));
        IdempotencyKey key = keys.claim(current.get().accountId(), idempotencyKey, hash);
        if (key.getAnswer() != null) {
            return SubmissionText.read(key.getAnswer());
        }
        Submission submission = doSubmit(id, rowVersion, withSubordinates);
        key.answerWith(SubmissionText.write(submission));
        return submission;
    }

    private Submission doSubmit(long id, long rowVersion, boolean withSubordinates) {
        Filing own = store.lock(id);
        OrganisationView organisation = desk.mayFileFor(own.getOrganisationId());
        if (!own.getState().isEditable()) {
            throw new DomainException(FilingError.NOT_POSSIBLE, Term.of("filingState", own.getState().name()), new Term("filingAction.SUBMIT"));
        }
        if (rowVersion >= 0 && own.getRowVersion() != rowVersion) {
            throw new DomainException(CommonError.STALE);
        }
        List<SubmissionDesk.Judged> together = new ArrayList<>(List.of(desk.judge(own, organisation)));
        if (withSubordinates && own.getCampaignId() != null) {
            together.addAll(subordinates(own));
        }
        mustBeComplete(together);
        long submissionId = Ids.next();
        return new Submission(submissionId, together.stream().map(judged -> desk.take(judged, submissionId)).toList());
    }

    /** Filings of the organisations below that still have to go in; refused if one that owes has not even begun. */
    private List<SubmissionDesk.Judged> subordinates(Filing own) {
        List<OrganisationView> below = organisations.below(own.getOrganisationId());
        Map<Long, Filing> begun = store.ofOrganisations(own.getCampaignId(), below.stream().map(OrganisationView::id).toList()).stream()
                .collect(Collectors.toMap(Filing::getOrganisationId, Function.identity()));
        List<Violation> missing = new ArrayList<>();
        List<SubmissionDesk.Judged> toSubmit = new ArrayList<>();
        for (OrganisationView station : below) {
            Filing filing = begun.get(station.id());
            if (filing == null && owes(own.getCampaignId(), station.id())) {
                missing.add(Violation.of("organisation/" + station.id(), "filing.notBegun", station.name()));
            } else if (filing != null && filing.getState().isEditable()) {
                toSubmit.add(desk.judge(store.lock(filing.getId()), station));
            }
        }
        if (!missing.isEmpty()) {
            throw new DomainException(FilingError.SUBORDINATE_INCOMPLETE, List.of(missing.size()), missing);
        }
        return toSubmit;
    }

    private boolean owes(long campaignId, long organisationId) {
        return campaigns.obligation(campaignId, organisationId).map(ObligationView::state).filter(state -> state == ObligationState.OWED).isPresent();
    }

    /** The first is the submitter's own, or the one he was asked to submit. */
    private static void mustBeComplete(List<SubmissionDesk.Judged> together) {
        List<Violation> own = together.get(0).violations();
        if (!own.isEmpty()) {
            throw new DomainException(FilingError.INCOMPLETE, List.of(own.size()), own);
        }
        List<Violation> others = together.stream().skip(1).flatMap(judged -> judged.violations().stream().map(violation ->
                new Violation("filing/" + judged.filing().getId() + "/" + violation.field(), violation.code(), violation.args()))).toList();
        if (!others.isEmpty()) {
            throw new DomainException(FilingError.SUBORDINATE_INCOMPLETE, List.of(others.size()), others);
        }
    }
}
