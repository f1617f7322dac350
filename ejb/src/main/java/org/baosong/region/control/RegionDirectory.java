package org.baosong.region.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.baosong.kernel.Clock;

/**
 * Keeps the current copy of all divisions and authorities in memory, so that names and desks are look-ups. A change is seen at once
 * on the node that made it and within {@link #RECHECK} on the others; what is not committed is never seen.
 */
@ApplicationScoped
public class RegionDirectory {

    private static final Duration RECHECK = Duration.ofSeconds(5);

    private final RegionStore store;
    private final Clock clock;

    private volatile RegionSnapshot snapshot;
    private volatile Instant checkAgainAt = Instant.MIN;

    /** For the container's proxy only. */
    protected RegionDirectory() {
        this(null, null);
    }

    @Inject
    public RegionDirectory(RegionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public RegionSnapshot current() {
        RegionSnapshot known = snapshot;
        if (known == null) {
            return firstCopy();
        }
        Instant now = clock.now();
        return now.isBefore(checkAgainAt) ? known : checked(known, now);
    }

    public RegionIndex regions() {
        return current().regions();
    }

    public AuthorityTree authorities() {
        return current().authorities();
    }

    private synchronized RegionSnapshot firstCopy() {
        if (snapshot == null) {
            checkAgainAt = clock.now().plus(RECHECK);
            snapshot = store.load();
        }
        return snapshot;
    }

    /** One caller looks; the others go on with the copy they have rather than wait for a connection each. */
    private RegionSnapshot checked(RegionSnapshot known, Instant now) {
        synchronized (this) {
            if (now.isBefore(checkAgainAt)) {
                return snapshot;
            }
            checkAgainAt = now.plus(RECHECK);
        }
        if (store.revision() != known.revision()) {
            replace(store.load());
        }
        return snapshot;
    }

    private synchronized void replace(RegionSnapshot loaded) {
        if (snapshot.revision() < loaded.revision()) {
            snapshot = loaded;
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegionsChanged event) {
        checkAgainAt = Instant.MIN;
    }
}
