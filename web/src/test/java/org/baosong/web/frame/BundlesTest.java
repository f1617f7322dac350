package org.baosong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Pattern USED = Pattern.compile("ui\\['([^']+)'\\]|words\\.of\\(['\"]([^'\"]+)['\"][,)]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(BundlesTest.class.getResourceAsStream("/i18n/" + name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).toList();
        }
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(bundle("ui_en.properties").stringPropertyNames()).isEqualTo(bundle("ui.properties").stringPropertyNames());
        assertThat(bundle("faces_en.properties").stringPropertyNames()).isEqualTo(bundle("faces.properties").stringPropertyNames());
    }

    @Test
    void placeholders_are_the_same_in_both_languages() throws IOException {
        Properties english = bundle("ui_en.properties");
        bundle("ui.properties").forEach((key, chinese) -> assertThat(placeholders(english.getProperty((String) key)))
                .as((String) key).isEqualTo(placeholders((String) chinese)));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        if (!found.isEmpty()) {
            new MessageFormat(text);
        }
        return found;
    }

    @Test
    void every_key_that_a_page_or_bean_names_exists() throws IOException {
        Set<String> known = bundle("ui.properties").stringPropertyNames();
        for (Path file : Stream.concat(files(PAGES, ".xhtml").stream(), files(SOURCES, ".java").stream()).toList()) {
            Matcher matcher = USED.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                assertThat(known).as(file + " uses " + key).contains(key);
            }
        }
        for (Menu entry : Menu.values()) {
            assertThat(known).contains(entry.getKey(), "menu.group." + entry.getGroup());
        }
    }

    @Test
    void chinese_words_stand_only_in_bundles() throws IOException {
        for (Path file : Stream.concat(files(PAGES, ".xhtml").stream(), files(PAGES, ".js").stream()).toList()) {
            assertThat(HAN.matcher(Files.readString(file)).find()).as(file + " contains Chinese").isFalse();
        }
    }

    @Test
    void pages_stay_short_and_carry_no_styles_of_their_own() throws IOException {
        for (Path file : files(PAGES, ".xhtml")) {
            String page = Files.readString(file);
            assertThat(page.lines().count()).as(file.toString()).isLessThanOrEqualTo(250);
            assertThat(page).as(file.toString()).doesNotContain(" style=", "onclick=", "<style");
        }
    }
}
