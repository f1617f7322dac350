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
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.operations.boundary.JobCalendar;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** Deletes uploaded lists, their rows and exports after ninety days, once a night; what was taken in stays. Frees lists that are stuck. */
@Stateless
@Scoped
public class ExchangePurge {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final JobCalendar NIGHT = JobCalendar.daily(LocalTime.of(3, 20));
    private static final int A_NIGHT = 500;
    /** Longer than any delivery is tried: a list that has not moved for so long will not by itself. */
    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final int AT_ONCE = 50;

    @Inject
    private ImportStore imports;
    @Inject
    private ExportStore exports;
    @Inject
    private ExchangeFiles files;

    /** Lists whose message was lost or given up end in a state from which their officers can go on. */
    @SystemOnly
    public void free(@Observes MinuteTick tick) {
        String why = Texts.error(Texts.CHINESE, new DomainException(ExchangeError.STUCK, STUCK.toMinutes()));
        imports.unmoved(tick.to().minus(STUCK), AT_ONCE).forEach(job -> imports.lock(job.getId()).filter(list -> list.getState().isWorking())
                .ifPresent(list -> list.stop(why, tick.to())));
    }

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
