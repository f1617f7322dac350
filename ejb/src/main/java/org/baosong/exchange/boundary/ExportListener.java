package org.baosong.exchange.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Makes exports, one a message. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.EXCHANGE_QUERIES),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")})
public class ExportListener extends QueueListener {

    @EJB
    private ExportWork work;

    public ExportListener() {
        super("exports");
    }

    @Override
    protected void receive(Envelope fact) {
        if (!fact.type().equals(Exports.MAKE)) {
            throw new IllegalArgumentException("type " + fact.type());
        }
        work.make(Long.parseLong(fact.payload().getString("exportId")));
    }
}
