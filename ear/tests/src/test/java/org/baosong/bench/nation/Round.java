package org.baosong.bench.nation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A campaign that is filled.
 *
 * @param index    0 for the oldest
 * @param over     whether all of it was confirmed long ago
 * @param firstDay day on which the first institutions submitted
 */
record Round(long campaignId, int index, String period, LocalDate closesOn, boolean over, LocalDate firstDay) {

    private static final int SUBMITTING = 30;

    /** A moment in the working hours of Shanghai, some days after the first. */
    Instant on(int day, long second) {
        return firstDay.plusDays(day).atTime(LocalTime.of(1, 0)).toInstant(ZoneOffset.UTC).plusSeconds(second % (8 * 3600));
    }

    /** Last day on which institutions submit; then counties, cities and provinces report, ten days each. */
    int lastDay() {
        return SUBMITTING;
    }
}
