package org.baosong.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/** How the interface writes what it answers: keys as text, moments with their offset, nothing where nothing is known. */
public final class Outputs {

    private Outputs() {
    }

    /** A key; none where there is 0. */
    static String id(long id) {
        return id == 0 ? null : Long.toString(id);
    }

    /** A moment in Shanghai, such as {@code 2026-08-31T14:03:07.123+08:00}. */
    static String at(Instant moment) {
        return moment == null ? null : moment.atZone(Clock.ZONE).toOffsetDateTime().toString();
    }

    /** A text; none where it is empty. */
    static String known(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static List<Problem.FieldError> errors(List<Violation> violations, Locale locale) {
        return violations.stream().map(v -> new Problem.FieldError(v.field(), v.code(), Texts.error(locale, v.code(), v.args()))).toList();
    }

    /** A refusal as one of several outcomes. */
    static Refused refused(DomainException refusal, Locale locale) {
        return refusal == null ? null
                : new Refused(refusal.error().status(), refusal.error().code(), Texts.error(locale, refusal), errors(refusal.violations(), locale));
    }

    /** Why one of several acts was refused. */
    public record Refused(int status, String code, String detail, List<Problem.FieldError> errors) {
    }
}
