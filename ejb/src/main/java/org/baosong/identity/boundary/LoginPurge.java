package org.baosong.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.baosong.identity.control.TokenStore;
import org.baosong.operations.boundary.JobCalendar;
import org.baosong.operations.boundary.MinuteTick;

/** Every night removes tokens that have run out and records of log-ins that nobody needs any more. */
@ApplicationScoped
public class LoginPurge {

    private static final JobCalendar NIGHTLY = JobCalendar.daily(LocalTime.of(3, 40));

    // Half a year is the least that the security grading asks for; a yearly filer should still see his last season.
    private static final Duration LOGINS_KEPT = Duration.ofDays(400);

    @Inject
    private TokenStore store;

    void sweep(@Observes MinuteTick tick) {
        if (!NIGHTLY.due(tick.from(), tick.to()).isEmpty()) {
            store.removeExpired(tick.to());
            store.removeLoginsBefore(tick.to().minus(LOGINS_KEPT));
        }
    }
}
