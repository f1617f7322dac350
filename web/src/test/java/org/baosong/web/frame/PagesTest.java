package org.baosong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern GET_FORM = Pattern.compile("<form [^>]*method=\"get\".*?</form>", Pattern.DOTALL);
    private static final Pattern FACES_INPUT = Pattern.compile("<h:(select|input)\\w*");

    /** It would take the value of its name out of every other form of the page, and fail to store what has no setter. */
    @Test
    void no_filter_holds_a_faces_input() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        assertThat(pages).isNotEmpty().allSatisfy(page -> GET_FORM.matcher(Files.readString(page)).results()
                .forEach(form -> assertThat(form.group()).doesNotContainPattern(FACES_INPUT)));
    }
}
