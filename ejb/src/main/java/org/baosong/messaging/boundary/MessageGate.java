package org.baosong.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.baosong.messaging.control.Correlation;
import org.baosong.operations.boundary.Migrator;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/**
 * Where every message enters: waits for the database to be ready, reads the envelope, acts as the system, and sees to it that each
 * consumer handles each message once. A failure is one line in the log and goes back to the broker for another try.
 */
@ApplicationScoped
public class MessageGate {

    private static final Logger LOG = System.getLogger(MessageGate.class.getName());

    @EJB
    private Migrator migrator;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentActor current;

    @Inject
    private Correlation correlation;

    /**
     * Handles one delivery.
     *
     * @param consumer who handles it, such as {@code intake}; the name of its inbox, never to be changed
     * @param work     what to do, in at most 30 seconds: long work is a row with a cursor, one message a slice
     */
    public void handle(Message message, String consumer, Consumer<Envelope> work) {
        migrator.ready();
        Envelope envelope = read(message, consumer);
        current.enter(Actor.system(consumer));
        correlation.enter(envelope.correlationId());
        try {
            boolean fresh = inbox.once(consumer, envelope, work);
            LOG.log(fresh ? Level.DEBUG : Level.INFO, "event={0} consumer={1} type={2} message={3} corr={4}",
                    fresh ? "handled" : "seen-before", consumer, envelope.type(), envelope.id(), envelope.correlationId());
        } catch (RuntimeException failed) {
            String reason = Reasons.of(failed);
            LOG.log(Level.WARNING, "event=delivery-failed consumer={0} type={1} message={2} try={3} corr={4} reason={5}", consumer,
                    envelope.type(), envelope.id(), tries(message), envelope.correlationId(), reason);
            note(consumer, envelope, reason);
            throw new TryAgain(reason);
        }
    }

    private static Envelope read(Message message, String consumer) {
        try {
            if (message instanceof TextMessage text && text.getText() != null) {
                return Envelope.read(text.getText());
            }
            throw new UnreadableMessage("not a text message");
        } catch (UnreadableMessage | JMSException unreadable) {
            LOG.log(Level.WARNING, "event=delivery-failed consumer={0} try={1} reason={2}", consumer, tries(message),
                    unreadable.getMessage());
            throw new TryAgain(unreadable.getMessage());
        }
    }

    private void note(String consumer, Envelope envelope, String reason) {
        try {
            inbox.failed(consumer, envelope, reason);
        } catch (RuntimeException alsoFailed) {
            LOG.log(Level.WARNING, "event=failure-not-noted message={0} reason={1}", envelope.id(), Reasons.of(alsoFailed));
        }
    }

    private static int tries(Message message) {
        try {
            return message.getIntProperty("JMSXDeliveryCount");
        } catch (JMSException | NumberFormatException unknown) {
            return 0;
        }
    }
}
