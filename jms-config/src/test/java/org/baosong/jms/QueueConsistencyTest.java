package org.baosong.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.HierarchicalObjectRepository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The embedded broker, the configuration for external ones and the list of queues say the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueConsistencyTest {

    private final JmsSettings defaults = new JmsSettings(key -> null);
    private final Configuration embedded = EmbeddedBroker.configuration(Path.of("target/broker"), defaults.retryDelay(), defaults.retryLimit());
    private final FileConfiguration external = new FileConfiguration();

    @BeforeAll
    void readsTheFileForOperators() throws Exception {
        FileDeploymentManager files = new FileDeploymentManager(Path.of("src/main/artemis/broker.xml").toUri().toString());
        files.addDeployable(external);
        files.readConfiguration();
    }

    @Test
    void bothBrokersHaveExactlyTheListedQueuesAndTheirDeadLetterQueues() {
        List<String> expected = new ArrayList<>();
        for (String queue : QueueNames.all()) {
            expected.add(queue);
            expected.add("DLQ." + queue);
        }
        assertThat(expected).hasSize(16).doesNotHaveDuplicates();
        assertThat(queues(embedded)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(queues(external)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bothBrokersTreatEveryQueueAlike() {
        for (String queue : queues(embedded)) {
            AddressSettings ours = effective(embedded, queue);
            AddressSettings theirs = effective(external, queue);
            assertThat(rules(theirs)).as(queue).isEqualTo(rules(ours));
        }
    }

    @Test
    void aFailingMessageGetsFiveAttemptsAndThenWaitsInItsOwnDeadLetterQueue() {
        for (String queue : QueueNames.all()) {
            AddressSettings settings = effective(embedded, queue);
            assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(5);
            assertThat((CharSequence) settings.getDeadLetterAddress()).hasToString("DLQ." + queue);
            assertThat(effective(embedded, "DLQ." + queue).getMaxDeliveryAttempts()).as("never dropped").isEqualTo(-1);
        }
    }

    @Test
    void bothJournalsFlushAtTheMeasuredInterval() {
        assertThat(embedded.getJournalBufferTimeout_NIO()).isEqualTo(200_000);
        assertThat(external.getJournalBufferTimeout_NIO()).isEqualTo(200_000);
        assertThat(external.getJournalType()).isEqualTo(embedded.getJournalType());
    }

    private static List<Object> rules(AddressSettings settings) {
        return List.of(settings.getMaxDeliveryAttempts(), settings.getRedeliveryDelay(), settings.getRedeliveryMultiplier(),
                settings.getMaxRedeliveryDelay(), String.valueOf(settings.getDeadLetterAddress()),
                String.valueOf(settings.getExpiryAddress()), settings.isAutoCreateQueues(),
                settings.isAutoCreateAddresses(), settings.isAutoDeleteQueues(), settings.isAutoDeleteAddresses(),
                settings.getMaxSizeBytes(), settings.getAddressFullMessagePolicy());
    }

    private static AddressSettings effective(Configuration broker, String address) {
        HierarchicalObjectRepository<AddressSettings> repository = new HierarchicalObjectRepository<>();
        repository.setDefault(new AddressSettings());
        broker.getAddressSettings().forEach(repository::addMatch);
        return repository.getMatch(address);
    }

    private static List<String> queues(Configuration broker) {
        return broker.getAddressConfigurations().stream().map(CoreAddressConfiguration::getName).toList();
    }
}
