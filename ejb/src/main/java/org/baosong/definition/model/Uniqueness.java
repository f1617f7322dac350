package org.baosong.definition.model;

import java.time.Period;

/**
 * How many filings one subject may have, and for how long a rejection keeps it from trying again.
 *
 * @param kind what there may be only one of
 * @param bar  what a rejection bars
 * @param term for {@link Bar#TERM} how long; otherwise zero
 */
public record Uniqueness(Kind kind, Bar bar, Period term) {

    /** What there may be only one of. */
    public enum Kind { PER_PERIOD, ONE_OPEN, NONE }

    /** What a rejection bars. */
    public enum Bar {
        /** Nothing: a rejection never stands in the way of the next filing. */
        NEVER,
        /** Another filing in the same period. */
        PERIOD,
        /** Another filing within the term. */
        TERM
    }
}
