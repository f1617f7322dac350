package org.baosong.launcher;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * The command line as typed. What is not given here may come from the keys {@code baosong.http.port}, {@code baosong.http.listen}
 * and {@code baosong.data.dir}; a word that is not understood stops the start instead of being ignored.
 */
public record Options(boolean demo, boolean check, boolean newKey, boolean help, Optional<Integer> port, Optional<String> listen, Optional<String> data) {

    private static final int MAX_PORT = 65_535;

    public static Options parse(String... words) {
        boolean demo = false;
        boolean check = false;
        boolean newKey = false;
        boolean help = false;
        Optional<Integer> port = Optional.empty();
        Optional<String> listen = Optional.empty();
        Optional<String> data = Optional.empty();
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            Optional<String> joined = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
            switch (name) {
                case "--demo" -> demo = flag(name, joined);
                case "--check" -> check = flag(name, joined);
                case "--new-key" -> newKey = flag(name, joined);
                case "--help", "-h" -> help = flag(name, joined);
                case "--port" -> port = Optional.of(portNumber(value(name, joined, rest)));
                case "--listen" -> listen = Optional.of(value(name, joined, rest));
                case "--data" -> data = Optional.of(value(name, joined, rest));
                default -> throw StartFailure.misused("option.unknown", word);
            }
        }
        return new Options(demo, check, newKey, help, port, listen, data);
    }

    /** The port of the command line, otherwise of the settings. */
    public static int portOf(Options options, Settings settings) {
        return options.port().orElseGet(() -> portNumber(settings.get(Key.HTTP_PORT)));
    }

    static int portNumber(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= MAX_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(StartFailure.MISUSED, Words.of("option.port", text), e);
        }
        throw StartFailure.misused("option.port", text);
    }

    private static boolean flag(String name, Optional<String> value) {
        if (value.isPresent()) {
            throw StartFailure.misused("option.flag", name);
        }
        return true;
    }

    private static String value(String name, Optional<String> joined, Iterator<String> rest) {
        String value = joined.orElseGet(() -> rest.hasNext() ? rest.next() : "");
        if (value.isBlank() || joined.isEmpty() && value.startsWith("--")) {
            throw StartFailure.misused("option.value", name);
        }
        return value;
    }
}
