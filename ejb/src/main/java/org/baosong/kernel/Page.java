package org.baosong.kernel;

import java.util.List;

/**
 * One screenful of a longer list.
 *
 * @param rows  the rows of this page, in order
 * @param total how many there are in all, counted only up to {@link #COUNT_LIMIT}
 * @param next  key that continues after the last row, or null at the end
 */
public record Page<T>(List<T> rows, int total, String next) {

    /** Counting stops here: "10,000+" is all a person needs to know, and an exact count costs too much. */
    public static final int COUNT_LIMIT = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }

    public boolean totalIsCapped() {
        return total > COUNT_LIMIT;
    }
}
