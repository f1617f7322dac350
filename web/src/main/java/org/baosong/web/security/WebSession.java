package org.baosong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.baosong.identity.boundary.SignedIn;

/**
 * What we keep in the session of a browser: who logged in, the secret against cross-site requests, and when the person last did
 * something. Autosave and polling say {@code X-Background} and do not count as doing something.
 */
public final class WebSession {

    /** Requests that no person made carry this header. */
    public static final String BACKGROUND = "X-Background";

    private static final String SIGNED_IN = "baosong.signedIn";
    private static final String CSRF = "baosong.csrf";
    private static final String LAST_ACT = "baosong.lastAct";
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpSession session;

    private WebSession(HttpSession session) {
        this.session = session;
    }

    /** The session somebody is logged in with, if any. */
    public static Optional<WebSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN) != null ? Optional.of(new WebSession(session)) : Optional.empty();
    }

    /** Begins after a log-in, under a new id: an id planted before is worthless, and nothing of the time before is kept. */
    public static WebSession begin(HttpServletRequest request, SignedIn signedIn, Duration idle, Instant now) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        session.setAttribute(CSRF, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        session.setAttribute(LAST_ACT, now.toEpochMilli());
        session.setAttribute(SIGNED_IN, signedIn);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        return new WebSession(session);
    }

    public SignedIn signedIn() {
        return (SignedIn) session.getAttribute(SIGNED_IN);
    }

    /** Continues as the same person with a new password or at another place. */
    public void continueAs(HttpServletRequest request, SignedIn signedIn) {
        session.setAttribute(SIGNED_IN, signedIn);
        request.changeSessionId();
    }

    public String csrfToken() {
        return (String) session.getAttribute(CSRF);
    }

    /** Notes an act of the person; answers false if the last one is too long ago and the session must end. */
    public boolean act(boolean background, Duration idle, Instant now) {
        long last = (Long) session.getAttribute(LAST_ACT);
        if (now.toEpochMilli() - last > idle.toMillis()) {
            return false;
        }
        if (!background) {
            session.setAttribute(LAST_ACT, now.toEpochMilli());
        }
        return true;
    }

    public void end() {
        session.invalidate();
    }
}
