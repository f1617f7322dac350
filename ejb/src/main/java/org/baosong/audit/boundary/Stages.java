package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchAction;
import org.baosong.audit.entity.BatchEvent;
import org.baosong.audit.entity.BatchState;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Where the batches of filings have come to. Filers may know how far their filing has come though the batches above lie outside
 * their scope; what is answered is the desk, the moment and the words meant for below, nothing else.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Stages {

    private static final int DEEPEST = 8;

    @Inject
    private BatchStore store;

    /**
     * Where a batch is.
     *
     * @param stepId step at which it lies
     * @param desk   desk that has it
     * @param state  state of the batch that carries it there
     */
    public record Stage(String stepId, String desk, BatchState state) {
    }

    /** Something that moved a batch, or a batch it became part of. */
    public record StageEvent(BatchAction action, String stepId, String desk, String actor, String opinion, Instant at) {
    }

    /** Where each of some batches has come to. */
    @Permit(asSystem = "stages")
    public Map<Long, Stage> of(Collection<Long> batchIds) {
        Map<Long, List<AuditBatch>> chains = chains(new TreeSet<>(batchIds));
        Map<Long, Stage> stages = new LinkedHashMap<>();
        chains.forEach((id, chain) -> stages.put(id, stage(chain.get(chain.size() - 1))));
        return stages;
    }

    /**
     * Where a batch is and what moved it.
     *
     * @param stage  where it is, or null for one that does not exist
     * @param events oldest first
     */
    public record Track(Stage stage, List<StageEvent> events) {
    }

    /** Where a batch is and what moved it so far. */
    @Permit(asSystem = "stages")
    public Track track(long batchId) {
        List<BatchStore.Moved> chain = moved(batchId);
        return new Track(chain.isEmpty() ? null : stage(chain.get(chain.size() - 1).batch()), events(chain));
    }

    /** What moved a batch so far, oldest first. */
    @Permit(asSystem = "stages")
    public List<StageEvent> history(long batchId) {
        return events(moved(batchId));
    }

    /** A batch, the one it became part of, and so on, with what moved each. */
    private List<BatchStore.Moved> moved(long batchId) {
        List<BatchStore.Moved> chain = new ArrayList<>();
        Optional<BatchStore.Moved> next = store.moved(batchId);
        while (next.isPresent() && chain.size() < DEEPEST) {
            chain.add(next.get());
            next = Optional.ofNullable(next.get().batch().getParentBatchId()).flatMap(store::moved);
        }
        return chain;
    }

    private static List<StageEvent> events(List<BatchStore.Moved> chain) {
        return chain.stream().flatMap(moved -> moved.events().stream()).filter(event -> event.getAction() != BatchAction.COMPLETE)
                .sorted(Comparator.comparing(BatchEvent::getAt))
                .map(event -> new StageEvent(event.getAction(), event.getStepId(), event.getDeskCode(), event.getActor(),
                        Optional.ofNullable(event.getOpinion()).orElse(""), event.getAt())).toList();
    }

    private static Stage stage(AuditBatch last) {
        return switch (last.getState()) {
            case OPEN, RETURNED, EXEMPT -> new Stage(last.getStepId(), last.getDesk().toString(), last.getState());
            case REPORTED, ACCEPTED, APPROVING, APPROVED -> new Stage(last.getParentStep(), last.getParentDesk().toString(), last.getState());
        };
    }

    private Map<Long, List<AuditBatch>> chains(Set<Long> ids) {
        Map<Long, AuditBatch> known = new HashMap<>();
        Set<Long> wanted = new TreeSet<>(ids);
        for (int depth = 0; depth < DEEPEST && !wanted.isEmpty(); depth++) {
            List<AuditBatch> found = store.byIds(wanted);
            found.forEach(batch -> known.put(batch.getId(), batch));
            wanted = found.stream().map(AuditBatch::getParentBatchId).filter(id -> id != null && !known.containsKey(id))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Map<Long, List<AuditBatch>> chains = new LinkedHashMap<>();
        for (long id : ids) {
            List<AuditBatch> chain = new ArrayList<>();
            for (AuditBatch batch = known.get(id); batch != null; batch = known.get(batch.getParentBatchId())) {
                chain.add(batch);
            }
            if (!chain.isEmpty()) {
                chains.put(id, chain);
            }
        }
        return chains;
    }
}
