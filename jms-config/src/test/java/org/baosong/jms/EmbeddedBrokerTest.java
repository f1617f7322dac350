package org.baosong.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;

class EmbeddedBrokerTest {

    private static final long PATIENCE = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aMessageOutlivesTheBroker() throws Exception {
        withBroker(context -> context.createProducer().send(context.createQueue("filing.intake"), "first"));
        withBroker(context -> {
            String body = context.createConsumer(context.createQueue("filing.intake")).receiveBody(String.class, PATIENCE);
            assertThat(body).isEqualTo("first");
        });
    }

    @Test
    void theFifthFailureSendsAMessageToTheDeadLetterQueue() throws Exception {
        withBroker(context -> {
            context.createProducer().send(context.createQueue("audit.tasks"), "poison");
            try (JMSContext transacted = context.createContext(JMSContext.SESSION_TRANSACTED)) {
                var consumer = transacted.createConsumer(transacted.createQueue("audit.tasks"));
                for (int attempt = 1; attempt <= 5; attempt++) {
                    assertThat(consumer.receive(PATIENCE)).as("attempt " + attempt).isNotNull();
                    transacted.rollback();
                }
                assertThat(consumer.receive(100)).isNull();
            }
            Message dead = context.createConsumer(context.createQueue("DLQ.audit.tasks")).receive(PATIENCE);
            assertThat(dead.getStringProperty("_AMQ_ORIG_QUEUE")).isEqualTo("audit.tasks");
        });
    }

    @Test
    void aMisspelledQueueIsAnErrorAndNotANewQueue() throws Exception {
        withBroker(context -> assertThatThrownBy(() -> context.createProducer().send(context.createQueue("filing.intke"), "lost"))
                .isInstanceOf(JMSRuntimeException.class).hasMessageContaining("filing.intke"));
    }

    private void withBroker(Work work) throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(folder, Duration.ofMillis(1), 5);
        broker.start();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0"); JMSContext context = factory.createContext()) {
            work.with(context);
        } finally {
            broker.stop();
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(JMSContext context) throws Exception;
    }
}
