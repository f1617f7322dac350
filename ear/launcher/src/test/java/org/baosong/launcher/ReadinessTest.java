package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void theAddressCanBeTypedIntoABrowser() {
        assertThat(Readiness.address("127.0.0.1", 8080)).isEqualTo("http://127.0.0.1:8080/");
        assertThat(Readiness.address("0.0.0.0", 80)).isEqualTo("http://127.0.0.1:80/");
        assertThat(Readiness.address("10.1.2.3", 8080)).isEqualTo("http://10.1.2.3:8080/");
        assertThat(Readiness.address("::1", 8080)).isEqualTo("http://[::1]:8080/");
    }
}
