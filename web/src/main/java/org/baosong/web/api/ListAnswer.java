package org.baosong.web.api;

import java.util.List;
import java.util.function.Function;
import org.baosong.kernel.Page;

/**
 * One page of a list, the same for every resource.
 *
 * @param total       how many there are in all, at most 10,000
 * @param totalCapped whether there are more than {@code total}
 * @param next        value of the query parameter {@code after} for the next page; missing at the end
 */
public record ListAnswer<T>(List<T> items, int total, boolean totalCapped, String next) {

    public static <S, T> ListAnswer<T> of(Page<S> page, Function<S, T> toItem) {
        return new ListAnswer<>(page.rows().stream().map(toItem).toList(), Math.min(page.total(), Page.COUNT_LIMIT), page.totalIsCapped(),
                page.next());
    }
}
