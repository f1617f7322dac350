package org.baosong.kernel;

import java.util.List;

/**
 * Which page of a list is wanted: one by its number, as far as people count, or the one after a key, which costs the same at any depth.
 *
 * @param number from 1 on; 0 goes by the key
 * @param after  {@link Page#next} of the page before, or empty for the first; not read when there is a number
 * @param size   rows wanted
 */
public record PageRequest(int number, String after, int size) {

    public PageRequest {
        after = after == null ? "" : after;
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, "", size);
    }

    public static PageRequest after(String key, int size) {
        return new PageRequest(0, key, size);
    }

    public static PageRequest numbered(int number, int size) {
        return new PageRequest(number, "", size);
    }

    /** The same with no more than {@code most} rows. A number whose rows lie beyond {@link Page#COUNT_LIMIT} is refused: skipping rows costs reading them. */
    public PageRequest within(int most) {
        int rows = Math.min(Math.max(size, 1), most);
        if (number < 0 || (long) number * rows > Page.COUNT_LIMIT) {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("page", "list.pageTooFar", Page.COUNT_LIMIT)));
        }
        return new PageRequest(number, after, rows);
    }

    /** Whether the list begins with this page. */
    public boolean isFirst() {
        return key() == 0 && offset() == 0;
    }

    /** Rows to be skipped. */
    public int offset() {
        return number <= 1 ? 0 : (number - 1) * size;
    }

    /** The key to begin after; 0 when a number is given. */
    public long key() {
        return number > 0 ? 0 : Page.key(after);
    }
}
