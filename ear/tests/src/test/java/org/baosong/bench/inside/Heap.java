package org.baosong.bench.inside;

import java.util.concurrent.locks.LockSupport;

/** How much memory is in use after collections that are asked for again and again while something runs. */
final class Heap implements Runnable {

    private static final long BETWEEN_NANOS = 200_000_000L;

    private final long before;
    private final Thread watch = new Thread(this, "bench-heap");
    private volatile boolean watching = true;
    private volatile long most;

    private Heap() {
        before = inUse();
        watch.start();
    }

    static Heap watch() {
        return new Heap();
    }

    /** Bytes by which what was in use has grown at most. */
    long stop() throws InterruptedException {
        watching = false;
        watch.join();
        return Math.max(0, most - before);
    }

    @Override
    public void run() {
        while (watching) {
            most = Math.max(most, inUse());
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private static long inUse() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
