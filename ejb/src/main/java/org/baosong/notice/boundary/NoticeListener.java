package org.baosong.notice.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.baosong.kernel.DeskCode;
import org.baosong.messaging.boundary.Envelope;
import org.baosong.messaging.boundary.QueueListener;
import org.baosong.messaging.boundary.Queues;

/** Writes reminders, slice by slice. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "jms-config"),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.NOTICE_DISPATCH),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")})
public class NoticeListener extends QueueListener {

    @EJB
    private Reminders reminders;

    public NoticeListener() {
        super("notice-dispatch");
    }

    @Override
    protected void receive(Envelope fact) {
        if (!fact.type().equals(Reminders.REMIND)) {
            throw new IllegalArgumentException("type " + fact.type());
        }
        JsonObject payload = fact.payload();
        reminders.slice(Long.parseLong(payload.getString("campaignId")), DeskCode.parse(payload.getString("desk")),
                LocalDate.parse(payload.getString("day")), Long.parseLong(payload.getString("afterId")));
    }
}
