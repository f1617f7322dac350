package org.baosong.kernel;

import java.util.Locale;

/**
 * A term of the domain as a message argument, such as a state; worded by {@code i18n/terms}.
 *
 * @param key such as {@code filingState.DRAFT}
 */
public record Term(String key) implements Localised {

    public static Term of(String group, String value) {
        return new Term(group + "." + value);
    }

    @Override
    public String in(Locale locale) {
        return Texts.term(locale, key);
    }
}
