package org.baosong.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.baosong.kernel.ScopePath;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-08-31T08:00:00Z");
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Account account = new Account(new ScopePath("110105.0000000123"), UserName.of("11010500001"), "某中心", null, "h0", true, 0, NOW);

    @Test
    void the_fifth_failure_locks_and_time_unlocks() {
        for (int i = 0; i < 4; i++) {
            account.countFailure(5, LOCK, NOW);
        }
        assertThat(account.isLockedAt(NOW)).isFalse();
        account.countFailure(5, LOCK, NOW);
        assertThat(account.isLockedAt(NOW)).isTrue();
        assertThat(account.isLockedAt(NOW.plus(LOCK).minusNanos(1))).isTrue();
        assertThat(account.isLockedAt(NOW.plus(LOCK))).isFalse();
    }

    @Test
    void after_a_lock_has_run_out_the_count_starts_anew() {
        for (int i = 0; i < 5; i++) {
            account.countFailure(5, LOCK, NOW);
        }
        Instant later = NOW.plus(LOCK);
        account.countFailure(5, LOCK, later);
        assertThat(account.isLockedAt(later)).isFalse();
        assertThat(account.getFailedCount()).isEqualTo(1);
    }

    @Test
    void a_success_forgets_failures() {
        account.countFailure(5, LOCK, NOW);
        account.loggedIn(NOW);
        assertThat(account.getFailedCount()).isZero();
        assertThat(account.getLastLoginAt()).isEqualTo(NOW);
    }

    @Test
    void a_chosen_password_ends_sessions_and_the_duty_to_change() {
        int before = account.getCredentialVersion();
        account.choosePassword("h1", NOW);
        assertThat(account.isMustChange()).isFalse();
        assertThat(account.getCredentialVersion()).isGreaterThan(before);
        assertThat(account.getPasswordHash()).isEqualTo("h1");
    }

    @Test
    void the_last_three_passwords_are_remembered() {
        account.choosePassword("h1", NOW);
        account.choosePassword("h2", NOW);
        assertThat(account.rememberedHashes()).containsExactly("h0", "h1", "h2");
        account.choosePassword("h3", NOW);
        assertThat(account.rememberedHashes()).containsExactly("h1", "h2", "h3");
    }

    @Test
    void a_rehash_keeps_sessions_and_the_memory() {
        int before = account.getCredentialVersion();
        account.rehash("h0new");
        assertThat(account.rememberedHashes()).containsExactly("h0new");
        assertThat(account.getCredentialVersion()).isEqualTo(before);
    }

    @Test
    void a_reset_unlocks_ends_sessions_and_demands_a_change() {
        for (int i = 0; i < 5; i++) {
            account.countFailure(5, LOCK, NOW);
        }
        int before = account.getCredentialVersion();
        account.resetPassword("h9", NOW);
        assertThat(account.isLockedAt(NOW)).isFalse();
        assertThat(account.isMustChange()).isTrue();
        assertThat(account.getCredentialVersion()).isGreaterThan(before);
    }

    @Test
    void disabling_ends_sessions() {
        int before = account.getCredentialVersion();
        account.disable();
        assertThat(account.getState()).isEqualTo(AccountState.DISABLED);
        assertThat(account.getCredentialVersion()).isGreaterThan(before);
    }
}
