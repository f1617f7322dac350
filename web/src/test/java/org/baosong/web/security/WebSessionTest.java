package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.baosong.identity.boundary.SignedIn;
import org.junit.jupiter.api.Test;

/** A session with a container that keeps attributes and nothing else. */
class WebSessionTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Instant BEGIN = Instant.parse("2026-08-31T08:00:00Z");

    private Map<String, Object> attributes = new HashMap<>();
    private boolean exists;
    private int ended;

    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpSession.class},
            (proxy, method, args) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get((String) args[0]);
                case "setAttribute" -> attributes.put((String) args[0], args[1]);
                case "invalidate" -> invalidate();
                default -> null;
            });

    private final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> {
                exists |= (Boolean) args[0];
                return exists ? session : null;
            });

    private Object invalidate() {
        attributes = new HashMap<>();
        exists = false;
        ended++;
        return null;
    }

    private WebSession begin() {
        return WebSession.begin(request, new SignedIn(1, 2, 3), IDLE, BEGIN);
    }

    @Test
    void itEndsWhenNobodyHasDoneAnythingForTheWholeLimit() {
        assertThat(begin().act(false, IDLE, BEGIN.plus(IDLE))).isTrue();
        assertThat(begin().act(false, IDLE, BEGIN.plus(IDLE).plusMillis(1))).isFalse();
    }

    @Test
    void everyActBeginsTheTimeAnew() {
        WebSession session = begin();
        assertThat(session.act(false, IDLE, BEGIN.plusSeconds(1_000))).isTrue();
        assertThat(session.act(false, IDLE, BEGIN.plusSeconds(2_700))).isTrue();
    }

    @Test
    void whatThePageDoesByItselfKeepsNothingAlive() {
        WebSession session = begin();
        assertThat(session.act(true, IDLE, BEGIN.plusSeconds(1_000))).isTrue();
        assertThat(session.act(true, IDLE, BEGIN.plusSeconds(2_700))).isFalse();
    }

    @Test
    void nothingOfTheTimeBeforeLogInIsKept() {
        exists = true;
        attributes.put("planted", "x");
        String first = begin().csrfToken();
        assertThat(ended).isEqualTo(1);
        assertThat(attributes).doesNotContainKey("planted");
        assertThat(begin().csrfToken()).isNotEqualTo(first).hasSize(32);
    }

    @Test
    void aSessionWithoutLogInIsNone() {
        assertThat(WebSession.of(request)).isEmpty();
        exists = true;
        assertThat(WebSession.of(request)).isEmpty();
        begin();
        assertThat(WebSession.of(request)).isPresent();
    }
}
