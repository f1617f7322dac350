package org.baosong.messaging.boundary;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Base of the listeners in {@code boundary.dead}, one for each queue's dead letters: a message-driven bean reads one queue only. */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class DeadLetterListener implements MessageListener {

    private final String queue;

    @Inject
    private DeadLetterIntake intake;

    protected DeadLetterListener(String queue) {
        this.queue = queue;
    }

    @Override
    public void onMessage(Message message) {
        intake.take(message, queue);
    }
}
