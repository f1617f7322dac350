package org.baosong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.baosong.live.Broker;
import org.baosong.live.Drafts;
import org.baosong.live.Http;
import org.baosong.live.Server;

/**
 * P1: how fast filings are durably taken in. Product: {@code Submissions.submit} inside the server, with scope, validation, numbering,
 * history and hand-over. Reference: bare JDBC writing the product's own rows of one submission in one commit. 8 threads each; the broker
 * is away, so that nothing is processed meanwhile.
 */
final class P1 {

    private static final double MUST = 0.25;
    private static final int THREADS = 8;
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);

    private final Path data;
    private final Size size;
    private Server server;
    private long acknowledged;

    /** How much is done. */
    enum Size {
        SMOKE(6_000, 6_000, 1_000, 1, 2),
        FULL(60_000, 20_000, 4_000, 20_000, 5);

        private final int drafts;
        private final int referenceRows;
        private final int millis;
        private final int warmUp;
        private final int rounds;

        Size(int drafts, int referenceRows, int millis, int warmUp, int rounds) {
            this.drafts = drafts;
            this.referenceRows = referenceRows;
            this.millis = millis;
            this.warmUp = warmUp;
            this.rounds = rounds;
        }
    }

    P1(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    String run() throws IOException, SQLException {
        try (Broker broker = new Broker(Server.freshFolder("p1-broker"))) {
            server = Server.launch(data, virtualMachine(broker));
            server.awaitReady(START_PATIENCE);
            prepare();
            broker.stop();
            CpuTime cpu = new CpuTime(Stream.of(ProcessHandle.of(server.pid()), server.databaseProcess()).map(process -> process.orElseThrow()).toList());
            Comparison comparison = new Comparison("P1", MUST).run(() -> round("reference", Drafts.SECOND_SET, cpu),
                    () -> round("product", Drafts.FIRST_SET, cpu), size.warmUp, size.rounds);
            checkThatItWasDone();
            String line = comparison.line();
            Files.write(data.resolveSibling("p1.txt"), Stream.concat(Stream.of(line), comparison.details().stream()).toList());
            return line;
        } catch (IOException | SQLException | RuntimeException | AssertionError failed) {
            if (server == null) {
                throw failed;
            }
            throw new IllegalStateException("P1 was not done; the server's last words:\n" + server.lastWords(), failed);
        }
    }

    /** As a server under load is run, not as the tests run theirs: with the optimising compiler and its own choice of collector. */
    static String[] virtualMachine(Broker broker) {
        String more = System.getProperty("bench.options", "");
        return Stream.concat(Stream.of("-Xmx1g", "-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Dbaosong.db.memory=1G",
                "-Dbaosong.jms.url=" + broker.url(), "--demo"), Stream.of(more.split(" ")).filter(word -> !word.isEmpty())).toArray(String[]::new);
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.database()) {
            Drafts.make(connection, Drafts.FIRST_SET, size.drafts, Drafts.EVERYWHERE);
            Drafts.make(connection, Drafts.SECOND_SET, size.referenceRows, Drafts.EVERYWHERE);
        }
        call("load=" + Drafts.FIRST_SET);
        call("load=" + Drafts.SECOND_SET);
    }

    private Comparison.Round round(String side, long from, CpuTime cpu) {
        long before = cpu.nanos();
        String[] answer = call("side=" + side + "&from=" + from + "&threads=" + THREADS + "&millis=" + size.millis).split(" ");
        long used = cpu.nanos() - before;
        Comparison.Round round = new Comparison.Round(Long.parseLong(answer[0]), Long.parseLong(answer[1]), used);
        acknowledged += side.equals("product") ? round.operations() : 0;
        return round;
    }

    private String call(String query) {
        Http.Answer answer = server.http().get("public/bench/p1?" + query).expect(200);
        return answer.body().strip();
    }

    /** Every submission that was answered is there once, with its event and its message, and no other. */
    private void checkThatItWasDone() throws SQLException {
        String own = " between " + Drafts.FIRST_SET + " and " + (Drafts.FIRST_SET + Drafts.ROOM);
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            for (String count : List.of("select count(distinct filing_no) from filing where state = 'SUBMITTED' and id" + own,
                    "select count(*) from filing_event where action = 'SUBMIT' and filing_id" + own,
                    "select count(*) from filing_revision where sha256 is not null and frozen_at is not null and filing_id" + own,
                    "select count(*) from obligation where state = 'FILED' and organisation_id" + own,
                    "select count(*) from outbox where type = 'filing.submitted' and cast(group_key as unsigned)" + own)) {
                try (ResultSet row = statement.executeQuery(count)) {
                    row.next();
                    if (row.getLong(1) != acknowledged) {
                        throw new IllegalStateException(acknowledged + " submissions were acknowledged, but " + row.getLong(1) + ": " + count);
                    }
                }
            }
        }
    }
}
