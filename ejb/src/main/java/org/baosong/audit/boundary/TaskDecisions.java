package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.baosong.audit.control.DecisionCheck;
import org.baosong.audit.control.TaskStore;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.AuditError;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Verdict;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingActs;
import org.baosong.filing.boundary.FilingLeftDesk;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.boundary.StepEntered;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** Opens tasks as filings arrive at desks, and carries out what is decided on them, one transaction each. */
@Stateless
@Scoped
public class TaskDecisions {

    @Inject
    private TaskStore store;
    @Inject
    private BatchKeeper batches;
    @Inject
    private FilingActs acts;
    @Inject
    private Filings filings;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Decides a task of the actor's own desk. Of two who decide at once the second is told who was first. */
    @Permit(Role.AUDITOR)
    public TaskView decide(long taskId, Decision decision) {
        AuditTask task = mine(taskId);
        FilingDefinition definition = acts.deciding(task.getFilingId());
        DecisionCheck.check(definition, decision.kind(), decision.reasonCode(), decision.opinion(), decision.pins());
        task.decide(decision.kind(), said(decision.reasonCode()), said(decision.opinion()), current.get().name(), clock.now());
        switch (decision.kind()) {
            case PASS -> pass(task, definition, said(decision.opinion()));
            case RETURN -> acts.returnToFiler(task.getFilingId(), decision.reasonCode(), decision.opinion(), decision.pins());
            case REJECT -> acts.reject(task.getFilingId(), said(decision.reasonCode()), said(decision.opinion()));
            case DEFER -> throw new DomainException(AuditError.NOT_ALLOWED, definition.title().zh());
        }
        return TaskView.of(task);
    }

    /** Passes a task that the machine found clear, unless it has found something since. */
    @Permit(Role.AUDITOR)
    public TaskView passIfClear(long taskId, String opinion) {
        AuditTask task = mine(taskId);
        if (task.getVerdict() != Verdict.CLEAR) {
            throw new DomainException(AuditError.NO_LONGER_CLEAR, task.getTitle());
        }
        return decide(taskId, Decision.pass(opinion));
    }

    /** Passes a task nobody has looked at, one of many: only if the machine has looked and found it clear. */
    @Permit(Role.AUDITOR)
    public TaskView passUnseen(long taskId, Decision pass) {
        AuditTask task = mine(taskId);
        if (task.getState() == AuditTask.State.OPEN && task.getVerdict() != Verdict.CLEAR) {
            throw new DomainException(AuditError.NEEDS_A_LOOK, task.getTitle());
        }
        return decide(taskId, pass);
    }

    /** Takes a pass back while the batch is still being gathered. */
    @Permit(Role.AUDITOR)
    public TaskView reopen(long taskId) {
        AuditTask task = mine(taskId);
        FilingView filing = filings.get(task.getFilingId());
        if (task.getDecision() != DecisionKind.PASS || filing.batchId() == 0) {
            throw new DomainException(AuditError.BATCH_REPORTED, task.getTitle());
        }
        batches.mustBeGathering(filing.batchId(), task.getTitle());
        acts.unpass(task.getFilingId(), null);
        task.reopen();
        return TaskView.of(task);
    }

    /** Opens a task where a filing has arrived. */
    @Permit
    public void stepEntered(@Observes StepEntered arrival) {
        store.add(new AuditTask(arrival, clock.now()));
    }

    /** The filer has taken the filing back. */
    @Permit
    public void leftDesk(@Observes FilingLeftDesk event) {
        store.openOf(event.filingId()).forEach(AuditTask::lapse);
    }

    private void pass(AuditTask task, FilingDefinition definition, String opinion) {
        if (acts.pass(task.getFilingId(), opinion) == FilingActs.Passed.WAITS_FOR_BATCH) {
            AuditBatch batch = batches.gathering(task.getCampaignId(), definition, task.getStepId(), task.getDesk());
            acts.joinBatch(task.getFilingId(), batch.getId());
        }
    }

    private AuditTask mine(long taskId) {
        AuditTask task = store.lock(taskId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (!task.getDesk().equals(current.get().desk())) {
            throw new DomainException(AuditError.NOT_YOUR_DESK);
        }
        return task;
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
