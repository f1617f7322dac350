package org.baosong.filing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.baosong.definition.model.Due;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    @Test
    void workingDaysSkipTheWeekendAndEndAtMidnightInShanghai() {
        Instant friday = Instant.parse("2026-03-06T15:30:00Z");
        assertThat(DueDates.after(friday, new Due(5, Due.Unit.WORKING_DAYS))).isEqualTo("2026-03-13T16:00:00Z");
    }

    @Test
    void anEveningInUtcIsTheNextDayInShanghai() {
        Instant lateOnThursdayUtc = Instant.parse("2026-03-05T17:00:00Z");
        assertThat(DueDates.after(lateOnThursdayUtc, new Due(1, Due.Unit.DAYS))).isEqualTo("2026-03-07T16:00:00Z");
    }

    @Test
    void noLimitIsNoDate() {
        assertThat(DueDates.after(Instant.EPOCH, Due.NONE)).isNull();
    }
}
