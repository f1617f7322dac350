package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

/** {@code --check} and wrong calls: says in words what is wrong and how to mend it, and starts nothing. */
class CheckIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Outcome(int exitCode, String words) {
    }

    private static Outcome run(Path data, String... words) {
        try (Server check = Server.launch(data, words)) {
            return new Outcome(check.awaitExit(PATIENCE), check.log());
        }
    }

    @Test
    void aFreshComputerPassesAndNothingIsLeftBehind() {
        Path data = Server.freshFolder("check-fresh");
        Outcome outcome = run(data, "--check");
        assertThat(outcome.words()).contains("检查通过").doesNotContain("[错误]");
        assertThat(outcome.exitCode()).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    void everyMistakeIsNamedWithItsRemedy() throws IOException {
        Path data = Files.createDirectories(Server.freshFolder("check-wrong"));
        Files.writeString(data.resolve("baosong.properties"), """
                baosong.lockuot.time=PT15M
                baosong.jms.retry.delay=soon
                baosong.db.url=jdbc:mysql://127.0.0.1:%d/baosong
                baosong.jms.url=tcp://127.0.0.1:%d
                """.formatted(Server.freePort(), Server.freePort()));
        Outcome outcome = run(data, "--check");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.words())
                .contains("baosong.lockuot.time 不存在，是不是想写 baosong.lockout.time")
                .contains("baosong.jms.retry.delay 的值“soon”不对")
                .contains("连不上数据库").contains("连不上消息代理")
                .contains("检查未通过：错误 4 条")
                .doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void anExternalBrokerIsTriedWithAllItsQueues() {
        try (Broker broker = new Broker(Server.freshFolder("check-broker"))) {
            Outcome outcome = run(Server.freshFolder("check-with-broker"), "-Dbaosong.jms.url=" + broker.url(), "--check");
            assertThat(outcome.words()).contains("外部消息代理 " + broker.url() + " 可用，队列齐全");
            assertThat(outcome.exitCode()).isZero();
        }
    }

    @Test
    void aDatabaseThatIsAwayStopsTheStartInOneSentence() {
        Outcome outcome = run(Server.freshFolder("no-database"), "-Dbaosong.db.url=jdbc:mysql://127.0.0.1:" + Server.freePort() + "/baosong");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.words()).contains("连不上数据库").doesNotContain("\tat ");
    }

    @Test
    void anUnknownOptionStopsTheStart() {
        Outcome outcome = run(Server.freshFolder("option"), "--porrt", "8080");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.words()).contains("不认识的选项“--porrt”").contains("--help");
    }

    @Test
    void helpListsEveryOption() {
        Outcome outcome = run(Server.freshFolder("help"), "--help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.words()).contains("--demo", "--port", "--listen", "--data", "--check", "--help");
    }
}
