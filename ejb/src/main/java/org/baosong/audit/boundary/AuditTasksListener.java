package org.baosong.audit.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.json.JsonObject;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Has the machine look at filings that have come to a desk. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.AUDIT_TASKS),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")})
public class AuditTasksListener extends QueueListener {

    @EJB
    private PreChecks checks;

    public AuditTasksListener() {
        super("audit-tasks");
    }

    @Override
    protected void receive(Envelope fact) {
        if (!fact.type().equals(PreChecks.CHECK)) {
            throw new IllegalArgumentException("type " + fact.type());
        }
        JsonObject payload = fact.payload();
        checks.look(Long.parseLong(payload.getString("filingId")), payload.getBoolean("again"));
    }
}
