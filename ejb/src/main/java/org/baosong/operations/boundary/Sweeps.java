package org.baosong.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.baosong.operations.control.SweepStore;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** One timed look by one sweeper: on one node only, from where it stopped last time, moved on only if it succeeds. */
@Scoped
@ApplicationScoped
public class Sweeps {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    @Inject
    private SweepStore store;

    /** Runs the look unless another node is at it or has done it; true if it ran. */
    @SystemOnly
    @Transactional(TxType.REQUIRES_NEW)
    public boolean sweep(String sweeper, Instant to, Consumer<MinuteTick> look) {
        store.begin(sweeper, to.minus(FIRST_LOOK));
        Instant from = store.take(sweeper).orElse(to);
        if (!from.isBefore(to)) {
            return false;
        }
        look.accept(new MinuteTick(from, to));
        store.sweptTo(sweeper, to);
        return true;
    }
}
