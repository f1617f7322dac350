package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/**
 * Lets the log-ins of one account happen one after the other on this node. Otherwise a hundred guesses at once would all be compared
 * before the first failure is counted, and the lock after five would come too late.
 */
@ApplicationScoped
public class OneByOne {

    private static final int LANES = 256;
    private static final int WAIT_SECONDS = 20;

    private final ReentrantLock[] lanes = new ReentrantLock[LANES];

    public OneByOne() {
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new ReentrantLock(true);
        }
    }

    public <T> T run(String key, Supplier<T> work) {
        ReentrantLock lane = lanes[Math.floorMod(key.hashCode(), LANES)];
        try {
            if (!lane.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException(CommonError.UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainException(CommonError.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }
}
