package org.baosong.exchange.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baosong.exchange.entity.ColumnOrder;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.ImportState;
import org.baosong.exchange.entity.RowState;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;

/** Rows of uploaded lists. */
@Dependent
public class ImportStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    public void flush() {
        em.flush();
    }

    /** Lets go of the rows read so far, for reading a long list to its end. */
    public void forget() {
        em.clear();
    }

    public ImportJob get(long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id)).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The list under a row lock, so that of two deliveries of one message the second sees what the first did. */
    public Optional<ImportJob> lock(long id) {
        return Optional.ofNullable(em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many lists of one account, uploaded after a moment, the background is at. */
    public long working(long accountId, Instant since) {
        return em.createQuery("select count(j) from ImportJob j where j.accountId = :account and j.createdAt > :since and j.state in :working", Number.class)
                .setParameter("account", accountId).setParameter("since", since).setParameter("working", Stream.of(ImportState.values()).filter(ImportState::isWorking).toList())
                .getSingleResult().longValue();
    }

    /** Newest first. */
    public Page<ImportJob> list(long beforeId, int size) {
        List<ImportJob> found = em.createQuery("select j from ImportJob j where j.id < :before order by j.id desc", ImportJob.class)
                .setParameter("before", beforeId == 0 ? Long.MAX_VALUE : beforeId).setMaxResults(size + 1).getResultList();
        boolean more = found.size() > size;
        List<ImportJob> shown = more ? found.subList(0, size) : found;
        int total = em.createQuery("select j.id from ImportJob j", Long.class).setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(size - 1).getId()) : null);
    }

    public ImportRow row(long id) {
        return Optional.ofNullable(em.find(ImportRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** Rows after a row number, in the order of the list; without a state all of them. */
    public List<ImportRow> rows(long importId, RowState state, int afterRow, int size) {
        TypedQuery<ImportRow> query = em.createQuery("select r from ImportRow r where r.importId = :id and r.rowNo > :after"
                + (state == null ? "" : " and r.state = :state") + " order by r.rowNo", ImportRow.class)
                .setParameter("id", importId).setParameter("after", afterRow).setMaxResults(size);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }

    /** Keys of the rows whose turn it is: organisations that others stand below come first. */
    public List<Long> turn(long importId, int size) {
        return em.createQuery("select r.id from ImportRow r where r.importId = :id and r.state = :good order by r.phase, r.rowNo", Long.class)
                .setParameter("id", importId).setParameter("good", RowState.GOOD).setMaxResults(size).getResultList();
    }

    /** Good rows that stand below a row which is wrong, each with the number of that row. */
    public List<Object[]> orphans(long importId, int size) {
        return em.createQuery("select r, p.rowNo from ImportRow r, ImportRow p where r.importId = :id and r.phase = 1 and r.state = :good"
                        + " and p.importId = r.importId and p.nameKey = r.parentKey and p.phase = 0 and p.state = :bad order by r.rowNo", Object[].class)
                .setParameter("id", importId).setParameter("good", RowState.GOOD).setParameter("bad", RowState.BAD)
                .setMaxResults(size).getResultList();
    }

    public Map<RowState, Integer> counts(long importId) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        em.createQuery("select r.state, count(r) from ImportRow r where r.importId = :id group by r.state", Object[].class)
                .setParameter("id", importId).getResultList().forEach(row -> counts.put((RowState) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    public Optional<ColumnOrder> order(long accountId, String definitionCode) {
        return em.createQuery("select o from ColumnOrder o where o.accountId = :account and o.definitionCode = :code", ColumnOrder.class)
                .setParameter("account", accountId).setParameter("code", definitionCode).getResultStream().findFirst();
    }

    /** Keys of lists uploaded before a moment. */
    public List<Long> olderThan(Instant moment, int size) {
        return em.createQuery("select j.id from ImportJob j where j.createdAt < :moment order by j.id", Long.class)
                .setParameter("moment", moment).setMaxResults(size).getResultList();
    }

    /** Deletes a list with all its rows. */
    public void delete(long importId) {
        em.createQuery("delete from ImportRow r where r.importId = :id").setParameter("id", importId).executeUpdate();
        em.createQuery("delete from ImportJob j where j.id = :id").setParameter("id", importId).executeUpdate();
    }
}
