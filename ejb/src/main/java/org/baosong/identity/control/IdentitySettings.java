package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of log-in and accounts, read when they are asked for. */
@ApplicationScoped
public class IdentitySettings {

    private static final String RANDOM = "random";

    private final Config config;

    @Inject
    public IdentitySettings(Config config) {
        this.config = config;
    }

    protected IdentitySettings() {
        this(null);
    }

    /** Wrong passwords in a row that lock an account. */
    public int lockoutTries() {
        return read("baosong.lockout.tries", Integer.class, 5);
    }

    public Duration lockoutTime() {
        return read("baosong.lockout.time", Duration.class, Duration.ofMinutes(15));
    }

    /** Failed log-ins one address may make in a minute. */
    public int failuresPerMinute() {
        return read("baosong.lockout.address.failures", Integer.class, 30);
    }

    public Duration tokenLife() {
        return read("baosong.token.life", Duration.class, Duration.ofHours(12));
    }

    public Duration sessionIdle() {
        return read("baosong.session.idle", Duration.class, Duration.ofMinutes(30));
    }

    /** A new first password: random, or the configured one. */
    public String initialPassword() {
        String configured = configuredInitialPassword();
        return configured == null ? InitialPassword.random() : configured;
    }

    /** The configured first password, null if every account gets its own. */
    public String configuredInitialPassword() {
        String configured = read("baosong.password.initial", String.class, RANDOM);
        return configured.equals(RANDOM) ? null : configured;
    }

    public boolean demo() {
        return read("baosong.demo", Boolean.class, false);
    }

    public String publicUrl() {
        String url = read("baosong.public.url", String.class, "");
        return url.isEmpty() ? "http://127.0.0.1:" + read("baosong.http.port", Integer.class, 8080) + "/" : url.endsWith("/") ? url : url + "/";
    }

    private <T> T read(String key, Class<T> type, T fallback) {
        return config.getOptionalValue(key, type).orElse(fallback);
    }
}
