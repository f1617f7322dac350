package org.baosong.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.baosong.identity.boundary.Preferences;

/** Language, text size and colours for people not logged in; nothing personal is in it. */
public final class PreferencesCookie {

    private static final String NAME = "baosong-look";
    private static final int A_YEAR = 365 * 24 * 3600;

    private PreferencesCookie() {
    }

    public static Optional<Preferences> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies).filter(cookie -> cookie.getName().equals(NAME)).findFirst()
                .map(cookie -> Preferences.decoded(cookie.getValue()));
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, Preferences preferences) {
        Cookie cookie = new Cookie(NAME, preferences.encoded());
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
