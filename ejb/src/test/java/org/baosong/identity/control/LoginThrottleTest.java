package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-08-31T08:00:00Z");

    private final LoginThrottle throttle = new LoginThrottle(() -> now, new IdentitySettings() {
        @Override
        public int failuresPerMinute() {
            return 3;
        }
    });

    @Test
    void an_address_that_fails_too_often_waits_while_others_pass() {
        for (int i = 0; i < 3; i++) {
            throttle.pass("10.0.0.1");
            throttle.failed("10.0.0.1");
        }
        assertThatThrownBy(() -> throttle.pass("10.0.0.1")).hasMessageContaining("F3004");
        assertThatCode(() -> throttle.pass("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void time_gives_tries_back_one_by_one() {
        for (int i = 0; i < 3; i++) {
            throttle.failed("10.0.0.1");
        }
        now = now.plusSeconds(20);
        assertThatCode(() -> throttle.pass("10.0.0.1")).doesNotThrowAnyException();
        throttle.failed("10.0.0.1");
        assertThatThrownBy(() -> throttle.pass("10.0.0.1")).hasMessageContaining("F3004");
    }

    @Test
    void successes_cost_nothing_and_a_clock_set_back_does_no_harm() {
        for (int i = 0; i < 100; i++) {
            throttle.pass("10.0.0.1");
        }
        throttle.failed("10.0.0.1");
        now = now.minusSeconds(3600);
        assertThatCode(() -> throttle.pass("10.0.0.1")).doesNotThrowAnyException();
    }
}
