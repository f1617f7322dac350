package org.baosong.messaging.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.baosong.kernel.Clock;
import org.baosong.messaging.control.Correlation;
import org.baosong.messaging.control.OutboxStore;
import org.baosong.messaging.entity.OutboxMessage;
import org.baosong.scope.control.CurrentActor;

/**
 * The only way to tell another component that something happened. The fact is written in the caller's transaction: if that rolls
 * back nothing was said, if it commits the fact will be carried, also when the broker is away for hours.
 */
@ApplicationScoped
public class Outbox {

    private static final int KEY_LENGTH = 60;

    @Inject
    private OutboxStore store;

    @Inject
    private CurrentActor current;

    @Inject
    private Correlation correlation;

    @Inject
    private Clock clock;

    @Inject
    private RelayKick kick;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * Says that something happened.
     *
     * @param queue    one of {@link Queues}
     * @param type     what happened, such as {@code FilingSubmitted}; at most 60 characters
     * @param groupKey messages of one key are handled in order; null if order does not matter
     * @param payload  the fact; ids as text, no personal data beyond what the reader needs
     * @return the message id
     */
    public String add(String queue, String type, String groupKey, JsonObject payload) {
        if (!Queues.all().contains(queue) || type.length() > KEY_LENGTH || groupKey != null && groupKey.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("queue " + queue + ", type " + type + ", group " + groupKey);
        }
        OutboxMessage message = new OutboxMessage(queue, type, groupKey, current.get().name(), correlation.id(), payload.toString(),
                clock.now());
        write(message);
        correlation.enter(message.getCorrelationId());
        return message.getMessageId();
    }

    /** Writes a message as it is; the dead-letter desk sends old ones again. */
    void write(OutboxMessage message) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("a message outside a transaction could say what never happened");
        }
        store.add(message);
        kickOnce();
    }

    /** However many messages one transaction writes, the relay is woken once, and only if the transaction commits. */
    private void kickOnce() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new AfterCommit(kick));
        }
    }

    private record AfterCommit(RelayKick kick) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The persistence context writes the rows; there is nothing to add.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                kick.wake();
            }
        }
    }
}
