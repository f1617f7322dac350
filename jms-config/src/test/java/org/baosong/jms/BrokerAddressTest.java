package org.baosong.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

    private static final String NETTY = NettyConnectorFactory.class.getName();

    @Test
    void aPlainUrlBecomesHostAndPort() {
        BrokerAddress address = BrokerAddress.parse("tcp://broker.local:61616");
        assertThat(address.connectorClasses()).isEqualTo(NETTY);
        assertThat(address.parameters().split(";")).contains("host=broker.local", "port=61616");
        assertThat(address.highlyAvailable()).isFalse();
    }

    @Test
    void encryptionComesThroughTheUrl() {
        BrokerAddress address = BrokerAddress.parse("tcp://b:61617?sslEnabled=true&trustStorePath=/etc/baosong/trust.p12");
        assertThat(address.parameters().split(";")).contains("sslEnabled=true", "trustStorePath=/etc/baosong/trust.p12");
    }

    @Test
    void aPairOfBrokersIsOneAddress() {
        BrokerAddress address = BrokerAddress.parse("(tcp://a:1616,tcp://b:1617)?ha=true");
        assertThat(address.connectorClasses()).isEqualTo(NETTY + "," + NETTY);
        assertThat(address.parameters()).contains("host=a").contains("port=1617");
        assertThat(address.highlyAvailable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker:61616", "http://a:1", "tcp://a", "(tcp://a:1", "tcp://a:1?keyStorePassword=a;b", "tcp://中:x"})
    void anythingElseIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> BrokerAddress.parse(url));
    }
}
