package org.baosong.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.baosong.kernel.Clock;
import org.baosong.operations.control.SweepStore;

/**
 * Sees to it that timed work is done once, whatever the number of nodes: the claim is a row with a unique key, written in the same
 * transaction as the message that starts the work. If that transaction fails, the claim is gone with it.
 */
@ApplicationScoped
public class JobFirings {

    private static final int LENGTH = 60;

    @Inject
    private SweepStore store;

    @Inject
    private Clock clock;

    /**
     * Claims one firing of a job; false if it has been claimed before.
     *
     * @param job what is done, such as {@code annual-report}
     * @param key which time, such as {@code 2025} or {@code 2025-08-31/110105}
     */
    @Transactional(TxType.MANDATORY)
    public boolean claim(String job, String key) {
        // A key that the database cut off would claim somebody else's work.
        if (job.length() > LENGTH || key.length() > LENGTH) {
            throw new IllegalArgumentException("job " + job + ", key " + key);
        }
        return store.claim(job, key, clock.now());
    }
}
