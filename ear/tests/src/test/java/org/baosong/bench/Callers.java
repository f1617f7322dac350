package org.baosong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers at once, each asking again as soon as it is answered, for a while. */
final class Callers {

    private static final int CALLERS = 8;

    private final CpuTime cpu;
    private final long millis;

    Callers(CpuTime cpu, long millis) {
        this.cpu = cpu;
        this.millis = millis;
    }

    /** One request of one caller. Fails the round if it is not answered as it should be. */
    interface Request {
        void send(int caller);
    }

    Comparison.Round round(Request request) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            long before = cpu.nanos();
            long begin = System.nanoTime();
            long until = begin + TimeUnit.MILLISECONDS.toNanos(millis);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                running.add(threads.submit(() -> ask(request, caller, until)));
            }
            long done = 0;
            for (Future<Long> one : running) {
                done += one.get();
            }
            return new Comparison.Round(done, System.nanoTime() - begin, cpu.nanos() - before);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long ask(Request request, int caller, long until) {
        long done = 0;
        do {
            request.send(caller);
            done++;
        } while (System.nanoTime() < until);
        return done;
    }
}
