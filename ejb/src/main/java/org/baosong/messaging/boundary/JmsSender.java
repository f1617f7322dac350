package org.baosong.messaging.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.messaging.entity.OutboxMessage;

/**
 * Hands rows to the broker in one transaction that touches nothing else: all are accepted or none, at one journal write for the
 * lot. Without a transaction each message would cost a journal write, and inside the caller's it would be refused or lost.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JmsSender {

    @Resource(lookup = "jms/baosong")
    private ConnectionFactory broker;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void send(List<OutboxMessage> rows) throws NotSent {
        try (JMSContext context = broker.createContext()) {
            JMSProducer producer = context.createProducer();
            Map<String, Queue> queues = new HashMap<>();
            for (OutboxMessage row : rows) {
                TextMessage message = context.createTextMessage(Envelope.text(row));
                message.setJMSType(row.getType());
                if (row.getGroupKey() != null) {
                    message.setStringProperty("JMSXGroupID", row.getGroupKey());
                }
                producer.send(queues.computeIfAbsent(row.getQueue(), context::createQueue), message);
            }
        } catch (JMSRuntimeException | JMSException failed) {
            throw new NotSent(failed);
        }
    }

    /** Whether the broker answers at all; asked before rows are locked for it. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean answers() {
        return DeliveryLog.quietly(this::browse);
    }

    private boolean browse() {
        try (JMSContext context = broker.createContext();
             QueueBrowser browser = context.createBrowser(context.createQueue(Queues.NOTICE_DISPATCH))) {
            browser.getEnumeration();
            return true;
        } catch (JMSRuntimeException | JMSException away) {
            return false;
        }
    }
}
