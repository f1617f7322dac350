package org.baosong.notice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnreadCountsTest {

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final UnreadCounts counts = new UnreadCounts(() -> now);
    private int asked;

    private int ask(long account, String scope) {
        return counts.of(account, scope, () -> ++asked);
    }

    @Test
    void asksAtMostEveryTenSeconds() {
        assertThat(ask(1, "110105")).isEqualTo(1);
        now = now.plusSeconds(9);
        assertThat(ask(1, "110105")).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(ask(1, "110105")).isEqualTo(2);
    }

    @Test
    void asksAgainAfterSomethingWasRead() {
        ask(1, "110105");
        counts.forget(1, "110105");
        assertThat(ask(1, "110105")).isEqualTo(2);
    }

    @Test
    void neverAnswersOnePersonOrPlaceWithTheNumberOfAnother() {
        ask(1, "110105");
        assertThat(ask(2, "110105")).isEqualTo(2);
        assertThat(ask(1, "11")).isEqualTo(3);
    }
}
