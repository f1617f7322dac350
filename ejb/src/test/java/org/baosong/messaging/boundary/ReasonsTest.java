package org.baosong.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void theInnermostCauseSpeaksInOneLineAndSaysWhere() {
        RuntimeException failure = new RuntimeException("outer", new IllegalStateException("no\n  desk\tfor 110105"));
        assertThat(Reasons.of(failure)).startsWith("IllegalStateException: no desk\tfor 110105 at ReasonsTest.java:").doesNotContain("\n");
    }

    @Test
    void aCauseThatIsItselfEndsTheSearch() {
        assertThat(Reasons.of(new TryAgain(null))).isEqualTo("TryAgain");
    }
}
