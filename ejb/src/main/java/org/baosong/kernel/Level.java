package org.baosong.kernel;

/** Administrative levels that audit, from the top down. The length of a region code tells its level. */
public enum Level {
    NATION(0), PROVINCE(2), CITY(4), COUNTY(6), TOWNSHIP(9);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** Significant digits of a region code of this level; 0 for the nation, whose code is {@code 0}. */
    public int digits() {
        return digits;
    }

    public boolean isAbove(Level other) {
        return ordinal() < other.ordinal();
    }
}
