package org.baosong.bench.inside;

/** How much one thread did. */
public record Tally(long operations) {
}
