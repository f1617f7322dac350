package org.baosong.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Queues and the beans that read them belong together: one reader for each queue's dead letters, and none for unknown queues. */
class ListenersTest {

    private static final List<Class<?>> LISTENERS = listeners();

    @Test
    void everyQueueHasOneListenerForItsDeadLetters() {
        List<String> read = LISTENERS.stream().filter(DeadLetterListener.class::isAssignableFrom).map(l -> config(l).get("destination")).toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(Queues.all().stream().map(Queues.DEAD::concat).toList());
    }

    @Test
    void everyListenerReadsAKnownQueueThroughTheOneAdapter() {
        assertThat(LISTENERS).allSatisfy(listener -> {
            assertThat(QueueListener.class.isAssignableFrom(listener) || DeadLetterListener.class.isAssignableFrom(listener)).isTrue();
            Map<String, String> config = config(listener);
            assertThat(config).containsEntry("resourceAdapter", "jms-config").containsEntry("useJNDI", "false")
                    .containsEntry("destinationType", "jakarta.jms.Queue").containsKey("maxSession");
            String destination = config.get("destination");
            assertThat(Queues.all()).contains(destination.startsWith(Queues.DEAD) ? destination.substring(Queues.DEAD.length()) : destination);
        });
    }

    @Test
    void noQueueIsReadByTwoListeners() {
        assertThat(LISTENERS.stream().map(l -> config(l).get("destination"))).doesNotHaveDuplicates();
    }

    private static List<Class<?>> listeners() {
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.baosong");
        return ours.stream().filter(c -> c.isAnnotatedWith(MessageDriven.class)).<Class<?>>map(c -> c.reflect()).toList();
    }

    private static Map<String, String> config(Class<?> listener) {
        return Arrays.stream(listener.getAnnotation(MessageDriven.class).activationConfig())
                .collect(Collectors.toMap(ActivationConfigProperty::propertyName, ActivationConfigProperty::propertyValue));
    }
}
