package org.baosong.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.baosong.operations.entity.AuditEntry;

/** The audit log's tables. Rows are added and sealed, never changed and never deleted. */
@ApplicationScoped
public class AuditStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Adds a row to the caller's transaction: what was not done must not be in the log. */
    @Transactional(TxType.REQUIRED)
    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    /** Adds a row in a transaction of its own: what was refused must be in the log although the caller's is undone. */
    @Transactional(TxType.REQUIRES_NEW)
    public void addApart(AuditEntry entry) {
        em.persist(entry);
    }

    /** Nodes with rows that wait for their seal. */
    public List<Integer> unsealedNodes() {
        return em.createQuery("select distinct a.node from AuditEntry a where a.seal is null", Integer.class).getResultList();
    }

    /** Where a node's chain ends. */
    public record End(int node, long place, String seal) {
    }

    /** The end of a node's chain, locked to this transaction; nothing while another node seals it. */
    public Optional<End> take(int node) {
        // Asked first without a lock: inserting would wait for a node that seals this chain.
        if (em.createNativeQuery("select 1 from audit_seal where node = ?").setParameter(1, node).getResultList().isEmpty()) {
            em.createNativeQuery("insert ignore into audit_seal (node, seal_no, seal) values (?, 0, ?)")
                    .setParameter(1, node).setParameter(2, AuditEntry.START).executeUpdate();
        }
        return ends("select node, seal_no, seal from audit_seal where node = " + node + " for update skip locked").stream().findFirst();
    }

    public void end(End end) {
        em.createNativeQuery("update audit_seal set seal_no = ?, seal = ? where node = ?")
                .setParameter(1, end.place()).setParameter(2, end.seal()).setParameter(3, end.node()).executeUpdate();
    }

    public List<End> ends() {
        return ends("select node, seal_no, seal from audit_seal order by node");
    }

    private List<End> ends(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> (Object[]) row)
                .map(row -> new End(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), (String) row[2])).toList();
    }

    public List<AuditEntry> unsealed(int node, int limit) {
        return em.createQuery("select a from AuditEntry a where a.node = :node and a.seal is null order by a.id", AuditEntry.class)
                .setParameter("node", node).setMaxResults(limit).getResultList();
    }

    public List<AuditEntry> sealed(int node, long after, int limit) {
        List<AuditEntry> rows = em.createQuery("select a from AuditEntry a where a.node = :node and a.sealNo > :after order by a.sealNo",
                        AuditEntry.class)
                .setParameter("node", node).setParameter("after", after).setMaxResults(limit).getResultList();
        em.clear();
        return rows;
    }

    /** The newest first, continuing below {@code before}; a null filter means all. */
    public List<AuditEntry> list(String kind, String actor, long before, int limit) {
        TypedQuery<AuditEntry> query = em.createQuery("select a from AuditEntry a where a.id < :before"
                + (kind == null ? "" : " and a.kind = :kind") + (actor == null ? "" : " and a.actor = :actor")
                + " order by a.id desc", AuditEntry.class).setParameter("before", before);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (actor != null) {
            query.setParameter("actor", actor);
        }
        return query.setMaxResults(limit).getResultList();
    }

    public int count(String kind, String actor, int limit) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from audit_log where (? is null or kind = ?) "
                        + "and (? is null or actor = ?) limit ?) a")
                .setParameter(1, kind).setParameter(2, kind).setParameter(3, actor).setParameter(4, actor).setParameter(5, limit)
                .getSingleResult()).intValue();
    }
}
