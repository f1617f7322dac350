package org.baosong.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Words for codes. The base bundles are Chinese; {@code _en} stands beside each. A missing key answers the key itself and is
 * caught by a test, never shown as an exception.
 */
public final class Texts {

    /** Default language of the product. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final ResourceBundle.Control BASE_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    /** The sentence for an error or violation code in {@code i18n/errors}. */
    public static String error(Locale locale, String code, List<Object> args) {
        return text("i18n/errors", locale, code, args);
    }

    /** The sentence for a refusal. */
    public static String error(Locale locale, DomainException refusal) {
        return error(locale, refusal.error().code(), refusal.args());
    }

    /** A term (state, action, role …) in {@code i18n/terms}, keyed as {@code filingState.DRAFT}. */
    public static String term(Locale locale, String key, Object... args) {
        return text("i18n/terms", locale, key, List.of(args));
    }

    private static String text(String bundle, Locale locale, String key, List<Object> args) {
        try {
            String pattern = ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader(), BASE_IS_CHINESE).getString(key);
            return args.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(worded(locale, args));
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private static Object[] worded(Locale locale, List<Object> args) {
        return args.stream().map(arg -> arg instanceof Localised words ? words.in(locale) : arg).toArray();
    }
}
