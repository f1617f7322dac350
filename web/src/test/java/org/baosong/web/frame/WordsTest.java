package org.baosong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_term_that_ends_at_midnight_ends_with_the_day_before() {
        assertThat(Words.ends(Instant.parse("2026-12-10T16:00:00Z"))).isEqualTo("2026-12-10");
        assertThat(Words.ends(Instant.parse("2026-12-10T09:30:00Z"))).isEqualTo("2026-12-10 17:30");
    }
}
