package org.baosong.messaging.boundary.dead;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import org.baosong.messaging.boundary.DeadLetterListener;
import org.baosong.messaging.boundary.Queues;

/** Dead letters of {@code filing.intake}. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.DEAD + Queues.FILING_INTAKE),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")})
public class DeadFilingIntakeListener extends DeadLetterListener {

    public DeadFilingIntakeListener() {
        super(Queues.FILING_INTAKE);
    }
}
