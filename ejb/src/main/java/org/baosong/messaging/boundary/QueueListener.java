package org.baosong.messaging.boundary;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Base of every message-driven bean. A subclass names its queue, its inbox and what it does:
 *
 * <pre>{@code
 * @MessageDriven(activationConfig = {
 *     @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
 *     @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
 *     @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
 *     @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.FILING_INTAKE),
 *     @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")})
 * public class IntakeListener extends QueueListener {
 *     @EJB private Intake intake;
 *     public IntakeListener() { super("intake"); }
 *     @Override protected void receive(Envelope fact) { intake.accept(...); }
 * }
 * }</pre>
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class QueueListener implements MessageListener {

    private final String consumer;

    @Inject
    private MessageGate gate;

    protected QueueListener(String consumer) {
        this.consumer = consumer;
    }

    /** Without a transaction of the container: the broker keeps the message until this returns, and gives it again if it throws. */
    @Override
    public void onMessage(Message message) {
        gate.handle(message, consumer, this::receive);
    }

    /** The effect, inside the transaction that also marks the message handled. */
    protected abstract void receive(Envelope fact);
}
