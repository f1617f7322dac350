package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    /** Zero-width ones, marks of direction, byte order mark, soft hyphen, fillers, a tag; and control characters of both ranges. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u061c", "\u200e", "\u202e", "\u2066", "\u180e", "\u034f",
            "\u3164", "\u115f", "\uffa0", "\udb40\udc41", "\u0000", "\u0008", "\u001b", "\u007f", "\u0090", "\ud800"})
    void whatShowsNothingIsNotKept(String unseen) {
        assertThat(PlainText.line("某某" + unseen + "卫生院" + unseen)).isEqualTo("某某卫生院");
        assertThat(PlainText.lines(unseen + "第一\n第" + unseen + "二")).isEqualTo("第一\n第二");
        assertThat(PlainText.key("某某" + unseen + "卫生院")).isEqualTo(PlainText.key("某某卫生院"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029"})
    void thereIsOneKindOfLineEnd(String end) {
        assertThat(PlainText.lines("一" + end + "二")).isEqualTo("一\n二");
        assertThat(PlainText.line("一" + end + "二")).isEqualTo("一 二");
    }

    @Test
    void namesOfPeopleAndPlacesStay() {
        for (String name : new String[] {"𠮷田社区卫生服务中心", "葛\udb40\udd00城", "买买提·艾力", "（北京）第一医院", "Ⅱ区１号院", "一　二"}) {
            assertThat(PlainText.line(name)).isEqualTo(name);
        }
        assertThat(PlainText.line(null)).isEmpty();
        assertThat(PlainText.line("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void namesThatLookTheSameHaveOneKey() {
        assertThat(PlainText.key("Ａ区（东）卫生院")).isEqualTo(PlainText.key("a区(东) 卫生院"));
        assertThat(PlainText.key("葛\udb40\udd00城")).isEqualTo(PlainText.key("葛城"));
        assertThat(PlainText.key("一\u2003二\u00a0三\u2800四")).isEqualTo("一二三四");
        assertThat(PlainText.key("𠮷")).isNotEqualTo(PlainText.key("𠮶"));
    }

    /** Whatever comes in is made fit here and nowhere else. What an exception says and what a definition's text holds does not come in. */
    @Test
    void noBoundaryHasARuleOfItsOwn() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> own = sources.filter(file -> file.toString().contains("boundary") && file.toString().endsWith(".java") && !file.endsWith("Reasons.java"))
                    .filter(file -> read(file).contains(".strip()")).toList();
            assertThat(own).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void codesAreReadInEitherWidth() {
        assertThat(PlainText.code(" １５０３０２\u200b ")).isEqualTo("150302");
        assertThat(PlainText.code(null)).isEmpty();
    }
}
