package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.baosong.filing.control.IdempotencyStore;
import org.baosong.kernel.Clock;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** Forgets idempotency keys after thirty days, once a night. */
@Stateless
@Scoped
public class IdempotencyPurge {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Inject
    private IdempotencyStore store;

    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        Instant due = lastNight(tick.to());
        if (tick.from().isBefore(due)) {
            store.purge(due.minus(KEPT));
        }
    }

    private static Instant lastNight(Instant now) {
        ZonedDateTime today = now.atZone(Clock.ZONE).with(NIGHT);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
