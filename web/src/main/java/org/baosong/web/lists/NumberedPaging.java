package org.baosong.web.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baosong.kernel.Page;

/**
 * Links through a list by page number, as far as rows are counted; what lies beyond is reached from the last numbered page by key, so
 * that no page costs more than another.
 */
public final class NumberedPaging extends Paging {

    private static final int BESIDE = 2;

    private final int number;
    private final int size;
    private final int total;
    private final String next;

    /** @param number number of this page, from 1 on; the others as in {@link Paging} */
    public NumberedPaging(String page, Map<String, String> kept, int size, int number, int rows, int total, String next) {
        super(page, kept, size, "", "", rows, total, next);
        this.number = number;
        this.size = size;
        this.total = total;
        this.next = next;
    }

    @Override
    public int getNumber() {
        return number;
    }

    @Override
    public boolean isFirst() {
        return number == 1;
    }

    @Override
    public boolean isUseful() {
        return number > 1 || super.isUseful();
    }

    @Override
    public int getLastNumber() {
        int counted = Math.min(total, Page.COUNT_LIMIT);
        return Math.max(1, Math.min((counted + size - 1) / size, Page.COUNT_LIMIT / size));
    }

    /** The first, the last, and those beside this one; a gap where some are left out. */
    @Override
    public List<NumberLink> getNumbers() {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, getLastNumber()));
        for (int near = number - BESIDE; near <= number + BESIDE; near++) {
            if (near >= 1 && near <= getLastNumber()) {
                shown.add(near);
            }
        }
        List<NumberLink> links = new ArrayList<>();
        int before = 0;
        for (int wanted : shown) {
            if (wanted > before + 1) {
                links.add(new NumberLink(0, "", false));
            }
            links.add(new NumberLink(wanted, numbered(wanted), wanted == number));
            before = wanted;
        }
        return links;
    }

    @Override
    public String getNextLink() {
        if (next == null) {
            return null;
        }
        return number < getLastNumber() ? numbered(number + 1) : link(next, List.of(), size);
    }

    @Override
    public String getPreviousLink() {
        return number == 1 ? null : numbered(number - 1);
    }
}
