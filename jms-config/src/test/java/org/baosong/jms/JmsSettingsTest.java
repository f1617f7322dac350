package org.baosong.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class JmsSettingsTest {

    private final Properties system = new Properties();

    @Test
    void withoutAnySettingTheBrokerRunsInside() {
        JmsSettings settings = JmsSettings.of(system, Map.of());
        assertThat(settings.url()).isEmpty();
        assertThat(settings.retryDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.retryLimit()).isEqualTo(5);
    }

    @Test
    void anEmptyUrlIsNoUrl() {
        system.setProperty("baosong.jms.url", "  ");
        assertThat(JmsSettings.of(system, Map.of()).url()).isEmpty();
    }

    @Test
    void systemPropertiesWinOverTheEnvironment() {
        Map<String, String> environment = Map.of("BAOSONG_JMS_URL", "tcp://environment:1", "BAOSONG_JMS_USER", "reporter");
        system.setProperty("baosong.jms.url", "tcp://property:1");
        JmsSettings settings = JmsSettings.of(system, environment);
        assertThat(settings.url()).contains("tcp://property:1");
        assertThat(settings.user()).contains("reporter");
    }

    @Test
    void theJournalLiesInTheDataFolderOrInTheDomain() {
        system.setProperty("com.sun.aas.instanceRoot", "/domain");
        assertThat(JmsSettings.of(system, Map.of()).brokerFolder()).isEqualTo(Path.of("/domain/baosong/broker"));
        system.setProperty("baosong.data.dir", "/srv/data");
        assertThat(JmsSettings.of(system, Map.of()).brokerFolder()).isEqualTo(Path.of("/srv/data/broker"));
    }

    @Test
    void aDelayThatIsNoNumberIsRefusedByName() {
        system.setProperty("baosong.jms.retry.delay", "soon");
        JmsSettings settings = JmsSettings.of(system, Map.of());
        assertThatThrownBy(settings::retryDelay).hasMessageContaining("baosong.jms.retry.delay").hasMessageContaining("soon");
    }
}
