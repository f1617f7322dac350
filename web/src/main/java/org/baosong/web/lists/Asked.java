package org.baosong.web.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;

/**
 * What a page was asked for: the parameters of its address or of the form sent. Addresses are typed and passed on by people, so
 * whatever is no number counts as not given.
 */
@Named
@RequestScoped
public class Asked {

    private static final List<Integer> SIZES = List.of(10, 20, 50);
    private static final int USUAL_SIZE = 20;

    @Inject
    private HttpServletRequest request;

    /** Without surrounding blanks; empty if not given. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** A key, 0 if not given. */
    public long number(String name) {
        return key(text(name));
    }

    /** A key without which there is no page. */
    public long id(String name) {
        long id = number(name);
        if (id == 0) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return id;
    }

    /** All values of a name that are keys: the rows that were ticked. */
    public List<Long> ids(String name) {
        return texts(name).stream().map(Asked::key).filter(id -> id != 0).distinct().toList();
    }

    public List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Values by what follows the prefix in their names, in the order sent: {@code pin.words.phone} for prefix {@code pin.words.}. */
    public Map<String, String> below(String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), given[0].strip());
            }
        });
        return values;
    }

    /** One of the values of an enum, or null. */
    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text(name))).findFirst().orElse(null);
    }

    /** Rows per page: 10, 20 or 50. */
    public int getSize() {
        int size = (int) number("size");
        return SIZES.contains(size) ? size : USUAL_SIZE;
    }

    /** The key a page of a list begins after; empty for the first page. */
    public String getAfter() {
        long after = number("after");
        return after == 0 ? "" : String.valueOf(after);
    }

    /** The page asked for: after a key if one is given, else by number as far as rows are counted. */
    public PageRequest wanted() {
        return getAfter().isEmpty() ? PageRequest.numbered(getPage(), getSize()) : PageRequest.after(getAfter(), getSize());
    }

    /** Number of the page, at least 1 and no further than rows are counted. */
    public int getPage() {
        return (int) Math.max(1, Math.min(number("page"), Page.COUNT_LIMIT / getSize()));
    }

    /** Paging with page numbers for what {@link #wanted} found, keeping the named parameters. */
    public Paging numbered(String page, int rows, int total, String next, String... kept) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : kept) {
            parameters.put(name, text(name));
        }
        String path = request.getContextPath() + page;
        return getAfter().isEmpty() ? new NumberedPaging(path, parameters, getSize(), getPage(), rows, total, next)
                : new Paging(path, parameters, getSize(), getAfter(), text("trail"), rows, total, next);
    }

    /** Paging for what was found, keeping the named parameters. */
    public Paging paging(String page, int rows, int total, String next, String... kept) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : kept) {
            parameters.put(name, text(name));
        }
        return new Paging(request.getContextPath() + page, parameters, getSize(), getAfter(), text("trail"), rows, total, next);
    }

    private static long key(String value) {
        try {
            return value.isEmpty() || value.length() > 19 ? 0 : Math.max(0, Long.parseLong(value));
        } catch (NumberFormatException typed) {
            return 0;
        }
    }
}
