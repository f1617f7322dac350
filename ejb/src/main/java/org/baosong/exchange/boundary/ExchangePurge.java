package org.baosong.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.ExportStore;
import org.baosong.exchange.control.ImportStore;
import org.baosong.operations.boundary.JobCalendar;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** Deletes uploaded lists, their rows and exports after ninety days, once a night. What was taken in stays. */
@Stateless
@Scoped
public class ExchangePurge {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final JobCalendar NIGHT = JobCalendar.daily(LocalTime.of(3, 20));
    private static final int A_NIGHT = 500;

    @Inject
    private ImportStore imports;
    @Inject
    private ExportStore exports;
    @Inject
    private ExchangeFiles files;

    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        if (!NIGHT.due(tick.from(), tick.to()).isEmpty()) {
            Instant before = tick.to().minus(KEPT);
            imports.olderThan(before, A_NIGHT).forEach(imports::delete);
            exports.purge(before);
            files.sweep(before);
        }
    }
}
