package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.DraftCells;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.filing.control.DueDates;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.entity.Act;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.Remark;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.entity.Role;

/**
 * What desks do to filings. Whether the actor's desk may do it is for the audit component to know; whether the filing's state allows
 * it is decided here.
 */
@Stateless
@Scoped
public class FilingActs {

    @Inject
    private FilingStore store;
    @Inject
    private ActDesk desk;
    @Inject
    private Definitions definitions;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Event<StepEntered> stepEntered;
    @Inject
    private Event<FilingDecided> decided;

    /**
     * A remark pinned by a desk.
     *
     * @param target id of a field, of a table, of a row as {@code table/row}, or {@code *}
     */
    public record Pin(String target, String reasonCode, String words) {

        public Pin {
            words = PlainText.lines(words);
        }
    }

    /** What a pass led to. */
    public enum Passed {
        /** It waits for its batch: the caller puts it into one. */
        WAITS_FOR_BATCH,
        /** It lies at the next desk. */
        WENT_ON,
        /** That was the last step. */
        APPROVED
    }

    /** The definition by which a filing is decided on; locks the filing, and reads nothing that only its page shows. */
    @Permit(Role.AUDITOR)
    public FilingDefinition deciding(long filingId) {
        return definition(store.lock(filingId));
    }

    /** Passes a filing at its step. */
    @Permit(Role.AUDITOR)
    public Passed pass(long filingId, String opinion) {
        Filing filing = store.lock(filingId);
        FilingDefinition definition = definition(filing);
        JsonObject answers = store.revision(filing).getAnswers();
        Route route = definition.firstRoute(answers::get).orElseThrow();
        Step step = definition.step(filing.getStepId()).orElseThrow();
        RouteWalk.Stop next = desk.walk().next(route, step.id(), authority(filing), DeskCode.parse(filing.getDeskCode()));
        follow(filing, ObligationState.PASSED);
        if (next.isEnd()) {
            approve(filing, definition, opinion);
            return Passed.APPROVED;
        }
        record(filing, desk.act(FilingAction.PASS).saying(null, opinion));
        if (step.gather() == Step.Gather.BATCH && filing.getCampaignId() != null) {
            return Passed.WAITS_FOR_BATCH;
        }
        arrive(filing, next);
        return Passed.WENT_ON;
    }

    /** Puts a passed filing into a batch of its desk. */
    @Permit(Role.AUDITOR)
    public void joinBatch(long filingId, long batchId) {
        store.lock(filingId).joinBatch(batchId);
    }

    /** Takes a pass back; the filing lies at the same step again. */
    @Permit(Role.AUDITOR)
    public void unpass(long filingId, String opinion) {
        Filing filing = store.lock(filingId);
        filing.leaveBatch();
        record(filing, desk.act(FilingAction.UNPASS).saying(null, opinion));
        follow(filing, ObligationState.FILED);
    }

    /** Returns a filing; only what the pins name reopens, everything if they name nothing. */
    @Permit(Role.AUDITOR)
    public void returnToFiler(long filingId, String reasonCode, String opinion, List<Pin> pins) {
        Filing filing = store.lock(filingId);
        List<Pin> said = pins.isEmpty() ? List.of(new Pin(Remark.WHOLE, reasonCode, opinion)) : pins;
        said.forEach(pin -> store.add(new Remark(filing, pin.target(), pin.reasonCode(), pin.words(), desk.actorName(), desk.now())));
        sendBack(filing, desk.act(FilingAction.RETURN).saying(reasonCode, opinion));
    }

    /** Refuses a filing for good. */
    @Permit(Role.AUDITOR)
    public void reject(long filingId, String reasonCode, String opinion) {
        Filing filing = store.lock(filingId);
        Act act = desk.act(FilingAction.REJECT).saying(reasonCode, opinion);
        record(filing, act);
        decided.fire(FilingDecided.of(filing, FilingDecided.Outcome.REJECTED, act));
        follow(filing, ObligationState.OWED);
    }

