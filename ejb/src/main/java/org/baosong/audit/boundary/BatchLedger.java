package org.baosong.audit.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchAction;
import org.baosong.audit.entity.BatchEvent;

/** Moves batches: the move, the event that tells of it and whoever listens, always together. */
@Dependent
class BatchLedger {

    @Inject
    private BatchStore store;
    @Inject
    private ActorAtDesk actor;
    @Inject
    private Event<BatchMoved> moved;

    void record(AuditBatch batch, BatchAction action, String reasonCode, String words) {
        BatchEvent event = batch.apply(action, actor.actor(), reasonCode, words, actor.now());
        store.add(event);
        moved.fire(new BatchMoved(batch.getId(), batch.getCampaignId(), batch.getDesk(), batch.getParentDesk(), action, event.getSeq(),
                actor.actor().name(), actor.actor().desk(), words));
    }
}
