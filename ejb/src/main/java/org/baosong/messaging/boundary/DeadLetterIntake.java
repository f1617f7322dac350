package org.baosong.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.baosong.kernel.Clock;
import org.baosong.messaging.control.DeadLetterStore;
import org.baosong.messaging.control.DeadLetterStore.Arrival;
import org.baosong.messaging.control.InboxStore;
import org.baosong.operations.boundary.Migrator;

/** Brings what the broker has given up into the table, with the failure that was noted for it. Readable or not, nothing is lost. */
@ApplicationScoped
public class DeadLetterIntake {

    private static final Logger LOG = System.getLogger(DeadLetterIntake.class.getName());

    @EJB
    private Migrator migrator;

    @Inject
    private DeadLetterStore store;

    @Inject
    private InboxStore failures;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    public void take(Message message, String queue) {
        migrator.ready();
        try {
            String body = message instanceof TextMessage text && text.getText() != null ? text.getText() : "(not text) " + message;
            Arrival arrival = arrival(body, queue, message.getJMSMessageID());
            store.arrive(arrival, clock.now());
            LOG.log(Level.ERROR, "event=dead-letter queue={0} type={1} message={2} reason={3}", queue, arrival.type(),
                    arrival.messageId(), arrival.error());
        } catch (JMSException unreadable) {
            throw new UnreadableMessage(unreadable.getMessage());
        }
    }

    private Arrival arrival(String body, String queue, String brokerId) {
        try {
            Envelope envelope = Envelope.read(body);
            return new Arrival(envelope.id(), queue, envelope.type(), envelope.groupKey(), body, failures.lastFailure(envelope.id()),
                    brokerId);
        } catch (UnreadableMessage strange) {
            return new Arrival(null, queue, null, null, body, strange.getMessage(), brokerId);
        }
    }
}