    /**
     * Approves filings of confirmed batches, one slice.
     *
     * @return key of the last filing done, or 0 if none was left
     */
    @SystemOnly
    public Slice approveSlice(Collection<Long> batches, long afterId, int size, String by, String opinion) {
        List<Filing> slice = store.inBatches(batches, afterId, size);
        for (Filing filing : slice) {
            approve(filing, definition(filing), Act.of(FilingAction.APPROVE, desk.actor()).by(by).saying(null, opinion));
        }
        return new Slice(slice.size(), slice.isEmpty() ? 0 : slice.get(slice.size() - 1).getId());
    }

    /** How much of a batch was done, and up to which key. */
    public record Slice(int done, long lastId) {
    }

    /** Judges submitted answers once more, with what may have changed since. */
    @SystemOnly
    public List<Violation> judge(FilingDefinition definition, JsonObject answers, Filing filing) {
        return desk.judge(definition, answers, filing);
    }

    /** Sends a filing back that does not hold at intake, with the reasons pinned to the fields. */
    @SystemOnly
    public void bounce(Filing filing, List<Violation> broken) {
        JsonObject answers = store.revision(filing).getAnswers();
        JsonArrayBuilder reasons = Jsons.array();
        broken.forEach(violation -> reasons.add(Jsons.object().add("field", violation.field()).add("code", violation.code())));
        for (Violation violation : broken) {
            // Rows are found again by their identity, not by their place.
            String target = violation.field().isEmpty() ? Remark.WHOLE : DraftCells.rowAt(answers, violation.field());
            store.add(new Remark(filing, target, violation.code(), desk.words(violation), desk.actorName(), desk.now()));
        }
        sendBack(filing, desk.act(FilingAction.BOUNCE).with(CanonicalJson.write(Jsons.object().add("reasons", reasons).build())));
    }

    /** Lets a submitted filing arrive at its first desk; approves it if its route has none. */
    @SystemOnly
    public void enterFirstStep(Filing filing, FilingDefinition definition, JsonObject answers) {
        Route route = definition.firstRoute(answers::get).orElseThrow();
        RouteWalk.Stop first = desk.walk().first(route, authority(filing));
        if (first.isEnd()) {
            approve(filing, definition, desk.act(FilingAction.AUTO_APPROVE));
            follow(filing, ObligationState.PASSED);
            return;
        }
        filing.enter(first.step().id(), first.desk().toString(), DueDates.after(desk.now(), first.step().due()));
        record(filing, desk.act(FilingAction.ACCEPT).with(ActDesk.skipped(first)));
        fireEntered(filing, first);
    }

    private void arrive(Filing filing, RouteWalk.Stop stop) {
        filing.enter(stop.step().id(), stop.desk().toString(), DueDates.after(desk.now(), stop.step().due()));
        fireEntered(filing, stop);
    }

    private void fireEntered(Filing filing, RouteWalk.Stop stop) {
        stepEntered.fire(new StepEntered(filing.getId(), filing.getFilingNo(), filing.getTitle(), filing.getDefinitionCode(), filing.getCampaignId(),
                filing.getOrganisationId(), filing.getScopePath(), stop.step(), stop.desk(), filing.getRound(), filing.getDueAt()));
    }

    private void approve(Filing filing, FilingDefinition definition, String opinion) {
        approve(filing, definition, desk.act(FilingAction.APPROVE).saying(null, opinion));
    }

    private void approve(Filing filing, FilingDefinition definition, Act act) {
        record(filing, act);
        decided.fire(FilingDecided.of(filing, FilingDecided.Outcome.APPROVED, act));
        desk.announceEffects(filing, definition);
    }

    private void sendBack(Filing filing, Act act) {
        record(filing, act);
        decided.fire(FilingDecided.of(filing, FilingDecided.Outcome.RETURNED, act));
        filing.correctUntil(DueDates.after(desk.now(), definition(filing).campaign().correction()));
        store.nextRevision(filing, desk.actorName(), desk.now());
        follow(filing, ObligationState.OWED);
    }

    private void record(Filing filing, Act act) {
        store.add(filing.apply(act, desk.now()));
    }

    private void follow(Filing filing, ObligationState state) {
        if (filing.getCampaignId() != null) {
            campaigns.follow(filing.getCampaignId(), filing.getOrganisationId(), state);
        }
    }

    private FilingDefinition definition(Filing filing) {
        return definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
    }

    private static RegionCode authority(Filing filing) {
        return filing.getScopePath().region();
    }
}
