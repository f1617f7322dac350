package org.baosong.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Several numbers as one phrase, each with the measure word of its kind: {@code 3 家机构、1 个县（区）}. Parts that are zero are left out, for
 * nobody says "0 returned". Kinds are terms {@code count.KIND} with the number as {@code {0}}.
 */
public record Counts(List<Part> parts) implements Localised {

    /** A number of things of one kind. */
    public record Part(String kind, int number) {
    }

    public Counts {
        parts = List.copyOf(parts);
    }

    public static Counts of(String kind, int number) {
        return new Counts(List.of()).and(kind, number);
    }

    /** These and so many of another kind, unless there are none of it. */
    public Counts and(String kind, int number) {
        if (number == 0) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(kind, number));
        return new Counts(all);
    }

    /** Whether there is nothing of any kind; then there are no words either. */
    public boolean isNone() {
        return parts.isEmpty();
    }

    @Override
    public String in(Locale locale) {
        return parts.stream().map(part -> Texts.term(locale, "count." + part.kind(), part.number()))
                .collect(Collectors.joining(Texts.term(locale, "count.separator")));
    }
}
