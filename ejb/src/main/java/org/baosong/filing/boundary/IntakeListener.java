package org.baosong.filing.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.json.JsonObject;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Hands submitted filings to the intake, and approved ones to their effects. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.FILING_INTAKE),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")})
public class IntakeListener extends QueueListener {

    @EJB
    private Intake intake;
    @EJB
    private FilingEffects effects;

    public IntakeListener() {
        super("intake");
    }

    @Override
    protected void receive(Envelope fact) {
        JsonObject payload = fact.payload();
        long filingId = Long.parseLong(payload.getString("filingId"));
        switch (fact.type()) {
            case SubmissionDesk.SUBMITTED -> intake.accept(filingId, payload.getInt("seq"));
            case ActDesk.EFFECTS -> effects.perform(filingId);
            default -> throw new IllegalArgumentException("type " + fact.type());
        }
    }
}
