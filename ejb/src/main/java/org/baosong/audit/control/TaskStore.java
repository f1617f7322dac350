package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baosong.audit.entity.AuditTask;
import org.baosong.kernel.Page;

/** Rows of tasks. */
@Dependent
public class TaskStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(AuditTask task) {
        em.persist(task);
    }

    public Optional<AuditTask> find(long id) {
        return Optional.ofNullable(em.find(AuditTask.class, id));
    }

    /** The task under a row lock: of two officers at once the second sees the first one's decision. */
    public Optional<AuditTask> lock(long id) {
        return Optional.ofNullable(em.find(AuditTask.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<AuditTask> openOf(long filingId) {
        return em.createQuery("select t from AuditTask t where t.filingId = :id and t.state = :open", AuditTask.class)
                .setParameter("id", filingId).setParameter("open", AuditTask.State.OPEN).getResultList();
    }

    /** The newest task of a filing. */
    public Optional<AuditTask> latestOf(long filingId) {
        return em.createQuery("select t from AuditTask t where t.filingId = :id order by t.id desc", AuditTask.class)
                .setParameter("id", filingId).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * A page of the open tasks of a desk, oldest first.
     *
     * @param text part of the organisation's name or a whole filing number; empty for all
     */
    public Page<AuditTask> worklist(String desk, String definitionCode, String text, long afterId, int size) {
        String where = " from AuditTask t where t.deskCode = :desk and t.state = :open"
                + (definitionCode.isEmpty() ? "" : " and t.definitionCode = :code")
                + (text.isEmpty() ? "" : " and (t.title like :text escape '!' or t.filingNo = :no)");
        TypedQuery<AuditTask> rows = em.createQuery("select t" + where + " and t.id > :after order by t.id", AuditTask.class);
        TypedQuery<Long> count = em.createQuery("select t.id" + where, Long.class);
        for (TypedQuery<?> query : List.of(rows, count)) {
            query.setParameter("desk", desk).setParameter("open", AuditTask.State.OPEN);
            if (!definitionCode.isEmpty()) {
                query.setParameter("code", definitionCode);
            }
            if (!text.isEmpty()) {
                query.setParameter("text", "%" + text.replaceAll("([%_!])", "!$1") + "%").setParameter("no", text.toUpperCase());
            }
        }
        List<AuditTask> found = rows.setParameter("after", afterId).setMaxResults(size + 1).getResultList();
        boolean more = found.size() > size;
        List<AuditTask> shown = more ? found.subList(0, size) : found;
        int total = count.setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(size - 1).getId()) : null);
    }

    public int overdue(String desk, Instant now) {
        return em.createQuery("select t.id from AuditTask t where t.deskCode = :desk and t.state = :open and t.dueAt < :now", Long.class)
                .setParameter("desk", desk).setParameter("open", AuditTask.State.OPEN).setParameter("now", now)
                .setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
    }
}
