package org.baosong.messaging.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baosong.kernel.Clock;
import org.baosong.messaging.control.OutboxStore;
import org.baosong.messaging.entity.OutboxMessage;

/**
 * One step of the relay: rows locked, handed over, marked. A crash between handing over and marking sends them a second time, which
 * the inbox of each consumer swallows.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutboxBatch {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    private OutboxStore store;

    @EJB
    private JmsSender sender;

    @Inject
    private Clock clock;

    /**
     * What became of one step.
     *
     * @param taken rows locked
     * @param error why the broker did not take them, or null if it did
     */
    public record Result(int taken, String error) {
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Result relay(int limit) {
        Instant now = clock.now();
        List<OutboxMessage> rows = store.take(limit, now);
        if (rows.isEmpty()) {
            return new Result(0, null);
        }
        try {
            sender.send(rows);
        } catch (NotSent | EJBException failed) {
            // A row that fails alone steps aside, so that it does not hold up all that come after it.
            String reason = String.valueOf(failed.getMessage());
            store.failed(rows, reason, limit == 1 ? clock.now().plus(wait(rows.get(0))) : now);
            return new Result(rows.size(), rows.size() == 1 ? "message " + rows.get(0).getMessageId() + ": " + reason : reason);
        }
        store.sent(rows, clock.now());
        return new Result(rows.size(), null);
    }

    private static Duration wait(OutboxMessage row) {
        Duration wait = Duration.ofSeconds(1L << Math.min(row.getAttempts(), 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
