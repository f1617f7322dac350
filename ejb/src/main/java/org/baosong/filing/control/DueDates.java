package org.baosong.filing.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.baosong.definition.model.Due;
import org.baosong.kernel.Clock;

/**
 * When a span ends: at the end of its last day in Shanghai, the first day not counted. Working days are Monday to Friday.
 */
public final class DueDates {

    private DueDates() {
    }

    /** The first moment after the span; null for no limit. */
    public static Instant after(Instant start, Due due) {
        if (due.isNone()) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(start, Clock.ZONE);
        int left = due.amount();
        while (left > 0) {
            day = day.plusDays(1);
            if (due.unit() == Due.Unit.DAYS || isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
