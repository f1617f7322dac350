package org.baosong.exchange.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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

    private static final int[] PHASES = {0, 1};

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(Object row) {
        em.persist(row);
    }

    /** Writes rows with their verdicts: many in few statements, past the persistence context, which would keep each of them. */
    public void addRows(List<ImportRow> rows) {
        String row = "(?" + ", ?".repeat(rows.get(0).stored().length - 1) + ")";
        try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement("insert into import_row (" + ImportRow.STORED + ") values " + row)) {
            for (ImportRow one : rows) {
                Object[] stored = one.stored();
                for (int i = 0; i < stored.length; i++) {
                    insert.setObject(i + 1, stored[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
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

    /** Some rows under locks, in the order of the list. */
    public List<ImportRow> lockRows(Collection<Long> ids) {
        return em.createQuery("select r from ImportRow r where r.id in :ids order by r.rowNo", ImportRow.class).setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
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

    /** Rows that are wrong or did not go, after a row number, in the order of the list. */
    public List<ImportRow> wrongRows(long importId, int afterRow, int size) {
        return em.createQuery("select r from ImportRow r where r.importId = :id and r.rowNo > :after and r.state in :wrong order by r.rowNo", ImportRow.class)
                .setParameter("id", importId).setParameter("after", afterRow).setParameter("wrong", List.of(RowState.BAD, RowState.FAILED))
                .setMaxResults(size).getResultList();
    }

    /** Keys of the rows whose turn it is, all of one phase: organisations that others stand below come first, and must be there before. */
    public List<Long> turn(long importId, int size) {
        for (int phase : PHASES) {
            List<Long> turn = em.createQuery("select r.id from ImportRow r where r.importId = :id and r.state = :good and r.phase = :phase order by r.rowNo", Long.class)
                    .setParameter("id", importId).setParameter("good", RowState.GOOD).setParameter("phase", phase).setMaxResults(size).getResultList();
            if (!turn.isEmpty()) {
                return turn;
            }
        }
        return List.of();
    }

    /** Good rows that stand below a row which is wrong. */
    public List<ImportRow> orphans(long importId, int size) {
        return em.createQuery("select r from ImportRow r, ImportRow p where r.importId = :id and r.phase = 1 and r.state = :good"
                        + " and p.importId = r.importId and p.rowNo = r.parentRow and p.state = :bad order by r.rowNo", ImportRow.class)
                .setParameter("id", importId).setParameter("good", RowState.GOOD).setParameter("bad", RowState.BAD)
                .setMaxResults(size).getResultList();
    }

    /** Lists at which the background should be and that have not moved since a moment. */
    public List<ImportJob> unmoved(Instant since, int size) {
        return em.createQuery("select j from ImportJob j where j.state in :working and j.movedAt < :since order by j.movedAt", ImportJob.class)
                .setParameter("working", List.of(ImportState.CHECKING, ImportState.CONFIRMING)).setParameter("since", since).setMaxResults(size).getResultList();
    }

    /** Rows that did not go may be tried again; how many. */
    public int again(long importId) {
        return em.createQuery("update ImportRow r set r.state = :good, r.errors = '{}' where r.importId = :id and r.state = :failed")
                .setParameter("good", RowState.GOOD).setParameter("failed", RowState.FAILED).setParameter("id", importId).executeUpdate();
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
