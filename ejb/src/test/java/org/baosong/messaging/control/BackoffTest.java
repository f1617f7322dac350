package org.baosong.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Backoff backoff = new Backoff();

    @Test
    void waitsDoubleUpToTenSeconds() {
        Instant now = START;
        int[] waits = {1, 2, 4, 8, 10, 10};
        for (int wait : waits) {
            assertThat(backoff.mayTry(now)).isTrue();
            backoff.failed(now);
            assertThat(backoff.mayTry(now.plusSeconds(wait).minusMillis(1))).isFalse();
            now = now.plusSeconds(wait);
        }
    }

    @Test
    void anHourOfFailuresIsOneLineAMinute() {
        int lines = 0;
        for (int second = 0; second < 3600; second += 10) {
            lines += backoff.failed(START.plusSeconds(second)) ? 1 : 0;
        }
        assertThat(lines).isEqualTo(60);
        assertThat(backoff.since()).isEqualTo(START);
    }

    @Test
    void successEndsTheWaitingAndSaysSoOnce() {
        backoff.failed(START);
        assertThat(backoff.succeeded()).isTrue();
        assertThat(backoff.succeeded()).isFalse();
        assertThat(backoff.mayTry(START)).isTrue();
        assertThat(backoff.since()).isNull();
    }
}
