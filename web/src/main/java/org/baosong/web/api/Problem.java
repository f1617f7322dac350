package org.baosong.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ErrorCode;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;

/**
 * A refusal as RFC 9457 writes it, with our stable code and the inputs concerned.
 *
 * @param code     stable, such as {@code F1002}
 * @param detail   one sentence in the caller's language: what is wrong and what to do
 * @param instance the path that was called
 * @param errors   one entry per input that is wrong
 */
public record Problem(int status, String code, String title, String detail, String instance, List<FieldError> errors) {

    /** Media type of a refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One input that is wrong. */
    public record FieldError(String field, String code, String message) {
    }

    public static Problem of(DomainException refusal, String path, Locale locale) {
        List<FieldError> errors = refusal.violations().stream()
                .map(v -> new FieldError(v.field(), v.code(), Texts.error(locale, v.code(), v.args()))).toList();
        return new Problem(refusal.error().status(), refusal.error().code(), title(refusal.error()), Texts.error(locale, refusal), path, errors);
    }

    public static Problem of(ErrorCode error, String path, Locale locale, Object... args) {
        return of(new DomainException(error, args), path, locale);
    }

    /** The name of the code in words a programmer can search for: {@code NOT_FOUND} becomes {@code Not found}. */
    private static String title(ErrorCode error) {
        String words = error.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public JsonObject json() {
        JsonObjectBuilder json = Jsons.object().add("type", "urn:baosong:problem:" + code).add("status", status)
                .add("code", code).add("title", title).add("detail", detail).add("instance", instance);
        JsonArrayBuilder list = Jsons.array();
        errors.forEach(e -> list.add(Jsons.object().add("field", e.field()).add("code", e.code()).add("message", e.message())));
        return json.add("errors", list).build();
    }

    /** Writes it outside JAX-RS, where filters and error pages answer. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getWriter().write(json().toString());
    }
}
