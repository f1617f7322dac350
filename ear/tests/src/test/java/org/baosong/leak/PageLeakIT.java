package org.baosong.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.baosong.live.Http;
import org.junit.jupiter.api.Test;

/** The same as {@link LeakIT} for every page and servlet, asked and posted to with a real session. */
class PageLeakIT {

    private static final String TABLE = "pages.txt";
    private static final Path WEB = Path.of("../../web/src/main").toAbsolutePath().normalize();
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]*)\"");

    @Test
    void everyPageAndServletHasAnExpectation() throws IOException {
        Set<String> expected = new TreeSet<>();
        Scene.get().expectations(TABLE).forEach(line -> expected.add(line.path()));
        Set<String> declared = new TreeSet<>(pages());
        declared.addAll(servlets());
        assertThat(declared).contains("/index.xhtml", "/logout");
        assertThat(expected).as("pages and servlets have a line in leak/" + TABLE).isEqualTo(declared);
    }

    @Test
    void nobodyLearnsOrChangesWhatIsNotHis() {
        Scene.get().tryAll(Scene.get().expectations(TABLE), PageLeakIT::call);
    }

    private static Http.Answer call(Side side, Expectation line) {
        String address = ascii(line.request().substring(1));
        return switch (line.method()) {
            case "GET" -> side.visit().get(address);
            case "POST" -> side.visit().post(address, ascii("?" + line.body()).substring(1));
            case "PUT" -> side.visit().put(address, line.body());
            default -> throw new AssertionError(line);
        };
    }

    private static String ascii(String text) {
        return URI.create(text).toASCIIString();
    }

    private static Set<String> pages() throws IOException {
        Path root = WEB.resolve("webapp");
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/")).forEach(pages::add);
        }
        return pages;
    }

    private static Set<String> servlets() throws IOException {
        Set<String> servlets = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEB.resolve("java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher mapped = SERVLET.matcher(Files.readString(file));
                while (mapped.find()) {
                    ADDRESS.matcher(mapped.group(1)).results().forEach(address -> servlets.add(address.group(1)));
                }
            }
        }
        return servlets;
    }
}
