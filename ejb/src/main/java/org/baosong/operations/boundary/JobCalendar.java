package org.baosong.operations.boundary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.baosong.kernel.Clock;

/**
 * On which dates a recurring job falls due, at an hour in Shanghai. Asked with the times of a {@link MinuteTick} it names every
 * date since the last look, so that a job missed while the product was down is made up.
 */
public final class JobCalendar {

    private final Predicate<LocalDate> days;
    private final LocalTime time;

    private JobCalendar(Predicate<LocalDate> days, LocalTime time) {
        this.days = days;
        this.time = time;
    }

    public static JobCalendar daily(LocalTime time) {
        return new JobCalendar(day -> true, time);
    }

    public static JobCalendar weekly(DayOfWeek weekday, LocalTime time) {
        return new JobCalendar(day -> day.getDayOfWeek() == weekday, time);
    }

    /** On that day of each month, on the last one if the month is shorter. */
    public static JobCalendar monthly(int dayOfMonth, LocalTime time) {
        return new JobCalendar(day -> day.getDayOfMonth() == Math.min(dayOfMonth, YearMonth.from(day).lengthOfMonth()), time);
    }

    /** On that date of each year; 29 February falls on the 28th in other years. */
    public static JobCalendar yearly(MonthDay date, LocalTime time) {
        return new JobCalendar(day -> day.equals(date.atYear(day.getYear())), time);
    }

    /** The dates whose hour lies after {@code from} and not after {@code to}, oldest first; their text makes a good claim key. */
    public List<LocalDate> due(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        LocalDate first = LocalDate.ofInstant(from, Clock.ZONE);
        LocalDate last = LocalDate.ofInstant(to, Clock.ZONE);
        return first.datesUntil(last.plusDays(1)).filter(days)
                .filter(day -> moment(day).isAfter(from) && !moment(day).isAfter(to)).toList();
    }

    private Instant moment(LocalDate day) {
        return day.atTime(time).atZone(Clock.ZONE).toInstant();
    }
}
