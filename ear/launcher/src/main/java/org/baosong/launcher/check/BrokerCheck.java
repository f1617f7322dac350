package org.baosong.launcher.check;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.baosong.launcher.Parts;

/** Tries an external broker with the very client that the resource adapter would use. */
final class BrokerCheck {

    private static final String PROBE = "org.baosong.jms.BrokerProbe";

    private final Report report;

    BrokerCheck(Report report) {
        this.report = report;
    }

    void embedded() {
        report.good("check.broker.embedded");
    }

    void external(String url, String user, String password, Path workFolder) {
        try (URLClassLoader loader = new URLClassLoader(unpack(workFolder.resolve("broker")), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            List<?> problems = (List<?>) loader.loadClass(PROBE).getMethod("problems", String.class, String.class, String.class)
                    .invoke(null, url, user, password);
            problems.forEach(problem -> explain(String.valueOf(problem), url));
            if (problems.isEmpty()) {
                report.good("check.broker.external", url);
            }
        } catch (IOException | ReflectiveOperationException e) {
            report.bad("runtime.missing", Parts.RAR);
        } finally {
            Thread.currentThread().setContextClassLoader(BrokerCheck.class.getClassLoader());
        }
    }

    private void explain(String problem, String url) {
        int colon = problem.indexOf(':');
        String detail = problem.substring(colon + 1);
        switch (problem.substring(0, colon)) {
            case "URL" -> report.bad("check.broker.url", url, detail);
            case "REFUSED" -> report.bad("check.broker.refused", url);
            case "QUEUE" -> report.bad("check.broker.queue", detail);
            default -> report.bad("check.broker.unreachable", url, detail);
        }
    }

    private static URL[] unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<URL> jars = new ArrayList<>();
        try (ZipInputStream rar = new ZipInputStream(Parts.open(Parts.RAR))) {
            for (ZipEntry entry = rar.getNextEntry(); entry != null; entry = rar.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.copy(rar, jar);
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        return jars.toArray(URL[]::new);
    }
}
