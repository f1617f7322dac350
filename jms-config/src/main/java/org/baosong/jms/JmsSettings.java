package org.baosong.jms;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * What the operator may say about the broker, read when the adapter starts. Names and precedence are those of MicroProfile
 * Config (system property, then environment variable); the adapter starts before any application, so it reads them itself.
 */
final class JmsSettings {

    static final String URL = "baosong.jms.url";
    static final String USER = "baosong.jms.user";
    static final String PASSWORD = "baosong.jms.password";
    static final String RETRY_DELAY = "baosong.jms.retry.delay";
    static final String RETRY_LIMIT = "baosong.jms.retry.limit";
    static final String DATA_DIR = "baosong.data.dir";

    private static final Duration DEFAULT_RETRY_DELAY = Duration.ofSeconds(1);
    private static final int DEFAULT_RETRY_LIMIT = 5;

    private final Function<String, String> source;

    JmsSettings(Function<String, String> source) {
        this.source = source;
    }

    /** Reads system properties first, then the environment under the MicroProfile spelling of the key. */
    static JmsSettings of(Properties system, Map<String, String> environment) {
        return new JmsSettings(key -> {
            String value = system.getProperty(key);
            if (value == null) {
                value = environment.get(key);
            }
            String name = key.replaceAll("[^A-Za-z0-9]", "_");
            if (value == null) {
                value = environment.get(name);
            }
            return value == null ? environment.get(name.toUpperCase(Locale.ROOT)) : value;
        });
    }

    /** The external broker, or empty when the broker runs inside this server. */
    Optional<String> url() {
        return text(URL);
    }

    Optional<String> user() {
        return text(USER);
    }

    Optional<String> password() {
        return text(PASSWORD);
    }

    /** The wait before the first repeated delivery; later ones wait longer. */
    Duration retryDelay() {
        return text(RETRY_DELAY).map(JmsSettings::duration).orElse(DEFAULT_RETRY_DELAY);
    }

    /** How often a message is tried before it is put aside. */
    int retryLimit() {
        return text(RETRY_LIMIT).map(JmsSettings::count).orElse(DEFAULT_RETRY_LIMIT);
    }

    /** Where the embedded broker keeps its journal. On Payara Server the folder of the domain is the default. */
    Path brokerFolder() {
        Path data = text(DATA_DIR).map(Path::of)
                .or(() -> text("com.sun.aas.instanceRoot").map(root -> Path.of(root, "baosong")))
                .orElseGet(() -> Path.of("data"));
        return data.resolve("broker").toAbsolutePath();
    }

    private static Duration duration(String value) {
        try {
            Duration duration = Duration.parse(value);
            if (duration.toMillis() >= 1) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(RETRY_DELAY + " must be a duration such as PT1S, found: " + value, e);
        }
        throw new IllegalArgumentException(RETRY_DELAY + " must be at least PT0.001S, found: " + value);
    }

    private static int count(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(RETRY_LIMIT + " must be a number such as 5, found: " + value, e);
        }
        throw new IllegalArgumentException(RETRY_LIMIT + " must be at least 1, found: " + value);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(source.apply(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
