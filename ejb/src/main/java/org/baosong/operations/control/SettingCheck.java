package org.baosong.operations.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Pure questions about configured keys and values: which are unknown, what was probably meant, what may be printed. */
public final class SettingCheck {

    private static final String PREFIX = "baosong.";
    private static final int NEAR = 3;

    private SettingCheck() {
    }

    /** Configured keys of ours that no {@link Setting} knows, in order. */
    public static List<String> unknown(Iterable<String> configured) {
        TreeSet<String> unknown = new TreeSet<>();
        StreamSupport.stream(configured.spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && Setting.of(name).isEmpty())
                .forEach(unknown::add);
        return List.copyOf(unknown);
    }

    /** The known key that looks most like a misspelt one. */
    public static Optional<String> meant(String unknown) {
        return Arrays.stream(Setting.values()).map(Setting::key)
                .filter(key -> distance(key, unknown) <= NEAR)
                .min((a, b) -> distance(a, unknown) - distance(b, unknown));
    }

    /** One line per setting with its value; secrets show only whether they are set. */
    public static List<String> lines(Function<Setting, String> values) {
        return Arrays.stream(Setting.values()).map(s -> s.key() + " = " + shown(s, values.apply(s))).toList();
    }

    private static String shown(Setting setting, String value) {
        if (setting.secret()) {
            return value.isEmpty() ? "(not set)" : "(set, hidden)";
        }
        // A URL may carry a password of its own.
        return value.replaceAll("(?i)(password=)[^&;]*", "$1***").replaceAll("(://[^/@:]+:)[^/@]*@", "$1***@");
    }

    /** What is wrong with the configured values, one sentence each; the default of a setting tells what form its value has. */
    public static List<String> wrong(Function<Setting, String> values) {
        return Arrays.stream(Setting.values()).map(s -> complaint(s, values.apply(s))).flatMap(Optional::stream).toList();
    }

    private static Optional<String> complaint(Setting setting, String value) {
        try {
            String form = setting.fallback();
            if (form.startsWith("P")) {
                duration(setting, value);
            } else if (form.equals("true") || form.equals("false")) {
                flag(setting, value);
            } else if (form.matches("\\d+")) {
                number(setting, value);
            }
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** Reads {@code PT15M}, {@code P7D}; a day is 24 hours. */
    public static Duration duration(Setting setting, String value) {
        try {
            return Duration.parse(value.trim());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(setting.key() + " = " + value + " is not a duration such as " + setting.example(), unreadable);
        }
    }

    public static int number(Setting setting, String value) {
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(setting.key() + " = " + value + " is not a number such as " + setting.example(), unreadable);
        }
    }

    public static boolean flag(Setting setting, String value) {
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0", "" -> false;
            default -> throw new IllegalArgumentException(setting.key() + " = " + value + " is neither true nor false");
        };
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
