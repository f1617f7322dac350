package org.baosong.definition.control;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One searchable value of an answer: exactly one of the three is not null.
 *
 * @param str text, at most {@value #MAX} characters
 * @param num number
 * @param dt  date
 */
public record IndexValue(String str, BigDecimal num, LocalDate dt) {

    /** What the index column holds. */
    public static final int MAX = 190;

    static IndexValue of(String text) {
        return new IndexValue(text.codePointCount(0, text.length()) <= MAX ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX)), null, null);
    }

    static IndexValue of(long number) {
        return new IndexValue(null, BigDecimal.valueOf(number), null);
    }

    static IndexValue of(BigDecimal number) {
        return new IndexValue(null, number, null);
    }

    static IndexValue of(LocalDate date) {
        return new IndexValue(null, null, date);
    }
}
