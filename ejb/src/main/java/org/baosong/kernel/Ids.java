package org.baosong.kernel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Makes 64-bit keys without asking the database, so that rows can be written in batches: 41 bits of milliseconds since 2025,
 * 10 bits of node, 12 bits of counter. Within one node keys rise; two nodes never share a node number (leased at start).
 */
public final class Ids {

    private static final long EPOCH = 1_735_689_600_000L;
    private static final int COUNTER_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final int MAX_NODE = (1 << NODE_BITS) - 1;

    private static final Pattern KEY = Pattern.compile("[0-9]{10,19}");
    private static final AtomicLong LAST = new AtomicLong();
    private static volatile int node;

    private Ids() {
    }

    /** Sets this process's leased node number, 0 to 1023. */
    public static void node(int number) {
        if (number < 0 || number > MAX_NODE) {
            throw new IllegalArgumentException("node number " + number);
        }
        node = number;
    }

    /** Reads a key that somebody sent; empty if it can be none. */
    public static Optional<Long> read(String text) {
        try {
            return KEY.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (NumberFormatException beyondAllKeys) {
            return Optional.empty();
        }
    }

    /** The next key; never the same twice in this process, also when the clock steps back. */
    public static long next() {
        long floor = (System.currentTimeMillis() - EPOCH) << COUNTER_BITS;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, floor));
        long millis = ticket >>> COUNTER_BITS;
        long counter = ticket & ((1L << COUNTER_BITS) - 1);
        return (millis << (NODE_BITS + COUNTER_BITS)) | ((long) node << COUNTER_BITS) | counter;
    }
}
