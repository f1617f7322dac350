package org.baosong.definition.model;

/**
 * A span for somebody to act in. Which days are working days is known by the calendar, not here.
 *
 * @param amount how many; 0 for no limit
 * @param unit   of what
 */
public record Due(int amount, Unit unit) {

    /** No limit. */
    public static final Due NONE = new Due(0, Unit.DAYS);

    /** What is counted. */
    public enum Unit { WORKING_DAYS, DAYS }

    public boolean isNone() {
        return amount == 0;
    }
}
