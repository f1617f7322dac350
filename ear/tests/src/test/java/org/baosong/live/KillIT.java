package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import jakarta.json.Json;

/**
 * kill -9 while eight clients submit, again and again on one data folder: every acknowledged 登记编号 is there exactly once. Three rounds;
 * {@code -Dlive.kill.rounds=20} makes it a night's work.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("live.kill.rounds", 3);
    private static final int PER_ROUND = Integer.getInteger("live.kill.filings", 120);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String[] WORDS = {"--demo", "-Dbaosong.jms.retry.delay=PT0.05S"};

    private Server server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAcknowledgedNumberIsThereOnceHoweverOftenTheServerIsKilled() throws SQLException {
        Path data = Server.freshFolder("kill");
        server = Server.startNew(data, WORDS);
        // More than is acknowledged before the kills, so that each finds the clients at work; the last round submits what is left.
        int drafts = ROUNDS * PER_ROUND * 2;
        try (Connection connection = server.database()) {
            Drafts.make(connection, Drafts.FIRST_SET, drafts, "150302");
        }
        Journal journal = new Journal(LongStream.rangeClosed(1, drafts).mapToObj(n -> Drafts.FIRST_SET + n).toList());
        String token = token();
        Accounting accounting = new Accounting(() -> server.database());
        for (int round = 1; round <= ROUNDS; round++) {
            killWhileSubmitting(journal, token, round);
            server = server.startAgain(WORDS);
        }
        try (Crowd crowd = new Crowd(server.http().withToken(token), journal)) {
            crowd.begin();
            Until.holds(PATIENCE, "every draft submitted", () -> journal.count() == drafts);
        }
        assertThat(journal.refusals()).as("answers that were no success").isEmpty();
        assertThat(journal.unanswered()).as("clients that the kills cut off").isGreaterThanOrEqualTo(ROUNDS);
        accounting.settle(journal);
        accounting.historiesAreIntact(server.http().withToken(token), journal, 20);
    }

    /** Odd rounds kill the server alone, even ones its database too, as when the power fails. */
    private void killWhileSubmitting(Journal journal, String token, int round) {
        int before = journal.count();
        try (Crowd crowd = new Crowd(server.http().withToken(token), journal)) {
            crowd.begin();
            Until.holds(PATIENCE, "enough acknowledged in round " + round, () -> journal.count() >= before + PER_ROUND);
            if (round % 2 == 1) {
                server.kill();
            } else {
                server.killAll();
            }
        }
    }

    private String token() {
        return server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", "demo-haibowan").add("password", "Demo-2026!").build())
                .expect(200).json().getString("token");
    }
}
