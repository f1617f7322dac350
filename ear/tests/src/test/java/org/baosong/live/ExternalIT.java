package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A node with an external broker and an external database, both of which go away and come back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalIT {

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final long LONGEST_ANSWER_MILLIS = 12_000;

    private Broker broker;
    private Server first;
    private Server node;

    @BeforeAll
    void startEverything() throws IOException {
        broker = new Broker(Server.freshFolder("external-broker"));
        first = Server.startNew(Server.freshFolder("external-first"), "-Dbaosong.jms.url=" + broker.url());
        node = Server.startNew(Server.freshFolder("external-node"),
                "-Dbaosong.jms.url=" + broker.url(),
                "-Dbaosong.db.url=jdbc:mysql://127.0.0.1:" + first.databasePort() + "/baosong",
                "-Dbaosong.db.password=" + Files.readString(first.data().resolve("database/password")).strip());
    }

    @AfterAll
    void stopEverything() {
        node.close();
        first.close();
        broker.close();
    }

    @Test
    @Order(1)
    void twoNodesShareOneDatabaseAndOneBroker() {
        assertThat(health()).contains("\"database\":\"UP\"").contains("\"broker\":\"UP\"");
        assertThat(node.databaseProcess()).as("no database of its own").isEmpty();
        assertThat(node.data().resolve("broker")).as("no broker of its own").doesNotExist();
    }

    @Test
    @Order(2)
    void aBrokerThatStopsIsReportedAtOnceAndFoundAgain() {
        broker.stop();
        Until.holds(RECOVERY, "the broker reported away", () -> health().contains("\"broker\":\"AWAY\""));
        assertThat(node.http().get("health/ready").expect(200).body()).as("users are still served").contains("\"status\":\"UP\"")
                .contains("\"database\":\"UP\"").contains("\"broker\":\"AWAY\"");
        broker.start();
        Until.holds(RECOVERY, "the broker found again", () -> health().contains("\"broker\":\"UP\""));
    }

    @Test
    @Order(3)
    void aBrokerThatIsKilledIsFoundAgain() {
        broker.kill();
        Until.holds(RECOVERY, "the broker reported away", () -> health().contains("\"broker\":\"AWAY\""));
        broker.start();
        Until.holds(RECOVERY, "the broker found again", () -> health().contains("\"broker\":\"UP\""));
    }

    @Test
    @Order(4)
    void aDatabaseThatHangsIsAnAnswerInTimeAndNotAHangingPage() throws Exception {
        signal("-STOP");
        try {
            Until.holds(RECOVERY, "the database reported away", () -> health().contains("\"database\":\"DOWN\""));
            node.http().get("health/ready").expect(503);
        } finally {
            signal("-CONT");
        }
        Until.holds(RECOVERY, "the database found again", () -> health().contains("\"status\":\"UP\",\"checks\""));
    }

    @Test
    @Order(5)
    void aDatabaseThatRestartsIsFoundAgain() {
        first.databaseProcess().orElseThrow().destroyForcibly();
        Until.holds(RECOVERY, "the database found again", () -> health().contains("\"status\":\"UP\",\"checks\""));
    }

    /** The health page's answer, which must come in time whatever is away. */
    private String health() {
        long before = System.nanoTime();
        String body = node.http().get("health/ready").body();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(LONGEST_ANSWER_MILLIS);
        return body;
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(first.databaseProcess().orElseThrow().pid());
        assertThat(new ProcessBuilder("kill", name, pid).start().waitFor()).isZero();
    }
}
