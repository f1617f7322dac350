package org.baosong.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baosong.kernel.Ids;
import org.baosong.messaging.entity.DeadLetter;

/** The table of messages that nobody could handle. */
@ApplicationScoped
public class DeadLetterStore {

    private static final int QUEUE_LENGTH = 60;
    private static final int BROKER_ID_LENGTH = 120;

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Keeps a dead message; a second delivery of the same one changes nothing. */
    public void arrive(Arrival dead, Instant now) {
        em.createNativeQuery("insert ignore into dead_letter (id, message_id, queue, type, group_key, body, error, arrived_at, state, "
                        + "broker_id, row_version) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 1)")
                .setParameter(1, Ids.next()).setParameter(2, dead.messageId()).setParameter(3, Cut.to(QUEUE_LENGTH, dead.queue()))
                .setParameter(4, Cut.to(QUEUE_LENGTH, dead.type())).setParameter(5, Cut.to(QUEUE_LENGTH, dead.groupKey()))
                .setParameter(6, dead.body()).setParameter(7, dead.error()).setParameter(8, Timestamp.from(now))
                .setParameter(9, Cut.to(BROKER_ID_LENGTH, dead.brokerId())).executeUpdate();
    }

    /**
     * What a dead-letter queue delivered.
     *
     * @param messageId ours, or null if the message could not be read
     * @param brokerId  the broker's, the same at each delivery of this copy
     */
    public record Arrival(String messageId, String queue, String type, String groupKey, String body, String error, String brokerId) {
    }

    /** One dead letter, locked, so that of two operators one decides and the other is told. */
    public Optional<DeadLetter> locked(long id) {
        return Optional.ofNullable(em.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first, continuing below {@code before}. */
    public List<DeadLetter> list(DeadLetter.State state, long before, int limit) {
        return em.createQuery("select d from DeadLetter d where d.state = :state and d.id < :before order by d.id desc", DeadLetter.class)
                .setParameter("state", state).setParameter("before", before).setMaxResults(limit).getResultList();
    }

    public int count(DeadLetter.State state, int limit) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from dead_letter where state = ? limit ?) d")
                .setParameter(1, state.name()).setParameter(2, limit).getSingleResult()).intValue();
    }
}
