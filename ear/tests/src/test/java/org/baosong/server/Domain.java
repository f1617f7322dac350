package org.baosong.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A domain of a real Payara Server, driven by asadmin as an operator does. */
final class Domain implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;
    private static final int ADMIN = 48;
    private static final int HTTP = 80;
    private static final String NAME = "baosong";

    private final Path server;
    private final Path domains;
    private final int base;

    /** Makes the domain; its ports are the base plus the number each has in asadmin's scheme. */
    Domain(Path server, Path folder, int base) {
        this.server = server;
        this.domains = folder.resolve("domains");
        this.base = base;
        local("create-domain", "--nopassword", "--portbase", Integer.toString(base), "--domaindir", domains.toString(), NAME);
    }

    int httpPort() {
        return base + HTTP;
    }

    void addLibrary(Path jar) {
        try {
            Files.copy(jar, domains.resolve(NAME).resolve("lib").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        local("start-domain", "--domaindir", domains.toString(), NAME);
    }

    void restart() {
        local("restart-domain", "--domaindir", domains.toString(), NAME);
    }

    /** A command to the running domain; its output. */
    String admin(String... words) {
        List<String> command = new ArrayList<>(List.of("--interactive=false", "--port", Integer.toString(base + ADMIN)));
        command.addAll(List.of(words));
        return local(command.toArray(String[]::new));
    }

    private String local(String... words) {
        List<String> command = new ArrayList<>(List.of(server.resolve("bin/asadmin").toString()));
        command.addAll(List.of(words));
        try {
            Path output = Files.createTempFile("asadmin", ".txt");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end: " + command);
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        local("stop-domain", "--domaindir", domains.toString(), NAME);
    }
}
