package org.baosong.audit.boundary;

import java.time.Instant;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Verdict;
import org.baosong.definition.model.DecisionKind;

/** A task as a worklist and a decision page see it; texts are empty and moments null where there is nothing; the verdict is null until the machine has looked. */
public record TaskView(long id, long filingId, String filingNo, String organisationName, long organisationId, String definitionCode,
                       String stepId, int round, String desk, AuditTask.State state, Instant openedAt, Instant dueAt, DecisionKind decision,
                       String decidedBy, Instant decidedAt, Verdict verdict) {

    static TaskView of(AuditTask t) {
        return new TaskView(t.getId(), t.getFilingId(), t.getFilingNo(), t.getTitle(), t.getOrganisationId(), t.getDefinitionCode(), t.getStepId(),
                t.getRound(), t.getDesk().toString(), t.getState(), t.getOpenedAt(), t.getDueAt(), t.getDecision(),
                t.getDecidedBy() == null ? "" : t.getDecidedBy(), t.getDecidedAt(), t.getVerdict());
    }
}
