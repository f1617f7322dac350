package org.baosong.messaging.boundary.dead;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import org.baosong.messaging.boundary.DeadLetterListener;
import org.baosong.messaging.boundary.Queues;

/** Dead letters of {@code audit.tasks}. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.DEAD + Queues.AUDIT_TASKS),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")})
public class DeadAuditTasksListener extends DeadLetterListener {

    public DeadAuditTasksListener() {
        super(Queues.AUDIT_TASKS);
    }
}
