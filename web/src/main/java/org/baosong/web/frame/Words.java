package org.baosong.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Localised;
import org.baosong.kernel.Texts;

/** Words, dates and times for pages and page beans in the language of the reader: {@code #{words.of('list.count', page.total)}}. */
@Named
@RequestScoped
public class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clock.ZONE);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clock.ZONE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final ResourceBundle.Control BASE_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Frame frame;

    /** A text of {@code i18n/ui}; a missing key shows itself. */
    public String of(String key, Object... args) {
        try {
            String pattern = ResourceBundle.getBundle("i18n.ui", locale(), Words.class.getClassLoader(), BASE_IS_CHINESE).getString(key);
            return args == null || args.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(worded(args));
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private Object[] worded(Object[] args) {
        return Arrays.stream(args).map(arg -> arg instanceof Localised words ? words.in(locale()) : arg).toArray();
    }

    /** A term of the domain, such as {@code role.AUDITOR}. */
    public String term(String key) {
        return Texts.term(locale(), key);
    }

    /** Terms of several values of one kind, in order, with a separator of the language. */
    public String terms(String kind, Collection<?> values) {
        return values.stream().map(value -> term(kind + "." + value)).collect(Collectors.joining(of("list.separator")));
    }

    /** Moment in Shanghai, {@code 2026-08-31 14:03}; empty if there is none. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** End of a term: days end at midnight, which people read as the day that ends, not as the one that begins. */
    public String until(Instant end) {
        return end == null ? "" : ends(end);
    }

    static String ends(Instant end) {
        ZonedDateTime at = end.atZone(Clock.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE.format(at.toLocalDate().minusDays(1)) : TIME.format(end);
    }

    /** To the second, where the order of events matters. */
    public String seconds(Instant instant) {
        return instant == null ? "" : SECONDS.format(instant);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public Locale locale() {
        return frame.getLocale();
    }
}
