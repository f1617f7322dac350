package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A broker and a database that go away and come back, and a message that nobody can handle. The test writes rows as the outbox
 * does; most are addressed to the one queue whose listener needs nothing else, the dead letters of the report.
 */
class OutageIT {

    private static final int FACTS = 450;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Broker broker;
    private static Server server;

    @BeforeAll
    static void start() {
        broker = new Broker(Server.freshFolder("outage-broker"));
        server = Server.startNew(Server.freshFolder("outage"), "-Dbaosong.jms.url=" + broker.url(),
                "-Dbaosong.jms.retry.delay=PT0.05S");
    }

    @AfterAll
    static void stop() {
        server.close();
        broker.close();
    }

    @Test
    void whatIsSaidWhileTheBrokerIsAwayArrivesByItselfWhenItIsBack() throws SQLException {
        say("before", 1);
        awaitArrived("before", 1);

        broker.kill();
        say("during", FACTS);
        Until.holds(PATIENCE, "the relay has noticed", () -> server.log().contains("event=relay-waits"));
        assertThat(locked()).as("rows held while the broker is away").isFalse();
        assertThat(ask("select count(*) from outbox where type = 'during' and sent_at is not null")).isZero();

        broker.start();
        awaitArrived("during", FACTS);
        assertThat(ask("select count(*) from dead_letter where type = 'during'")).as("arrivals, repeated ones included").isEqualTo(FACTS);
        assertThat(ask("select count(*) from outbox where sent_at is null")).isZero();
        assertThat(server.log().lines().filter(line -> line.contains("event=relay-waits"))).as("lines in the log").hasSizeLessThanOrEqualTo(2);
        assertThat(server.log()).contains("event=relay-continues");

        say("after", 1);
        awaitArrived("after", 1);
    }

    @Test
    void aDatabaseThatDiesWhileMessagesTravelLosesNone() throws SQLException {
        say("crash", FACTS);
        server.databaseProcess().orElseThrow().destroyForcibly();
        awaitArrived("crash", FACTS);
        Until.holds(PATIENCE, "everything marked as sent", () -> count("select count(*) from outbox where sent_at is null") == 0);
        assertThat(ask("select count(*) from dead_letter where type = 'crash' and queue <> 'report.slices'")).as("made dead by the outage").isZero();
    }

    @Test
    void aMessageNobodyCanHandleEndsInTheTableWithItsReason() throws SQLException {
        change(row("filing.intake", "FilingSubmitted", "{\"filingId\":\"404\",\"seq\":1}", 1));
        awaitArrived("FilingSubmitted", 1);
        assertThat(ask("select count(*) from dead_letter where type = 'FilingSubmitted' and queue = 'filing.intake' and state = 'OPEN'"
                + " and message_id is not null and error like 'intake: %'")).isEqualTo(1);
        assertThat(ask("select attempts from delivery_failure where consumer = 'intake'")).isEqualTo(5);
        assertThat(ask("select count(*) from inbox where consumer = 'intake'")).isZero();
        assertThat(server.log()).contains("event=delivery-failed consumer=intake").doesNotContain("AMQ154004").doesNotContain("MDB00037");
    }

    private static void say(String type, int count) throws SQLException {
        change(row("DLQ.report.slices", type, "{}", count));
    }

    private static String row(String queue, String type, String payload, int count) {
        return "insert into outbox (id, message_id, queue, type, actor, correlation_id, payload, occurred_at, not_before) "
                + "select crc32('" + type + "') * 10000 + n.seq, lower(lpad(hex(crc32('" + type + "') * 10000 + n.seq), 16, '0')), "
                + "'" + queue + "', '" + type + "', 'tester', '0000000000000000', '" + payload + "', utc_timestamp(6), utc_timestamp(6) "
                + "from (select seq from seq_1_to_" + count + ") n";
    }

    private static void awaitArrived(String type, int count) {
        Until.holds(PATIENCE, count + " messages '" + type + "'",
                () -> count("select count(distinct message_id) from dead_letter where type = '" + type + "'") == count);
    }

    private static boolean locked() throws SQLException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The relay looks at rows for a moment only; one of a few looks must find none taken.
            for (int look = 0; look < 20; look++) {
                try (ResultSet row = statement.executeQuery("select count(*) from (select 1 from outbox where type = 'during' for update skip locked) o")) {
                    row.next();
                    if (row.getInt(1) == FACTS) {
                        return false;
                    }
                } finally {
                    connection.rollback();
                }
            }
            return true;
        }
    }

    /** The figure, or -1 while the database is away. */
    private static long count(String sql) {
        try {
            return ask(sql);
        } catch (SQLException away) {
            return -1;
        }
    }

    private static long ask(String sql) throws SQLException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
