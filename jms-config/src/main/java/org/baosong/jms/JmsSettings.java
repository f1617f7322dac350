package org.baosong.jms;

import java.nio.file.Path;
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
    static final String REDELIVERY_DELAY = "baosong.jms.redelivery.delay";
    static final String DATA_DIR = "baosong.data.dir";

    private static final long DEFAULT_REDELIVERY_DELAY = 1_000;

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

    /** Milliseconds before the first repeated delivery; later ones wait longer. */
    long redeliveryDelay() {
        return text(REDELIVERY_DELAY).map(JmsSettings::positive).orElse(DEFAULT_REDELIVERY_DELAY);
    }

    /** Where the embedded broker keeps its journal. On Payara Server the folder of the domain is the default. */
    Path brokerFolder() {
        Path data = text(DATA_DIR).map(Path::of)
                .or(() -> text("com.sun.aas.instanceRoot").map(root -> Path.of(root, "baosong")))
                .orElseGet(() -> Path.of("data"));
        return data.resolve("broker").toAbsolutePath();
    }

    private static long positive(String value) {
        long millis;
        try {
            millis = Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(REDELIVERY_DELAY + " must be milliseconds, found: " + value, e);
        }
        if (millis < 1) {
            throw new IllegalArgumentException(REDELIVERY_DELAY + " must be at least 1, found: " + value);
        }
        return millis;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(source.apply(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
