package org.baosong.kernel;

import java.util.List;
import java.util.Locale;

/**
 * One thing wrong with one input, so that a page can mark the field and the API can name it.
 *
 * @param field id of the field as the definition or the request names it ({@code phone}, {@code staff[3].age}); empty for the whole
 * @param code  key of the message in {@code i18n/errors*.properties}
 * @param args  values for the message's placeholders, in order
 */
public record Violation(String field, String code, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    /** The sentence for people. */
    public String said(Locale locale) {
        return Texts.error(locale, code, args);
    }

    public static Violation of(String field, String code, Object... args) {
        return new Violation(field, code, List.of(args));
    }
}
