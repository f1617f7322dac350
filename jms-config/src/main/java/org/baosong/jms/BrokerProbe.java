package org.baosong.jms;

import java.util.ArrayList;
import java.util.List;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/**
 * Tries an external broker before anybody depends on it. The launcher calls it by name, hence only plain types in the signature.
 */
public final class BrokerProbe {

    private static final long PATIENCE_MILLIS = 5_000;

    private BrokerProbe() {
    }

    /** What is wrong, each as CODE or CODE:detail; codes are URL, UNREACHABLE, REFUSED and QUEUE. Empty when all is well. */
    public static List<String> problems(String url, String user, String password) {
        BrokerLog.quiet();
        try {
            BrokerAddress.parse(url);
        } catch (IllegalArgumentException e) {
            return List.of("URL:" + e.getMessage());
        }
        try (ServerLocator locator = ActiveMQClient.createServerLocator(url)) {
            locator.setCallTimeout(PATIENCE_MILLIS).setInitialConnectAttempts(1).setReconnectAttempts(0);
            try (ClientSessionFactory factory = locator.createSessionFactory();
                    ClientSession session = factory.createSession(blankToNull(user), blankToNull(password), false, true, true, false, 0)) {
                return missingQueues(session);
            }
        } catch (ActiveMQException e) {
            boolean refused = e.getType() == ActiveMQExceptionType.SECURITY_EXCEPTION;
            return List.of((refused ? "REFUSED:" : "UNREACHABLE:") + e.getMessage());
        } catch (Exception e) {
            return List.of("UNREACHABLE:" + e.getMessage());
        }
    }

    private static List<String> missingQueues(ClientSession session) throws ActiveMQException {
        List<String> missing = new ArrayList<>();
        for (String queue : QueueNames.all()) {
            for (String name : List.of(queue, QueueNames.deadLetterQueue(queue))) {
                if (!session.queueQuery(SimpleString.of(name)).isExists()) {
                    missing.add("QUEUE:" + name);
                }
            }
        }
        return missing;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
