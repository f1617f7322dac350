package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has words, in both languages, and no Chinese stands outside the bundles. */
class WordingTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What these read, not what they say: dates and telephone extensions as people write them. */
    private static final Set<String> READERS = Set.of("DateType.java", "MoneyType.java", "PeriodType.java", "PhoneType.java");

    @Test
    void everyErrorCodeIsUniqueAndWorded() throws IOException {
        Properties chinese = load("errors");
        Set<String> seen = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.baosong")) {
            if (type.isEnum() && type.isAssignableTo(ErrorCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    ErrorCode code = (ErrorCode) constant;
                    assertThat(seen.add(code.code())).as("%s used twice", code.code()).isTrue();
                    assertThat(chinese).as("words for %s", constant).containsKey(code.code());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors", "terms"})
    void bothLanguagesHaveTheSameKeysAndReadableMessages(String bundle) throws IOException {
        Properties chinese = load(bundle);
        Properties english = load(bundle + "_en");
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        for (Properties words : List.of(chinese, english)) {
            words.forEach((key, text) -> {
                assertThat(text.toString()).as("%s", key).isNotBlank();
                assertThat(new MessageFormat(text.toString()).toPattern()).as("%s", key).isNotNull();
            });
        }
        english.forEach((key, text) -> assertThat(HAN.matcher(text.toString().replaceAll("[\"“「][^\"”」]*[\"”」]", "")).find())
                .as("%s is not English: %s", key, text).isFalse());
    }

    @Test
    void noChineseStandsInCodeButInComments() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.toString().contains("/demo/")
                    && !READERS.contains(path.getFileName().toString())).toList()) {
                String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
                if (HAN.matcher(code).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Properties load(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(WordingTest.class.getResourceAsStream("/i18n/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
