package org.baosong.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;

/** Reads what callers ask for in addresses and bodies: page sizes, states, keys, codes. */
final class Asked {

    private static final int USUAL_SIZE = 20;
    private static final int MOST_IDS = 500;

    private Asked() {
    }

    static String text(String text) {
        return text == null ? "" : text.strip();
    }

    /** Rows wanted; lists cut it at their own limit. */
    static int size(String text) {
        return text == null || text.isEmpty() ? USUAL_SIZE : positive(text, "size");
    }

    /** Which page: by number if one is given, else after a key. */
    static PageRequest wanted(String page, String after, String size) {
        return page == null || page.isEmpty() ? PageRequest.after(text(after), size(size)) : PageRequest.numbered(positive(page, "page"), size(size));
    }

    private static int positive(String text, String field) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw refusal(field, "json.number", field);
    }

    /** A constant by its name in either case; null where nothing is said. */
    static <E extends Enum<E>> E choice(Class<E> type, String text, String field) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> refusal(field, "json.choice", text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"))));
    }

    /** A key that narrows a list; 0 where nothing is said. */
    static long filter(String id) {
        return id == null || id.isEmpty() ? 0 : Inputs.id(id);
    }

    /** Keys in a body: at least one. */
    static List<Long> ids(List<String> ids, String field) {
        return texts(ids, field).stream().map(Inputs::id).toList();
    }

    /** A list in a body: at least one element. */
    static List<String> texts(List<String> texts, String field) {
        if (texts == null || texts.isEmpty()) {
            throw refusal(field, "json.missing", field);
        }
        if (texts.size() > MOST_IDS) {
            throw refusal(field, "json.tooMany", field, MOST_IDS);
        }
        return texts;
    }

    /** A key in a body that must be there. */
    static long id(String id, String field) {
        return Inputs.id(needed(id, field));
    }

    static <T> T needed(T value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw refusal(field, "json.missing", field);
        }
        return value;
    }

    /** A division in a path; what cannot be one does not exist. */
    static RegionCode region(String code) {
        if (!RegionCode.isRegionCode(code)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return RegionCode.of(code);
    }

    private static DomainException refusal(String field, String code, Object... args) {
        return new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of(field, code, args)));
    }
}
