package org.baosong.web.security;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser to forbid: foreign scripts and frames, guessing of types, keeping of personal pages. */
final class Headers {

    /** For what is no page: pages, error pages too, get the same policy with a nonce from the component library, and two would add up. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; script-src 'self'";

    private Headers() {
    }

    static void write(HttpServletResponse response, Door door) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (door != Door.STATIC) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (door.isApi() || door == Door.PROBE) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
    }
}
