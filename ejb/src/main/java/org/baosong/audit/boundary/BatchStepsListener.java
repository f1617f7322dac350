package org.baosong.audit.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.json.JsonObject;
import org.baosong.campaign.boundary.Enrolment;
import org.baosong.campaign.boundary.Urges;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Work too long for one transaction, one slice a message: enrolling a campaign, approving a batch, urging a large area. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.BATCH_STEPS),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")})
public class BatchStepsListener extends QueueListener {

    @EJB
    private Enrolment enrolment;
    @EJB
    private BatchApproval approval;
    @EJB
    private Urges urges;

    public BatchStepsListener() {
        super("batch-steps");
    }

    @Override
    protected void receive(Envelope fact) {
        JsonObject payload = fact.payload();
        long afterId = Long.parseLong(payload.getString("afterId"));
        switch (fact.type()) {
            case Enrolment.ENROL -> enrolment.slice(Long.parseLong(payload.getString("campaignId")), afterId);
            case Urges.SLICE -> urges.slice(payload);
            case BatchApproval.APPROVE -> approval.slice(Long.parseLong(payload.getString("batchId")), afterId);
            default -> throw new IllegalArgumentException("type " + fact.type());
        }
    }
}
