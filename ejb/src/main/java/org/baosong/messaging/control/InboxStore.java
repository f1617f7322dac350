package org.baosong.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Which consumer has handled which message, and why a delivery failed. */
@ApplicationScoped
public class InboxStore {

    private static final int ERROR_LENGTH = 1000;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Marks a message handled, with the effect in one transaction; false if it was handled before. */
    public boolean first(String consumer, String messageId, Instant now) {
        // A second node handling the same message waits here for the first one's outcome.
        return em.createNativeQuery("insert ignore into inbox (consumer, message_id, done_at) values (?, ?, ?)")
                .setParameter(1, consumer).setParameter(2, messageId).setParameter(3, Timestamp.from(now)).executeUpdate() == 1;
    }

    /** Notes the latest failure of a message. */
    public void failed(String consumer, String messageId, String error, Instant now) {
        em.createNativeQuery("insert into delivery_failure (message_id, consumer, attempts, error, failed_at) values (?, ?, 1, ?, ?) "
                        + "on duplicate key update attempts = attempts + 1, error = values(error), failed_at = values(failed_at)")
                .setParameter(1, messageId).setParameter(2, consumer).setParameter(3, Cut.to(ERROR_LENGTH, error))
                .setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    /** Why a message failed last, as {@code consumer: error}; null if nothing was noted. */
    public String lastFailure(String messageId) {
        List<?> notes = em.createNativeQuery("select concat(consumer, ': ', error) from delivery_failure where message_id = ? "
                + "order by failed_at desc limit 1").setParameter(1, messageId).getResultList();
        return notes.isEmpty() ? null : Cut.to(ERROR_LENGTH, (String) notes.get(0));
    }

    public int purge(Instant doneBefore, int limit) {
        int marks = em.createNativeQuery("delete from inbox where done_at < ? order by done_at limit ?")
                .setParameter(1, Timestamp.from(doneBefore)).setParameter(2, limit).executeUpdate();
        int notes = em.createNativeQuery("delete from delivery_failure where failed_at < ? order by failed_at limit ?")
                .setParameter(1, Timestamp.from(doneBefore)).setParameter(2, limit).executeUpdate();
        return Math.max(marks, notes);
    }
}
