package org.baosong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.baosong.identity.boundary.Preferences;
import org.baosong.identity.boundary.Visitor;
import org.baosong.kernel.Texts;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.Languages;

/** Which look a page gets: that of the account, else that of the cookie, else the language the browser prefers. */
final class Looks {

    private Looks() {
    }

    static Preferences of(HttpServletRequest request, CurrentVisitor visitors) {
        return visitors.get().map(Visitor::preferences)
                .or(() -> PreferencesCookie.read(request))
                .orElseGet(() -> new Preferences(language(request), null, null));
    }

    private static String language(HttpServletRequest request) {
        return Languages.of(request) == Locale.ENGLISH ? "en" : "zh";
    }

    static Locale locale(Preferences look) {
        return look.language().equals("en") ? Locale.ENGLISH : Texts.CHINESE;
    }
}
