package org.baosong.operations.boundary;

import java.time.Instant;

/**
 * Fired once a minute on one node for all. Observe it ({@code void sweep(@Observes MinuteTick tick)}, one observer a class) to do
 * timed work: each observer runs in a transaction of its own as the system, looks at everything since {@code from}, claims what is
 * due at {@link JobFirings} and says the rest by message. If it fails it gets the same {@code from} again a minute later, and what
 * was missed while the product was down is in the first tick after it.
 *
 * @param from exclusive: up to here this observer has looked before
 * @param to   inclusive: the full minute that has just begun
 */
public record MinuteTick(Instant from, Instant to) {
}
