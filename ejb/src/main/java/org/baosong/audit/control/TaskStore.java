package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.baosong.audit.boundary.WorklistFilter;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.PreCheck;
import org.baosong.audit.entity.Verdict;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;

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

    /** The open tasks of a filing under row locks. */
    public List<AuditTask> lockOpenOf(long filingId) {
        return em.createQuery("select t from AuditTask t where t.filingId = :id and t.state = :open", AuditTask.class)
                .setParameter("id", filingId).setParameter("open", AuditTask.State.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public List<AuditTask> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : em.createQuery("select t from AuditTask t where t.id in :ids", AuditTask.class).setParameter("ids", ids).getResultList();
    }

    /** A page of the open tasks of a desk, oldest first. */
    public Page<AuditTask> worklist(String desk, WorklistFilter filter, PageRequest wanted) {
        return worklist(desk, filter, wanted, () -> count(desk, filter));
    }

    /** @param counted how many there are in all, asked only where reading the page does not tell */
    public Page<AuditTask> worklist(String desk, WorklistFilter filter, PageRequest wanted, IntSupplier counted) {
        List<AuditTask> found = rows(desk, filter, wanted.key()).setFirstResult(wanted.offset()).setMaxResults(wanted.size() + 1).getResultList();
        boolean more = found.size() > wanted.size();
        List<AuditTask> shown = more ? found.subList(0, wanted.size()) : found;
        // All of a list that fits on its first page has been counted by reading it.
        int total = wanted.isFirst() && !more ? shown.size() : counted.getAsInt();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(wanted.size() - 1).getId()) : null);
    }

    /**
     * What a list holds beside one of its tasks.
     *
     * @param next the open task after that one, the first one after the last; 0 if no other is open
     */
    public record Outlook(int waiting, int overdue, long next) {
    }

    /** How many open tasks of a desk are on a list and past their date, and which one follows a key, in one look. */
    public Outlook outlook(String desk, WorklistFilter filter, long afterId, Instant now) {
        TypedQuery<Object[]> query = em.createQuery("select count(t), sum(case when t.dueAt < :now then 1 else 0 end),"
                + " min(case when t.id > :after then t.id else :none end), min(case when t.id < :after then t.id else :none end)" + where(filter), Object[].class);
        bind(query, desk, filter);
        Object[] row = query.setParameter("now", now).setParameter("after", afterId).setParameter("none", Long.MAX_VALUE).getSingleResult();
        long following = Stream.of(row[2], row[3]).filter(Objects::nonNull).mapToLong(key -> ((Number) key).longValue())
                .filter(key -> key != Long.MAX_VALUE).findFirst().orElse(0);
        return new Outlook(number(row[0]), number(row[1]), following);
    }

    private static int number(Object counted) {
        return counted == null ? 0 : ((Number) counted).intValue();
    }

    /** A task with what the machine saw in its filing, which is null until it has looked. */
    public record Seen(AuditTask task, PreCheck check) {
    }

    public Optional<Seen> seen(long id) {
        return em.createQuery("select t, p from AuditTask t left join PreCheck p on p.filingId = t.filingId where t.id = :id", Object[].class)
                .setParameter("id", id).getResultStream().findFirst().map(row -> new Seen((AuditTask) row[0], (PreCheck) row[1]));
    }

    private TypedQuery<AuditTask> rows(String desk, WorklistFilter filter, long afterId) {
        TypedQuery<AuditTask> rows = em.createQuery("select t" + where(filter) + " and t.id > :after order by t.id", AuditTask.class);
        bind(rows, desk, filter);
        return rows.setParameter("after", afterId);
    }

    private int count(String desk, WorklistFilter filter) {
        TypedQuery<Long> count = em.createQuery("select t.id" + where(filter), Long.class);
        bind(count, desk, filter);
        return count.setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
    }

    /** How many open tasks of a desk the machine sorted where; null is what it has not looked at yet. */
    public Map<Verdict, Integer> sorted(String desk, WorklistFilter filter) {
        TypedQuery<Object[]> query = em.createQuery("select t.verdict, count(t)" + where(filter) + " group by t.verdict", Object[].class);
        bind(query, desk, filter);
        Map<Verdict, Integer> counts = new HashMap<>();
        query.getResultList().forEach(row -> counts.put((Verdict) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private static String where(WorklistFilter filter) {
        return " from AuditTask t where t.deskCode = :desk and t.state = :open"
                + (filter.definitionCode().isEmpty() ? "" : " and t.definitionCode = :code")
                + (filter.text().isEmpty() ? "" : " and (t.title like :text escape '!' or t.filingNo = :no)")
                + (filter.verdict() == null ? "" : " and t.verdict = :verdict");
    }

    private static void bind(TypedQuery<?> query, String desk, WorklistFilter filter) {
        query.setParameter("desk", desk).setParameter("open", AuditTask.State.OPEN);
        if (!filter.definitionCode().isEmpty()) {
            query.setParameter("code", filter.definitionCode());
        }
        if (!filter.text().isEmpty()) {
            query.setParameter("text", "%" + filter.text().replaceAll("([%_!])", "!$1") + "%").setParameter("no", filter.text().toUpperCase(Locale.ROOT));
        }
        if (filter.verdict() != null) {
            query.setParameter("verdict", filter.verdict());
        }
    }

    /** Tasks and pre-checks of filings follow them. */
    public void move(Collection<Long> filings, String path) {
        for (String part : List.of("AuditTask", "PreCheck", "CheckKey")) {
            em.createQuery("update " + part + " p set p.scopePath = :path where p.filingId in :filings").setParameter("path", path)
                    .setParameter("filings", filings).executeUpdate();
        }
    }

    /** How many tasks are open at a desk, and how many of them are past their date. */
    public int[] load(String desk, Instant now) {
        Object[] row = em.createQuery("select count(t), sum(case when t.dueAt < :now then 1 else 0 end) from AuditTask t where t.deskCode = :desk"
                        + " and t.state = :open", Object[].class)
                .setParameter("desk", desk).setParameter("open", AuditTask.State.OPEN).setParameter("now", now).getSingleResult();
        return new int[] {number(row[0]), number(row[1])};
    }
}
