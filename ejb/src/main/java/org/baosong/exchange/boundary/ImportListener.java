package org.baosong.exchange.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Works on uploaded lists, one slice a message. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.EXCHANGE_IMPORTS),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")})
public class ImportListener extends QueueListener {

    @EJB
    private ImportWork work;

    public ImportListener() {
        super("imports");
    }

    @Override
    protected void receive(Envelope fact) {
        long importId = Long.parseLong(fact.payload().getString("importId"));
        switch (fact.type()) {
            case ImportMessages.CHECK -> work.check(importId);
            case ImportMessages.TAKE -> work.takeIn(importId);
            default -> throw new IllegalArgumentException("type " + fact.type());
        }
    }
}
