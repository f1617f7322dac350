package org.baosong.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baosong.messaging.control.DeadLetterStore.Arrival;
import org.baosong.messaging.entity.DeadLetter;
import org.baosong.messaging.entity.OutboxMessage;
import org.baosong.testing.TestDatabase;
import org.baosong.testing.TestDatabase.Open;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outbox, inbox and dead letters on the real database: what two transactions do to each other. */
class MessageStoresTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final TestDatabase database = TestDatabase.start();

    @BeforeEach
    void nothingWaits() {
        database.inTransaction(em -> em.createNativeQuery("delete from outbox").executeUpdate());
    }

    @Test
    void rowsAreTakenInTheOrderTheyWereWritten() {
        List<Long> written = write(250);
        try (Open relay = database.open()) {
            assertThat(ids(relay.store(OutboxStore.class).take(200, NOW))).isEqualTo(written.subList(0, 200));
        }
    }

    @Test
    void twoRelaysNeverWaitForEachOtherAndNeverTakeTheSameRow() {
        List<Long> written = write(30);
        try (Open first = database.open(); Open second = database.open()) {
            List<Long> one = ids(first.store(OutboxStore.class).take(20, NOW));
            List<Long> two = ids(second.store(OutboxStore.class).take(20, NOW));
            assertThat(one).isEqualTo(written.subList(0, 20));
            assertThat(two).isEqualTo(written.subList(20, 30));
        }
    }

    @Test
    void sentRowsAreNotTakenAgain() {
        List<Long> written = write(3);
        try (Open relay = database.open()) {
            OutboxStore store = relay.store(OutboxStore.class);
            store.sent(store.take(2, NOW), NOW);
            relay.commit();
        }
        try (Open relay = database.open()) {
            OutboxStore store = relay.store(OutboxStore.class);
            assertThat(ids(store.take(10, NOW))).containsExactly(written.get(2));
            assertThat(store.waiting(10)).isEqualTo(1);
            assertThat(store.oldest()).isEqualTo(NOW);
        }
    }

    @Test
    void aRelayThatDiesLeavesItsRowsToTheNext() {
        List<Long> written = write(3);
        try (Open dying = database.open()) {
            OutboxStore store = dying.store(OutboxStore.class);
            store.sent(store.take(10, NOW), NOW);
        }
        try (Open next = database.open()) {
            assertThat(ids(next.store(OutboxStore.class).take(10, NOW))).isEqualTo(written);
        }
    }

    @Test
    void aRowThatFailedStepsAsideUntilItsTime() {
        List<Long> written = write(2);
        try (Open relay = database.open()) {
            OutboxStore store = relay.store(OutboxStore.class);
            store.failed(store.take(1, NOW), "原因".repeat(400), NOW.plusSeconds(60));
            relay.commit();
        }
        try (Open relay = database.open()) {
            OutboxStore store = relay.store(OutboxStore.class);
            assertThat(ids(store.take(10, NOW))).containsExactly(written.get(1));
            assertThat(ids(store.take(10, NOW.plusSeconds(60)))).isEqualTo(written);
            assertThat(store.take(1, NOW.plusSeconds(60)).get(0).getAttempts()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhatWasSentLongAgoIsDeleted() {
        write(3);
        try (Open relay = database.open()) {
            OutboxStore store = relay.store(OutboxStore.class);
            store.sent(store.take(2, NOW), NOW);
            assertThat(store.purge(NOW, 10)).isZero();
            assertThat(store.purge(NOW.plusSeconds(1), 1)).isEqualTo(1);
            assertThat(store.purge(NOW.plusSeconds(1), 10)).isEqualTo(1);
            assertThat(store.waiting(10)).isEqualTo(1);
        }
    }

    @Test
    void aMessageIsFirstOncePerConsumer() {
        try (Open handling = database.open()) {
            InboxStore inbox = handling.store(InboxStore.class);
            assertThat(inbox.first("intake", "00000000000000a1", NOW)).isTrue();
            assertThat(inbox.first("intake", "00000000000000a1", NOW)).isFalse();
            assertThat(inbox.first("statistics", "00000000000000a1", NOW)).isTrue();
            handling.commit();
        }
    }

    @Test
    void theSecondDeliveryWaitsForTheFirstAndRunsIfThatFails() throws Exception {
        try (Open first = database.open()) {
            assertThat(first.store(InboxStore.class).first("intake", "00000000000000a2", NOW)).isTrue();
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() ->
                    database.inTransaction(em -> TestDatabase.store(InboxStore.class, em).first("intake", "00000000000000a2", NOW)));
            assertThat(stillWaiting(second)).isTrue();
            first.em().getTransaction().rollback();
            assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theLastFailureOfAMessageIsRemembered() {
        try (Open handling = database.open()) {
            InboxStore inbox = handling.store(InboxStore.class);
            assertThat(inbox.lastFailure("00000000000000a3")).isNull();
            inbox.failed("intake", "00000000000000a3", "first", NOW);
            inbox.failed("intake", "00000000000000a3", "第二次", NOW.plusSeconds(1));
            assertThat(inbox.lastFailure("00000000000000a3")).isEqualTo("intake: 第二次");
        }
    }

    @Test
    void aDeadLetterArrivesOnceHoweverOftenTheBrokerDeliversIt() {
        Arrival dead = new Arrival("00000000000000a4", "filing.intake", "T", "g", "{}", "why", "ID:one");
        try (Open arriving = database.open()) {
            DeadLetterStore store = arriving.store(DeadLetterStore.class);
            int before = store.count(DeadLetter.State.OPEN, 100);
            store.arrive(dead, NOW);
            store.arrive(dead, NOW);
            assertThat(store.count(DeadLetter.State.OPEN, 100)).isEqualTo(before + 1);
            DeadLetter found = store.list(DeadLetter.State.OPEN, Long.MAX_VALUE, 1).get(0);
            assertThat(found.getArrivedAt()).isEqualTo(NOW);
            assertThat(store.locked(found.getId())).get().extracting(DeadLetter::getError).isEqualTo("why");
        }
    }

    private static boolean stillWaiting(CompletableFuture<?> work) throws Exception {
        try {
            work.get(Duration.ofMillis(300).toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        }
    }

    private List<Long> write(int count) {
        return database.inTransaction(em -> {
            OutboxStore store = TestDatabase.store(OutboxStore.class, em);
            List<OutboxMessage> rows = IntStream.range(0, count)
                    .mapToObj(i -> new OutboxMessage("filing.intake", "T", "g" + i, "actor", null, "{}", NOW)).toList();
            rows.forEach(store::add);
            return ids(rows);
        });
    }

    private static List<Long> ids(List<OutboxMessage> rows) {
        return Stream.of(rows).flatMap(List::stream).map(OutboxMessage::getId).toList();
    }
}
