package org.baosong.messaging.control;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again while something is away, and when to say so: waits double from one second to ten, and one line a minute is
 * enough in a log that somebody reads at night.
 */
public class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private Duration wait = FIRST;
    private Instant since;
    private Instant retryAt = Instant.MIN;
    private Instant lastLine = Instant.MIN;

    /** Whether it is time to try. */
    public synchronized boolean mayTry(Instant now) {
        return !now.isBefore(retryAt);
    }

    /** Since when tries have failed; null if the last one did not. */
    public synchronized Instant since() {
        return since;
    }

    /** Notes a failure; true if it should be written to the log. */
    public synchronized boolean failed(Instant now) {
        if (since == null) {
            since = now;
        }
        retryAt = now.plus(wait);
        wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        if (lastLine.isAfter(now.minus(QUIET))) {
            return false;
        }
        lastLine = now;
        return true;
    }

    /** Notes a success; true if it ends a time of failures. */
    public synchronized boolean succeeded() {
        boolean ended = since != null;
        since = null;
        wait = FIRST;
        retryAt = Instant.MIN;
        return ended;
    }
}
