package org.baosong.notice.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import org.baosong.notice.control.NoticeStore;
import org.baosong.operations.boundary.JobCalendar;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** Deletes notices, with their receipts, that are older than they are kept; every night. */
@Stateless
@Scoped
public class NoticePurge {

    private static final JobCalendar NIGHT = JobCalendar.daily(LocalTime.of(3, 40));
    private static final int SLICE = 1000;
    private static final int SLICES = 50;

    @Inject
    private NoticeStore store;
    @Inject
    private Settings settings;

    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        if (!NIGHT.due(tick.from(), tick.to()).isEmpty()) {
            Instant before = tick.to().minus(settings.duration(Setting.KEEP_NOTICES));
            int left = SLICES;
            while (left > 0 && store.purge(before, SLICE) == SLICE) {
                left--;
            }
        }
    }
}
