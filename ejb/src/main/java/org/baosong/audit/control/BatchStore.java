package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchEvent;

/** Rows of batches. */
@Dependent
public class BatchStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(BatchEvent event) {
        em.persist(event);
    }

    /** Makes a batch unless somebody else just did; the unique key decides, and the row stays locked for whoever reads it next. */
    public void addIfMissing(AuditBatch batch) {
        em.createNativeQuery("insert into audit_batch (id, campaign_id, definition_code, scope_path, step_id, desk_code, seq, state,"
                        + " parent_step, parent_desk, total, done, last_seq, last_hash, row_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '', 1) on duplicate key update seq = seq")
                .setParameter(1, batch.getId()).setParameter(2, batch.getCampaignId()).setParameter(3, batch.getDefinitionCode())
                .setParameter(4, batch.getScopePath().value()).setParameter(5, batch.getStepId()).setParameter(6, batch.getDesk().toString())
                .setParameter(7, batch.getSeq()).setParameter(8, batch.getState().name()).setParameter(9, batch.getParentStep())
                .setParameter(10, batch.getParentDesk() == null ? null : batch.getParentDesk().toString()).executeUpdate();
    }

    public Optional<AuditBatch> find(long id) {
        return Optional.ofNullable(em.find(AuditBatch.class, id));
    }

    public Optional<AuditBatch> lock(long id) {
        return Optional.ofNullable(em.find(AuditBatch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All batches of a desk in a campaign, first one first, under row locks. */
    public List<AuditBatch> lockOfDesk(long campaignId, String stepId, String desk) {
        return em.createQuery("select b from AuditBatch b where b.campaignId = :campaign and b.stepId = :step and b.deskCode = :desk order by b.seq",
                        AuditBatch.class)
                .setParameter("campaign", campaignId).setParameter("step", stepId).setParameter("desk", desk)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** All batches of a desk in a campaign at whatever step, under row locks. */
    public List<AuditBatch> lockOfDesk(long campaignId, String desk) {
        return em.createQuery("select b from AuditBatch b where b.campaignId = :campaign and b.deskCode = :desk order by b.id", AuditBatch.class)
                .setParameter("campaign", campaignId).setParameter("desk", desk)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Batches a desk gathers itself. */
    public List<AuditBatch> own(String desk) {
        return em.createQuery("select b from AuditBatch b where b.deskCode = :desk order by b.id desc", AuditBatch.class)
                .setParameter("desk", desk).setMaxResults(500).getResultList();
    }

    /** Batches of the desks below that report to a desk in a campaign. */
    public List<AuditBatch> below(String parentDesk, long campaignId) {
        return em.createQuery("select b from AuditBatch b where b.parentDesk = :desk and b.campaignId = :campaign order by b.deskCode, b.seq",
                        AuditBatch.class)
                .setParameter("desk", parentDesk).setParameter("campaign", campaignId).getResultList();
    }

    /** What a desk gathers itself and what is reported to it in one campaign, by desk and number. */
    public List<AuditBatch> around(String desk, long campaignId) {
        return em.createQuery("select b from AuditBatch b where b.campaignId = :campaign and (b.deskCode = :desk or b.parentDesk = :desk)"
                        + " order by b.deskCode, b.seq", AuditBatch.class)
                .setParameter("campaign", campaignId).setParameter("desk", desk).getResultList();
    }

    /** A batch and those gathered into it. */
    public List<AuditBatch> family(long id) {
        return em.createQuery("select b from AuditBatch b where b.id = :id or b.parentBatchId = :id order by b.id", AuditBatch.class)
                .setParameter("id", id).getResultList();
    }

    /** Batches of the desks below that report to a desk, whatever the campaign; of the newest campaigns first. */
    public List<AuditBatch> below(String parentDesk) {
        return em.createQuery("select b from AuditBatch b where b.parentDesk = :desk order by b.campaignId desc, b.deskCode, b.seq", AuditBatch.class)
                .setParameter("desk", parentDesk).getResultList();
    }

    public List<AuditBatch> children(Collection<Long> parents) {
        return parents.isEmpty() ? List.of()
                : em.createQuery("select b from AuditBatch b where b.parentBatchId in :parents", AuditBatch.class)
                        .setParameter("parents", parents).getResultList();
    }

    public List<AuditBatch> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select b from AuditBatch b where b.id in :ids", AuditBatch.class).setParameter("ids", ids).getResultList();
    }

    public List<BatchEvent> events(Collection<Long> batches) {
        return batches.isEmpty() ? List.of()
                : em.createQuery("select e from BatchEvent e where e.batchId in :ids order by e.at, e.id", BatchEvent.class)
                        .setParameter("ids", batches).getResultList();
    }

    /** A batch with what moved it so far. */
    public record Moved(AuditBatch batch, List<BatchEvent> events) {
    }

    /** A batch with its events, which may be none, in one query. */
    public Optional<Moved> moved(long id) {
        List<Object[]> rows = em.createQuery("select b, e from AuditBatch b left join BatchEvent e on e.batchId = b.id where b.id = :id order by e.id",
                Object[].class).setParameter("id", id).getResultList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Moved((AuditBatch) rows.get(0)[0], rows.stream().map(row -> (BatchEvent) row[1]).filter(Objects::nonNull).toList()));
    }
}
