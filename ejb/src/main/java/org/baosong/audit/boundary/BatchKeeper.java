package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.AuditError;
import org.baosong.campaign.boundary.DeskOwed;
import org.baosong.campaign.boundary.ExemptionTakenBack;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Route;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.boundary.Routes;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** Sees to it that every desk that gathers has a batch to gather into, and only one at a time. */
@Stateless
@Scoped
public class BatchKeeper {

    @Inject
    private BatchStore store;
    @Inject
    private Routes routes;
    @Inject
    private Definitions definitions;

    /** The batch a desk gathers into now, under a row lock; a further one if the last was reported. */
    @Permit
    public AuditBatch gathering(long campaignId, FilingDefinition definition, String stepId, DeskCode desk) {
        List<AuditBatch> batches = store.lockOfDesk(campaignId, stepId, desk.toString());
        if (!batches.isEmpty() && batches.get(batches.size() - 1).getState().isGathering()) {
            return batches.get(batches.size() - 1);
        }
        make(campaignId, definition, stepId, desk, batches.size() + 1);
        batches = store.lockOfDesk(campaignId, stepId, desk.toString());
        return batches.get(batches.size() - 1);
    }

    /** Refuses if a batch is no longer its desk's to change; locks it. */
    @Permit
    public void mustBeGathering(long batchId, String title) {
        AuditBatch batch = store.lock(batchId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (!batch.getState().isGathering()) {
            throw new DomainException(AuditError.BATCH_REPORTED, title);
        }
    }

    /** What a desk has reported is no longer its to take apart. */
    @Permit(Role.CONFIRMER)
    public void exemptionTakenBack(@Observes ExemptionTakenBack event) {
        mustGather(event.campaignId(), event.desk());
    }

    /** Refuses if a desk has reported all it gathered in a campaign; locks its batches, so that reporting waits. */
    @Permit(Role.CONFIRMER)
    public void mustGather(long campaignId, DeskCode desk) {
        List<AuditBatch> batches = store.lockOfDesk(campaignId, desk.toString());
        if (!batches.isEmpty() && batches.stream().noneMatch(batch -> batch.getState().isGathering())) {
            throw new DomainException(AuditError.EXEMPTIONS_REPORTED);
        }
    }

    /** Where a desk has something to gather, it and every desk above it need a batch. */
    @Permit(asSystem = "batches")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void deskOwed(@Observes DeskOwed event) {
        FilingDefinition definition = definitions.get(event.campaign().definitionCode(), event.campaign().definitionVersion());
        Route route = definition.routes().get(0);
        if (route.isAutomatic()) {
            return;
        }
        RouteWalk.Stop stop = routes.walk().first(route, event.desk().region());
        while (!stop.isEnd()) {
            RouteWalk.Stop next = routes.walk().next(route, stop.step().id(), stop.desk().region(), stop.desk());
            if (!next.isEnd()) {
                make(event.campaign().id(), definition, stop.step().id(), stop.desk(), 1);
            }
            stop = next;
        }
    }

    /** The batch of a unit that has none yet, so that it can be exempted. */
    @Permit
    public AuditBatch firstOf(long campaignId, FilingDefinition definition, DeskCode desk) {
        RouteWalk.Stop first = routes.walk().first(definition.routes().get(0), desk.region());
        make(campaignId, definition, first.step().id(), desk, 1);
        return store.lockOfDesk(campaignId, first.step().id(), desk.toString()).get(0);
    }

    private void make(long campaignId, FilingDefinition definition, String stepId, DeskCode desk, int seq) {
        RouteWalk.Stop next = routes.walk().next(Routes.withStep(definition, stepId), stepId, desk.region(), desk);
        store.addIfMissing(new AuditBatch(campaignId, definition.code(), stepId, desk, seq, next.isEnd() ? null : next.step().id(), next.desk()));
    }
}
