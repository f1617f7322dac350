package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * An external broker and an external database that go away while eight clients submit, and come back. The server is never started
 * again, and what clients were told is what there is: every acknowledged 登记编号 once, nothing half done.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultIT {

    private static final int DRAFTS = 1_500;
    private static final int SOME = 60;
    /** Fifty submissions a second from eight clients: drafts for half a minute. */
    private static final Duration PACE = Duration.ofMillis(160);
    private static final int TOLD_TWICE = 40;
    private static final int LONGEST_ANSWER_MILLIS = 8_000;
    /** What connections that were in use may leave behind when they break; not what each refused request would. */
    private static final int MOST_TRACES = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private static Broker broker;
    private static Database database;
    private static Server server;
    private static Journal journal;
    private static Accounting accounting;
    private static Http filer;

    @BeforeAll
    static void start() throws SQLException {
        broker = new Broker(Server.freshFolder("fault-broker"));
        database = new Database(Server.freshFolder("fault-database"));
        server = Server.startNew(Server.freshFolder("fault"), "-Dbaosong.jms.url=" + broker.url(), "-Dbaosong.db.url=" + database.url(),
                "-Dbaosong.db.password=" + database.password(), "-Dbaosong.jms.retry.delay=PT0.05S", "--demo");
        try (Connection connection = database.connect()) {
            Drafts.make(connection, Drafts.FIRST_SET, DRAFTS, "150302");
        }
        journal = new Journal(LongStream.rangeClosed(1, DRAFTS).mapToObj(n -> Drafts.FIRST_SET + n).toList());
        accounting = new Accounting(database::connect);
        filer = server.http().withToken(login().expect(200).json().getString("token"));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
        broker.close();
    }

    @Test
    @Order(1)
    void submissionsAreTakenInWhileTheBrokerIsAwayAndDoneWhenItIsBack() {
        try (Crowd crowd = new Crowd(filer, journal, PACE)) {
            crowd.begin();
            awaitAcknowledged(SOME);
            journal.longestMillis();
            broker.stop();
            awaitAcknowledged(SOME * 3);
            assertThat(journal.longestMillis()).as("longest answer while the broker was away").isLessThan(LONGEST_ANSWER_MILLIS);
            assertThat(accounting.count("select count(*) from outbox where sent_at is null")).as("messages that wait").isGreaterThanOrEqualTo(SOME);
            broker.start();
            awaitAcknowledged(SOME);
        }
        assertThat(journal.refusals()).as("answers that were no success").isEmpty();
        assertThat(journal.unanswered()).isZero();
        accounting.settle(journal);
    }

    @Test
    @Order(2)
    void whileTheDatabaseIsAwayNothingSucceedsAndAllIsWellWhenItIsBack() {
        try (Crowd crowd = new Crowd(filer, journal, PACE)) {
            crowd.begin();
            awaitAcknowledged(SOME);
            database.kill();
            int acknowledged = awaitRefusals(SOME);
            assertAnswers(login());
            assertAnswers(filer.get("api/v1/filings"));
            assertThat(journal.count()).as("acknowledged while the database was away").isEqualTo(acknowledged);
            database.start();
            Until.holds(RECOVERY, "submissions acknowledged again", () -> journal.count() > acknowledged);
            server.awaitReady(RECOVERY);
            // To the last: an answer may have been lost whose submission stands, and only its client's next try brings the number.
            Until.holds(PATIENCE, "every draft submitted", () -> journal.count() == DRAFTS);
        }
        assertThat(journal.longestMillis()).as("longest answer").isLessThan(LONGEST_ANSWER_MILLIS);
        assertThat(journal.unanswered()).isZero();
        assertThat(journal.refusals()).allSatisfy(refusal -> assertAnswers(refusal.answer()));
        assertThat(server.log().lines().filter(line -> line.startsWith("\tat "))).as("lines of stack traces").hasSizeLessThan(MOST_TRACES);
        accounting.settle(journal);
    }

    @Test
    @Order(3)
    void aSubmissionToldTwiceIsTakenUpOnce() throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            // As a relay that died between sending and marking does it, and as the sweep does it, which makes a new message.
            String again = "insert into outbox (id, message_id, queue, type, group_key, actor, correlation_id, payload, occurred_at, not_before) "
                    + "select id + %d, %s, queue, type, group_key, actor, correlation_id, payload, occurred_at, not_before from outbox "
                    + "where type = 'filing.submitted' and id < %d order by id limit " + TOLD_TWICE;
            assertThat(statement.executeUpdate(String.format(again, 1L << 61, "message_id", 1L << 61))).isEqualTo(TOLD_TWICE);
            assertThat(statement.executeUpdate(String.format(again, 1L << 62, "lower(lpad(hex(id), 16, 'f'))", 1L << 61))).isEqualTo(TOLD_TWICE);
        }
        Until.holds(PATIENCE, "those told again have arrived", () -> seenBefore() >= TOLD_TWICE && handled() == DRAFTS + TOLD_TWICE);
        accounting.settle(journal);
        accounting.historiesAreIntact(filer, journal, 20);
    }

    /** Deliveries of a message that had been handled. */
    private static long seenBefore() {
        return server.log().lines().filter(line -> line.contains("event=seen-before consumer=intake")).count();
    }

    /** Messages that were handled, each counted once. */
    private static long handled() {
        return accounting.count("select count(*) from inbox where consumer = 'intake'");
    }

    private static void awaitAcknowledged(int more) {
        int before = journal.count();
        Until.holds(PATIENCE, more + " more submissions acknowledged", () -> journal.count() >= before + more);
    }

    /** Waits until clients were refused so often; how many submissions stood when the last good answer had long arrived. */
    private static int awaitRefusals(int count) {
        Until.holds(PATIENCE, "every client refused", () -> journal.refusals().size() >= count / 2);
        int acknowledged = journal.count();
        Until.holds(PATIENCE, count + " refusals", () -> journal.refusals().size() >= count);
        return acknowledged;
    }

    /** A sentence people understand, in time, with nothing of the inside. */
    private static void assertAnswers(Http.Answer answer) {
        assertThat(answer.header("Content-Type")).get().asString().startsWith("application/problem+json");
        JsonObject problem = answer.json();
        assertThat(List.of(answer.status(), problem.getInt("status"), problem.getString("code"))).containsExactly(503, 503, "F4001");
        assertThat(problem.getString("detail")).isEqualTo("系统暂时无法处理，请稍后再试。");
    }

    private static Http.Answer login() {
        return server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", "demo-haibowan").add("password", "Demo-2026!").build());
    }
}
