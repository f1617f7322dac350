package org.baosong.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.baosong.messaging.entity.OutboxMessage;

/** The outbox table. Rows are taken so that two relays never wait for each other and never take the same row. */
@ApplicationScoped
public class OutboxStore {

    private static final int ERROR_LENGTH = 500;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    public void add(OutboxMessage message) {
        em.persist(message);
    }

    /** The oldest rows that wait, locked to this transaction. */
    @SuppressWarnings("unchecked")
    public List<OutboxMessage> take(int limit, Instant now) {
        return em.createNativeQuery("select * from outbox where sent_at is null and not_before <= ? order by id limit ? "
                        + "for update skip locked", OutboxMessage.class)
                .setParameter(1, Timestamp.from(now)).setParameter(2, limit).getResultList();
    }

    public void sent(List<OutboxMessage> rows, Instant now) {
        em.createQuery("update OutboxMessage m set m.sentAt = :now, m.attempts = m.attempts + 1 where m.id in :ids")
                .setParameter("now", now).setParameter("ids", ids(rows)).executeUpdate();
    }

    /** Notes why rows could not be sent, and from when they are tried again. */
    public void failed(List<OutboxMessage> rows, String error, Instant notBefore) {
        em.createQuery("update OutboxMessage m set m.attempts = m.attempts + 1, m.lastError = :error, m.notBefore = :notBefore "
                        + "where m.id in :ids")
                .setParameter("error", Cut.to(ERROR_LENGTH, error)).setParameter("notBefore", notBefore)
                .setParameter("ids", ids(rows)).executeUpdate();
    }

    /** How many rows wait, counted up to a limit. */
    public int waiting(int limit) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from outbox where sent_at is null limit ?) w")
                .setParameter(1, limit).getSingleResult()).intValue();
    }

    /** When the oldest waiting row was written; null if none waits. */
    public Instant oldest() {
        List<?> rows = em.createNativeQuery("select occurred_at from outbox where sent_at is null order by id limit 1").getResultList();
        return rows.isEmpty() ? null : instant(rows.get(0));
    }

    /** Deletes some rows sent before a moment; the number tells whether more may be left. */
    public int purge(Instant sentBefore, int limit) {
        return em.createNativeQuery("delete from outbox where sent_at < ? order by sent_at limit ?")
                .setParameter(1, Timestamp.from(sentBefore)).setParameter(2, limit).executeUpdate();
    }

    private static Instant instant(Object column) {
        return column instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : ((Timestamp) column).toInstant();
    }

    private static List<Long> ids(List<OutboxMessage> rows) {
        return rows.stream().map(OutboxMessage::getId).toList();
    }
}
