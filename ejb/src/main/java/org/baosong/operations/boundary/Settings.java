package org.baosong.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.baosong.operations.control.Setting;
import org.baosong.operations.control.SettingCheck;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The one way to read a {@link Setting}: from system property, environment or file, in the order of MicroProfile Config. */
@ApplicationScoped
public class Settings {

    private static final Logger LOG = System.getLogger(Settings.class.getName());

    /** The value as configured, trimmed; the default if nothing is configured. */
    public String text(Setting setting) {
        return config().getOptionalValue(setting.key(), String.class).map(String::trim).orElse(setting.fallback());
    }

    /** The value, or nothing if it is empty. */
    public Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    public int number(Setting setting) {
        return SettingCheck.number(setting, text(setting));
    }

    public boolean flag(Setting setting) {
        return SettingCheck.flag(setting, text(setting));
    }

    public Duration duration(Setting setting) {
        return SettingCheck.duration(setting, text(setting));
    }

    /** The folder of uploaded and generated files. */
    public Path files() {
        return given(Setting.FILES_DIR).map(Path::of).orElseGet(() -> Path.of(text(Setting.DATA_DIR), "files"));
    }

    /** Refuses unknown keys and unreadable values, each named with what to do about it. */
    void check() {
        List<String> unknown = SettingCheck.unknown(config().getPropertyNames());
        if (!unknown.isEmpty()) {
            throw StartRefused.of(OperationsError.UNKNOWN_SETTING, unknown.get(0),
                    SettingCheck.meant(unknown.get(0)).orElse("–"), unknown.size());
        }
        List<String> wrong = SettingCheck.wrong(this::text);
        if (!wrong.isEmpty()) {
            throw StartRefused.of(OperationsError.WRONG_SETTING, wrong.get(0));
        }
    }

    void print() {
        SettingCheck.lines(this::text).forEach(line -> LOG.log(Level.INFO, "setting {0}", line));
    }

    private static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }
}
