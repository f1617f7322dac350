package org.baosong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern CALL = Pattern.compile("(?:Words\\.of|failed|misused|good|warn|bad)\\(\\s*(?:errors > 0 \\? )?\"([a-z.]+)\"");

    @Test
    void everySentenceThatIsSaidExistsAndEveryOneThatExistsIsSaid() throws IOException {
        Set<String> said = new TreeSet<>(Set.of("check.summary.good"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher calls = CALL.matcher(Files.readString(source));
                while (calls.find()) {
                    said.add(calls.group(1));
                }
            }
        }
        Set<String> written = ResourceBundle.getBundle("org.baosong.launcher.words", Locale.ROOT).keySet();
        assertThat(said).isEqualTo(new TreeSet<>(written));
    }

    @Test
    void numbersAreWrittenWithoutGrouping() {
        assertThat(Words.of("port.taken", "127.0.0.1", 18080, "used")).contains("端口 18080 ").contains("--port");
    }
}
