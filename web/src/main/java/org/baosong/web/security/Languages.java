package org.baosong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.baosong.kernel.Texts;

/** Which language an answer of the API is written in: English if the caller asks for it, else Chinese. */
public final class Languages {

    private Languages() {
    }

    public static Locale of(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        return of(asked);
    }

    /** By the first language named; weights are ignored, because callers that write them list them in order. */
    public static Locale of(String acceptLanguage) {
        return acceptLanguage != null && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Texts.CHINESE;
    }
}
