package org.baosong.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again and again until there is an answer or the time is up: what tests do instead of sleeping. */
public final class Until {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Until() {
    }

    /** The first answer of the question, or an assertion error with the complaint. */
    public static <T> T within(Duration patience, Supplier<Optional<T>> question, Supplier<String> complaint) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("after " + patience + ": " + complaint.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits until the condition holds. */
    public static void holds(Duration patience, String what, Supplier<Boolean> condition) {
        within(patience, () -> condition.get() ? Optional.of(true) : Optional.empty(), () -> "not yet: " + what);
    }
}
