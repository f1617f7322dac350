package org.baosong.jms;

import java.nio.file.Path;
import java.time.Duration;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The broker inside the server: messages on disk, reachable from this process only, exactly the queues of {@link QueueNames}.
 * The same rules stand in {@code src/main/artemis/broker.xml} for operators who run their own broker.
 */
final class EmbeddedBroker {

    /** The default of 3.3 ms between flushes makes every single durable send five to eight times slower. */
    private static final int JOURNAL_BUFFER_NANOS = 200_000;
    private static final int JOURNAL_POOL_FILES = 10;
    private static final int UNLIMITED = -1;
    private static final double DELAY_MULTIPLIER = 4;
    private static final long MAX_DELAY = 60_000;
    private static final long ADDRESS_BYTES = 64L * 1024 * 1024;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    EmbeddedBroker(Path folder, Duration retryDelay, int retryLimit) {
        BrokerLog.quiet();
        server.setConfiguration(configuration(folder, retryDelay, retryLimit));
    }

    void start() throws Exception {
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    static Configuration configuration(Path folder, Duration retryDelay, int retryLimit) {
        Configuration broker = new ConfigurationImpl()
                .setName("baosong")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS)
                .setJournalPoolFiles(JOURNAL_POOL_FILES)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                // Nobody outside this process can connect, so there is nobody to authenticate.
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(true)
                // A nearly full disk must be reported by the readiness check; a sender that hangs would hold database rows.
                .setMaxDiskUsage(UNLIMITED)
                .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()));
        addAddressRules(broker, retryDelay.toMillis(), retryLimit);
        for (String queue : QueueNames.all()) {
            broker.addAddressConfiguration(address(queue));
            broker.addAddressConfiguration(address(QueueNames.deadLetterQueue(queue)));
        }
        return broker;
    }

    private static void addAddressRules(Configuration broker, long delay, int limit) {
        broker.addAddressSetting("#", closed());
        for (String queue : QueueNames.all()) {
            String deadLetters = QueueNames.deadLetterQueue(queue);
            broker.addAddressSetting(queue, rules(delay, deadLetters).setMaxDeliveryAttempts(limit));
            // A dead letter waits until it is stored: with a limit it would be dropped, as no queue stands behind.
            broker.addAddressSetting(deadLetters, rules(delay, deadLetters).setMaxDeliveryAttempts(UNLIMITED));
        }
    }

    private static AddressSettings rules(long delay, String deadLetters) {
        return closed()
                .setRedeliveryDelay(delay)
                .setRedeliveryMultiplier(DELAY_MULTIPLIER)
                .setMaxRedeliveryDelay(Math.max(delay, MAX_DELAY))
                .setDeadLetterAddress(SimpleString.of(deadLetters))
                .setExpiryAddress(SimpleString.of(deadLetters));
    }

    /** A misspelled queue must be an error, not a new queue nobody reads. */
    private static AddressSettings closed() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setMaxSizeBytes(ADDRESS_BYTES)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    private static CoreAddressConfiguration address(String queue) {
        return new CoreAddressConfiguration().setName(queue).addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(queue).setAddress(queue).setRoutingType(RoutingType.ANYCAST).setDurable(true));
    }
}
