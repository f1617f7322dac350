package org.baosong.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The operator's settings from three places: system properties, then the environment (BAOSONG_DB_URL for baosong.db.url), then
 * {@code baosong.properties} in the data folder. The same order holds inside the server, see {@link #exportTo}.
 */
public final class Settings {

    public static final String FILE = "baosong.properties";

    private static final String PREFIX = "baosong.";
    private static final String ENVIRONMENT_PREFIX = "BAOSONG_";

    private final Properties system;
    private final Map<String, String> environment;
    private final SortedMap<String, String> file = new TreeMap<>();

    public Settings(Properties system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    /** Adds the file of the data folder, if there is one. UTF-8, so that Chinese names need no escapes. */
    public Settings withFile(Path dataFolder) {
        Path path = dataFolder.resolve(FILE);
        if (!Files.exists(path)) {
            return this;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(StartFailure.FAILED, Words.of("settings.file", path, e.getMessage()), e);
        }
        properties.stringPropertyNames().forEach(name -> file.put(name, properties.getProperty(name).strip()));
        return this;
    }

    public String get(Key key) {
        return find(key.key()).orElse(key.fallback());
    }

    /** The value of a key that has been set to something. */
    public Optional<String> find(String key) {
        String value = system.getProperty(key);
        if (value == null) {
            value = environmentValue(key).orElse(null);
        }
        if (value == null) {
            value = file.get(key);
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A value the server will put in place of a reference; it would take a reference inside the value for one of its own. */
    public String plain(Key key) {
        String value = get(key);
        if (value.contains("${")) {
            throw StartFailure.misused("settings.reference", key.key());
        }
        return value;
    }

    public int number(Key key, int min, int max) {
        String text = get(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(StartFailure.MISUSED, Words.of("settings.number", key.key(), text, min, max), e);
        }
        throw StartFailure.misused("settings.number", key.key(), text, min, max);
    }

    /**
     * Makes the file's values visible inside the server. A value the environment also gives is left out: as a system property it
     * would win there, against the order promised above.
     */
    public void exportTo(Properties target) {
        file.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && target.getProperty(name) == null && environmentValue(name).isEmpty()) {
                target.setProperty(name, value);
            }
        });
    }

    /** Every key of ours that somebody has set, in its dotted spelling; names only the environment knows stay as they are. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        system.stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX)).forEach(names::add);
        names.addAll(file.keySet());
        environment.keySet().stream().filter(name -> name.startsWith(ENVIRONMENT_PREFIX) || name.startsWith(PREFIX)).forEach(names::add);
        return names;
    }

    /** The spelling of a key in the environment. */
    public static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Optional<String> environmentValue(String key) {
        return Optional.ofNullable(environment.get(key)).or(() -> Optional.ofNullable(environment.get(environmentName(key))));
    }
}
