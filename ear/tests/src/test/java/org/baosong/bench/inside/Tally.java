package org.baosong.bench.inside;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How much one thread did. */
public record Tally(long operations) {

    /** How much all of some threads did, once the last of them has ended. */
    static Tally sum(List<Future<Tally>> threads) throws InterruptedException, ExecutionException {
        long operations = 0;
        for (Future<Tally> thread : threads) {
            operations += thread.get().operations();
        }
        return new Tally(operations);
    }
}
