package org.baosong.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;

/** The settings of log-in and accounts in the words of this component. */
@ApplicationScoped
public class IdentitySettings {

    private static final String RANDOM = "random";

    private final Settings settings;

    @Inject
    public IdentitySettings(Settings settings) {
        this.settings = settings;
    }

    protected IdentitySettings() {
        this(null);
    }

    /** Wrong passwords in a row that lock an account. */
    public int lockoutTries() {
        return settings.number(Setting.LOCKOUT_TRIES);
    }

    public Duration lockoutTime() {
        return settings.duration(Setting.LOCKOUT_TIME);
    }

    /** Failed log-ins one address may make in a minute. */
    public int failuresPerMinute() {
        return settings.number(Setting.LOCKOUT_ADDRESS);
    }

    public Duration tokenLife() {
        return settings.duration(Setting.TOKEN_LIFE);
    }

    /** A new first password: random, or the configured one. */
    public String initialPassword() {
        String configured = settings.text(Setting.PASSWORD_INITIAL);
        return configured.equals(RANDOM) ? InitialPassword.random() : configured;
    }

    /** Whether all accounts get the same first password. */
    public boolean initialPasswordIsShared() {
        return !settings.text(Setting.PASSWORD_INITIAL).equals(RANDOM);
    }

    public boolean demo() {
        return settings.flag(Setting.DEMO);
    }

    /** Address under which people reach the product, with a slash at its end. */
    public String publicUrl() {
        String url = settings.given(Setting.PUBLIC_URL)
                .orElseGet(() -> "http://127.0.0.1:" + settings.number(Setting.HTTP_PORT) + "/");
        return url.endsWith("/") ? url : url + "/";
    }
}
