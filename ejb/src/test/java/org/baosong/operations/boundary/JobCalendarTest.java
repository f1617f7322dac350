package org.baosong.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class JobCalendarTest {

    private static final LocalTime ONE = LocalTime.of(1, 0);

    @Test
    void anHourIsAnHourInShanghai() {
        JobCalendar calendar = JobCalendar.yearly(MonthDay.of(1, 5), ONE);
        assertThat(calendar.due(Instant.parse("2026-01-04T16:59:00Z"), Instant.parse("2026-01-04T17:00:00Z")))
                .containsExactly(LocalDate.of(2026, 1, 5));
        assertThat(calendar.due(Instant.parse("2026-01-05T00:59:00Z"), Instant.parse("2026-01-05T01:00:00Z"))).isEmpty();
    }

    @Test
    void theMomentBelongsToOneLookOnly() {
        JobCalendar calendar = JobCalendar.daily(ONE);
        Instant moment = Instant.parse("2026-01-04T17:00:00Z");
        assertThat(calendar.due(moment.minusSeconds(60), moment)).hasSize(1);
        assertThat(calendar.due(moment, moment.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatWasMissedIsMadeUpOldestFirst() {
        assertThat(JobCalendar.daily(ONE).due(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-04T00:00:00Z")))
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 4));
    }

    @Test
    void aShortMonthFallsDueOnItsLastDay() {
        assertThat(JobCalendar.monthly(31, ONE).due(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        assertThat(JobCalendar.yearly(MonthDay.of(2, 29), ONE).due(Instant.parse("2027-02-01T00:00:00Z"), Instant.parse("2028-04-01T00:00:00Z")))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 29));
    }

    @Test
    void aWeekdayIsAWeekdayInShanghai() {
        assertThat(JobCalendar.weekly(DayOfWeek.MONDAY, ONE).due(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-14T00:00:00Z")))
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 12));
    }

    @Test
    void nothingIsDueWhenTheClockStepsBack() {
        assertThat(JobCalendar.daily(ONE).due(Instant.parse("2026-01-04T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }
}
