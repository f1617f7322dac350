package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Starting, stopping and killing the self-running jar, as an operator or a power failure does. One folder lives through it all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {

    private static final Path DATA = Server.freshFolder("start");
    private static final int TERMINATED = 143;
    /** One line about what the platform does: no warning, no error, no stack trace. */
    private static final Pattern NEWS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d [\\d:.]{12} INFO \\S+ .+");

    private static Server server;

    @Test
    @Order(1)
    void anEmptyFolderBecomesAReadyPlatform() {
        server = Server.startNew(DATA);
        var health = server.http().get("health/ready").expect(200).json();
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.toString()).contains("\"database\":\"UP\"").contains("\"broker\":\"UP\"").contains("disk");
        assertThat(server.http().get("openapi").body()).contains("openapi:");
        Until.holds(Duration.ofSeconds(10), "the ready line", () -> server.log().contains("报送平台已就绪: " + server.uri()));
    }

    @Test
    @Order(2)
    void nothingListensToTheNetwork() throws Exception {
        // Lines of /proc/net/tcp: state 0A is LISTEN; 0100007F and its IPv6 form are loopback.
        for (ProcessHandle process : new ProcessHandle[] {ProcessHandle.of(server.pid()).orElseThrow(), server.databaseProcess().orElseThrow()}) {
            assertThat(Sockets.listening(process.pid())).isNotEmpty().allMatch(Sockets::isLoopback);
        }
    }

    @Test
    @Order(3)
    void theDatabaseIsDurableStrictAndInUtc() throws SQLException {
        try (Connection connection = server.database(); var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@innodb_flush_log_at_trx_commit, @@global.time_zone, @@collation_database,"
                        + " @@transaction_isolation, @@sql_mode")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getString(2)).isEqualTo("+00:00");
            assertThat(row.getString(3)).isEqualTo("utf8mb4_bin");
            assertThat(row.getString(4)).isEqualTo("READ-COMMITTED");
            assertThat(row.getString(5)).contains("STRICT_TRANS_TABLES");
        }
    }

    @Test
    @Order(4)
    void thePasswordsAreReadableByTheOwnerOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(DATA.resolve("database/password"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(DATA)).hasSize(3);
    }

    @Test
    @Order(5)
    void aSecondServerOnTheSameFolderIsRefused() {
        try (Server second = Server.launch(DATA)) {
            assertThat(second.awaitExit(Duration.ofSeconds(20))).isEqualTo(2);
            assertThat(second.log()).contains("正被另一个报送平台进程使用");
        }
    }

    @Test
    @Order(6)
    void aTakenPortIsNamed() {
        Path other = Server.freshFolder("port");
        try (Server second = Server.launch(other, "--port", Integer.toString(server.port()))) {
            assertThat(second.awaitExit(Duration.ofSeconds(20))).isEqualTo(2);
            assertThat(second.log()).contains("端口 " + server.port() + " 不能使用").contains("--port");
        }
    }

    @Test
    @Order(7)
    void terminationIsCleanAndQuick() throws SQLException {
        leaveAMark();
        stopCleanly();
    }

    @Test
    @Order(8)
    void theSecondStartFindsItsData() throws SQLException {
        server = Server.startNew(DATA);
        assertThat(mark()).isEqualTo("办件𠮷");
    }

    @Test
    @Order(9)
    void aKilledServerLeavesItsDatabaseAndTheNextStartTakesOver() throws SQLException {
        long orphan = server.databaseProcess().orElseThrow().pid();
        server.kill();
        assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);
        server = server.startAgain();
        assertThat(server.log()).contains("发现上次遗留的数据库进程");
        assertThat(server.databaseProcess().orElseThrow().pid()).isNotEqualTo(orphan);
        assertThat(mark()).isEqualTo("办件𠮷");
    }

    @Test
    @Order(10)
    void afterAPowerFailureTheNextStartRecovers() throws SQLException {
        server.killAll();
        server = server.startAgain();
        assertThat(mark()).isEqualTo("办件𠮷");
    }

    @Test
    @Order(11)
    void aDatabaseThatDiesComesBack() throws SQLException {
        long dead = server.databaseProcess().orElseThrow().pid();
        ProcessHandle.of(dead).orElseThrow().destroyForcibly();
        Until.holds(Duration.ofSeconds(30), "another database process",
                () -> server.databaseProcess().filter(process -> process.pid() != dead).isPresent());
        Until.holds(Duration.ofSeconds(30), "ready again", () -> server.http().get("health/ready").status() == 200);
        assertThat(mark()).isEqualTo("办件𠮷");
        stopCleanly();
    }

    /** Everything has ended, and the log has nothing that would alarm an operator. */
    private static void stopCleanly() {
        int before = server.log().length();
        assertThat(server.stop()).isEqualTo(TERMINATED);
        assertThat(server.databaseProcess()).isEmpty();
        assertThat(server.log().substring(before).lines()).as("what an operator reads when it stops").contains("报送平台已停止。")
                .allMatch(line -> line.equals("报送平台已停止。") || NEWS.matcher(line).matches());
    }

    private static void leaveAMark() throws SQLException {
        try (Connection connection = server.database(); var statement = connection.createStatement()) {
            statement.execute("create table start_it (word varchar(20))");
            statement.execute("insert into start_it values ('办件𠮷')");
        }
    }

    private static String mark() throws SQLException {
        try (Connection connection = server.database(); var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select word from start_it")) {
            row.next();
            return row.getString(1);
        }
    }
}
