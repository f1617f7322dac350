package org.baosong.web.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.kernel.Page;

/**
 * Links through a list that is paged by key. The keys of the pages before travel along in {@code trail}, so that one can go back
 * without counting from the start; every link can be kept and passed on.
 */
public class Paging {

    private static final int LONGEST_TRAIL = 50;
    private static final List<Integer> SIZES = List.of(10, 20, 50);
    private static final int USUAL = 20;

    private final String page;
    private final Map<String, String> kept;
    private final int size;
    private final String after;
    private final List<String> trail;
    private final int rows;
    private final int total;
    private final String next;

    /**
     * @param page  address without query
     * @param kept  parameters of the filter, passed on as they are
     * @param after key this page begins after, empty for the first
     * @param trail keys of the pages before the last, joined by dots
     * @param rows  rows on this page
     * @param total rows in all, counted to the list limit
     * @param next  key the next page begins after, or null
     */
    public Paging(String page, Map<String, String> kept, int size, String after, String trail, int rows, int total, String next) {
        this.page = page;
        this.kept = new LinkedHashMap<>(kept);
        this.size = size;
        this.after = after;
        this.trail = Arrays.stream(trail.split("\\.")).filter(key -> key.matches("\\d{1,19}")).toList();
        this.rows = rows;
        this.total = total;
        this.next = next;
    }

    /** A way to show more or fewer rows. */
    public record SizeLink(int size, String href, boolean current) {

        public int getSize() {
            return size;
        }

        public String getHref() {
            return href;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    /** Page numbers to jump to; none in a list that only knows keys. */
    public List<NumberLink> getNumbers() {
        return List.of();
    }

    /** The highest number that can be jumped to; 0 if one cannot. */
    public int getLastNumber() {
        return 0;
    }

    /** Address without query, and what to pass on, for a form that asks for a number. */
    public String getPage() {
        return page;
    }

    public Map<String, String> getKept() {
        Map<String, String> parameters = new LinkedHashMap<>(kept);
        parameters.put("size", size == USUAL ? "" : String.valueOf(size));
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** A way to a page by its number; number 0 is a gap. */
    public record NumberLink(int number, String href, boolean current) {

        public int getNumber() {
            return number;
        }

        public String getHref() {
            return href;
        }

        public boolean isCurrent() {
            return current;
        }

        public boolean isGap() {
            return number == 0;
        }
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public int getTotal() {
        return Math.min(total, Page.COUNT_LIMIT);
    }

    /** Whether there are more than could be counted: say "10,000+". */
    public boolean isCapped() {
        return total > Page.COUNT_LIMIT;
    }

    public int getRows() {
        return rows;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** Number of this page, as far as one has come by its links. */
    public int getNumber() {
        return after.isEmpty() ? 1 : trail.size() + 2;
    }

    /** Whether paging links are of any use. */
    public boolean isUseful() {
        return !after.isEmpty() || next != null || total > 10;
    }

    /** Address of the next page, or null at the end. */
    public String getNextLink() {
        if (next == null) {
            return null;
        }
        List<String> way = after.isEmpty() ? List.of() : join(trail, after);
        return link(next, way.subList(Math.max(0, way.size() - LONGEST_TRAIL), way.size()), size);
    }

    /** Address of the page before, or null on the first. */
    public String getPreviousLink() {
        if (after.isEmpty()) {
            return null;
        }
        return trail.isEmpty() ? getFirstLink() : link(trail.get(trail.size() - 1), trail.subList(0, trail.size() - 1), size);
    }

    public String getFirstLink() {
        return link("", List.of(), size);
    }

    public List<SizeLink> getSizes() {
        return SIZES.stream().map(wanted -> new SizeLink(wanted, link("", List.of(), wanted), wanted == size)).toList();
    }

    /** Address of a page by its number. */
    final String numbered(int number) {
        Map<String, String> parameters = getKept();
        parameters.put("page", number <= 1 ? "" : String.valueOf(number));
        return address(page, parameters);
    }

    final String link(String key, List<String> way, int rowsPerPage) {
        Map<String, String> parameters = new LinkedHashMap<>(kept);
        parameters.put("size", rowsPerPage == USUAL ? "" : String.valueOf(rowsPerPage));
        parameters.put("after", key);
        parameters.put("trail", String.join(".", way));
        return address(page, parameters);
    }

    /** An address with its parameters; empty ones are left out. */
    public static String address(String page, Map<String, String> parameters) {
        String query = parameters.entrySet().stream().filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static List<String> join(List<String> list, String last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
