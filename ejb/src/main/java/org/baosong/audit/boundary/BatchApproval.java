package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchAction;
import org.baosong.audit.entity.BatchEvent;
import org.baosong.audit.entity.BatchState;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.filing.boundary.FilingActs;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.Routes;
import org.baosong.kernel.Jsons;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.entity.Role;

/** The last word on a batch, spoken over all its filings in the background, five hundred a message. */
@Stateless
@Scoped
public class BatchApproval {

    /** Type of the message that approves one slice. */
    public static final String APPROVE = "batch.approve";

    private static final int SLICE = 500;

    @Inject
    private BatchStore store;
    @Inject
    private FilingActs acts;
    @Inject
    private FilingQuery filings;
    @Inject
    private Outbox outbox;
    @Inject
    private BatchLedger ledger;

    /** Whether the desk above a batch is the last of the route. */
    @Permit(Role.CONFIRMER)
    public boolean isLast(FilingDefinition definition, AuditBatch batch) {
        Route route = Routes.withStep(definition, batch.getStepId());
        return route.steps().get(route.steps().size() - 1).id().equals(batch.getParentStep());
    }

    @Permit(Role.CONFIRMER)
    public void begin(AuditBatch batch) {
        batch.begin(filings.countInBatches(tree(batch).stream().map(AuditBatch::getId).toList()));
        announce(batch.getId(), 0);
    }

    /** Approves one slice and asks for the next; when none is left the batch and all it gathered are approved. */
    @SystemOnly
    public void slice(long batchId, long afterId) {
        AuditBatch batch = store.lock(batchId).orElseThrow();
        if (batch.getState() != BatchState.APPROVING) {
            return;
        }
        List<AuditBatch> tree = tree(batch);
        BatchEvent word = store.events(List.of(batchId)).stream().filter(event -> event.getAction() == BatchAction.APPROVE)
                .reduce((first, second) -> second).orElseThrow();
        FilingActs.Slice slice = acts.approveSlice(tree.stream().map(AuditBatch::getId).toList(), afterId, SLICE, word.getActor(), word.getOpinion());
        batch.progress(slice.done());
        if (slice.done() == SLICE) {
            announce(batchId, slice.lastId());
            return;
        }
        for (AuditBatch member : tree) {
            ledger.record(member, BatchAction.COMPLETE, null, null);
        }
    }

    private List<AuditBatch> tree(AuditBatch root) {
        List<AuditBatch> tree = new ArrayList<>(List.of(root));
        List<AuditBatch> level = List.of(root);
        while (!level.isEmpty()) {
            level = store.children(level.stream().map(AuditBatch::getId).toList());
            tree.addAll(level);
        }
        return tree;
    }

    private void announce(long batchId, long afterId) {
        outbox.add(Queues.BATCH_STEPS, APPROVE, String.valueOf(batchId),
                Jsons.object().add("batchId", String.valueOf(batchId)).add("afterId", String.valueOf(afterId)).build());
    }
}
