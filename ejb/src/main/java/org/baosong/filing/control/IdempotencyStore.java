package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.baosong.filing.entity.FilingError;
import org.baosong.filing.entity.IdempotencyKey;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Clock;

/**
 * One effect for one client key. The row is inserted in the transaction of the effect: a second request with the same key waits on
 * the unique key, then finds the first one's answer; if the first rolled back, the second does the work. An insert that ignores
 * duplicates would leave a shared lock on the row, and two that wait would then stop each other.
 */
@Dependent
public class IdempotencyStore {

    private static final String FORM = "[\\x21-\\x7e]{1,80}";

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;
    @Inject
    private Clock clock;

    /** The row for a key; its answer is null if this request is the first. */
    public IdempotencyKey claim(long accountId, String clientKey, String requestHash) {
        if (!clientKey.matches(FORM)) {
            throw new DomainException(FilingError.KEY_FORM);
        }
        em.createNativeQuery("insert into idempotency_key (id, account_id, client_key, request_hash, at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update client_key = client_key")
                .setParameter(1, Ids.next()).setParameter(2, accountId).setParameter(3, clientKey).setParameter(4, requestHash)
                .setParameter(5, Timestamp.from(clock.now())).executeUpdate();
        IdempotencyKey row = em.createQuery("select k from IdempotencyKey k where k.accountId = :account and k.clientKey = :key", IdempotencyKey.class)
                .setParameter("account", accountId).setParameter("key", clientKey).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        if (!row.isFor(requestHash)) {
            throw new DomainException(FilingError.KEY_REUSED);
        }
        return row;
    }

    /** Forgets keys older than a moment. */
    public int purge(Instant before) {
        return em.createQuery("delete from IdempotencyKey k where k.at < :before").setParameter("before", before).executeUpdate();
    }
}
