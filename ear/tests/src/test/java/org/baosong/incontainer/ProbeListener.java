package org.baosong.incontainer;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;

import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Reads a queue as the product's listeners do; its effect is a row for each message. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.REPORT_SLICES),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")})
public class ProbeListener extends QueueListener {

    @Inject
    private Probe probe;

    public ProbeListener() {
        super("probe");
    }

    @Override
    protected void receive(Envelope fact) {
        probe.effect(fact.payload().getString("name"), fact.payload().getInt("value"));
    }
}
