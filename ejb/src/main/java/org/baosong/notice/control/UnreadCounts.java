package org.baosong.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.baosong.kernel.Clock;

/**
 * The number in the header, asked of the database at most every ten seconds for each place somebody works at: it stands on every page,
 * and nobody misses ten seconds. Whoever reads a notice sees the number fall at once, on this node.
 */
@ApplicationScoped
public class UnreadCounts {

    /** How old a number may be. */
    public static final Duration FRESH = Duration.ofSeconds(10);

    private static final int MOST = 20_000;

    private final Map<Key, Counted> known = new ConcurrentHashMap<>();
    private Clock clock;

    protected UnreadCounts() {
    }

    @Inject
    UnreadCounts(Clock clock) {
        this.clock = clock;
    }

    private record Key(long account, String scope) {
    }

    private record Counted(int number, Instant until) {
    }

    /** The number as far as it is fresh, else counted again. */
    public int of(long account, String scope, IntSupplier count) {
        Instant now = clock.now();
        Counted counted = known.get(new Key(account, scope));
        if (counted == null || !now.isBefore(counted.until())) {
            makeRoom(now);
            counted = new Counted(count.getAsInt(), now.plus(FRESH));
            known.put(new Key(account, scope), counted);
        }
        return counted.number();
    }

    /** What somebody reads changes his number. */
    public void forget(long account, String scope) {
        known.remove(new Key(account, scope));
    }

    private void makeRoom(Instant now) {
        if (known.size() >= MOST) {
            known.values().removeIf(counted -> !now.isBefore(counted.until()));
        }
    }
}
