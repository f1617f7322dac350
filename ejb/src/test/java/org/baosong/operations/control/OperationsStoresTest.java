package org.baosong.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.baosong.operations.entity.AuditEntry;
import org.baosong.testing.TestDatabase;
import org.baosong.testing.TestDatabase.Open;
import org.junit.jupiter.api.Test;

/** Node numbers, claims, sweeps and the audit log on the real database. */
class OperationsStoresTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final TestDatabase database = TestDatabase.start();

    @Test
    void livingNodesHaveDifferentNumbersEvenIfTheyStartTogether() {
        List<CompletableFuture<OptionalInt>> nodes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new NodeLease(database.source()).take())).toList();
        Set<Integer> numbers = new TreeSet<>();
        nodes.forEach(node -> numbers.add(node.join().orElseThrow()));
        assertThat(numbers).hasSize(8);
    }

    @Test
    void aLeaseIsRenewedByItsHolderOnlyAndTakenOverOnlyLongAfterItsEnd() throws SQLException {
        NodeLease first = new NodeLease(database.source());
        int number = first.take().orElseThrow();
        assertThat(first.renew()).isTrue();
        end(number, 30);
        assertThat(new NodeLease(database.source()).take()).isNotEqualTo(OptionalInt.of(number));
        assertThat(first.renew()).isTrue();
        end(number, 90);
        NodeLease heir = new NodeLease(database.source());
        assertThat(heir.take()).isEqualTo(OptionalInt.of(number));
        assertThat(first.renew()).isFalse();
        assertThat(heir.renew()).isTrue();
    }

    @Test
    void aPieceOfWorkIsClaimedOnce() {
        assertThat(claim("job", "2025")).isTrue();
        assertThat(claim("job", "2025")).isFalse();
        assertThat(claim("job", "2026")).isTrue();
        assertThat(claim("other", "2025")).isTrue();
    }

    @Test
    void aClaimWhoseTransactionFailsIsFreeAgain() {
        try (Open failing = database.open()) {
            assertThat(failing.store(SweepStore.class).claim("failing", "1", NOW)).isTrue();
        }
        assertThat(claim("failing", "1")).isTrue();
    }

    @Test
    void aClaimBeingMadeElsewhereIsWaitedFor() throws Exception {
        try (Open first = database.open()) {
            assertThat(first.store(SweepStore.class).claim("race", "1", NOW)).isTrue();
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> claim("race", "1"));
            first.commit();
            assertThat(second.get(5, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void aSweepIsOnOneNodeAtATimeAndTheOtherDoesNotWait() {
        database.inTransaction(em -> {
            TestDatabase.store(SweepStore.class, em).begin("sweeper", NOW);
            return null;
        });
        try (Open first = database.open(); Open second = database.open()) {
            assertThat(first.store(SweepStore.class).take("sweeper")).contains(NOW);
            second.store(SweepStore.class).begin("sweeper", NOW.plusSeconds(60));
            assertThat(second.store(SweepStore.class).take("sweeper")).isEmpty();
            first.store(SweepStore.class).sweptTo("sweeper", NOW.plusSeconds(60));
            first.commit();
            assertThat(second.store(SweepStore.class).take("sweeper")).contains(NOW.plusSeconds(60));
        }
    }

    @Test
    void sealedRowsAreReadBackAsTheyWereSealed() {
        int node = 900;
        for (int i = 0; i < 3; i++) {
            AuditEntry entry = new AuditEntry(node, NOW.plusNanos(i * 1000L), "登录", "王明", "账号\u0001" + i, "REFUSED", "𠮷 第" + i + "次");
            database.inTransaction(em -> {
                TestDatabase.store(AuditStore.class, em).add(entry);
                return null;
            });
        }
        seal(node);
        try (Open reading = database.open()) {
            AuditStore store = reading.store(AuditStore.class);
            AuditChain chain = new AuditChain();
            assertThat(chain.follow(store.sealed(node, 0, 10))).isEmpty();
            AuditStore.End end = store.ends().stream().filter(e -> e.node() == node).findFirst().orElseThrow();
            assertThat(chain.end(end.place(), end.seal())).isEmpty();
            assertThat(end.place()).isEqualTo(3);
            assertThat(store.unsealedNodes()).doesNotContain(node);
        }
    }

    @Test
    void aRowChangedInTheDatabaseIsFound() {
        int node = 901;
        List<AuditEntry> rows = IntStream.range(0, 4).mapToObj(i -> new AuditEntry(node, NOW, "k", "a", "s" + i, "DONE", "")).toList();
        database.inTransaction(em -> {
            rows.forEach(em::persist);
            return null;
        });
        seal(node);
        database.inTransaction(em -> em.createNativeQuery("update audit_log set actor = 'somebody else' where id = ?")
                .setParameter(1, rows.get(2).getId()).executeUpdate());
        try (Open reading = database.open()) {
            assertThat(new AuditChain().follow(reading.store(AuditStore.class).sealed(node, 0, 10)))
                    .get().extracting(AuditChain.Break::id).isEqualTo(rows.get(2).getId());
        }
    }

    @Test
    void oneNodeSealsAChainAtATimeAndTheOtherDoesNotWait() {
        try (Open first = database.open(); Open second = database.open()) {
            assertThat(first.store(AuditStore.class).take(902)).isPresent();
            first.commit();
        }
        try (Open first = database.open(); Open second = database.open()) {
            assertThat(first.store(AuditStore.class).take(902)).isPresent();
            assertThat(second.store(AuditStore.class).take(902)).isEmpty();
        }
    }

    @Test
    void theLogIsListedByKindAndActorNewestFirst() {
        database.inTransaction(em -> {
            for (int i = 0; i < 5; i++) {
                em.persist(new AuditEntry(903, NOW, i % 2 == 0 ? "even" : "odd", "lister", String.valueOf(i), "DONE", ""));
            }
            return null;
        });
        try (Open reading = database.open()) {
            AuditStore store = reading.store(AuditStore.class);
            assertThat(store.list("even", "lister", Long.MAX_VALUE, 2)).extracting(AuditEntry::getSubject).containsExactly("4", "2");
            assertThat(store.list(null, "lister", Long.MAX_VALUE, 10)).hasSize(5);
            assertThat(store.count("odd", null, 100)).isEqualTo(2);
            assertThat(store.count(null, "lister", 3)).isEqualTo(3);
        }
    }

    private void seal(int node) {
        database.inTransaction(em -> {
            AuditStore store = TestDatabase.store(AuditStore.class, em);
            AuditStore.End end = store.take(node).orElseThrow();
            for (AuditEntry row : store.unsealed(node, 100)) {
                row.seal(end.place() + 1, end.seal());
                end = new AuditStore.End(node, row.getSealNo(), row.getSeal());
            }
            store.end(end);
            return null;
        });
    }

    private boolean claim(String job, String key) {
        return database.inTransaction(em -> TestDatabase.store(SweepStore.class, em).claim(job, key, NOW));
    }

    private void end(int number, int secondsAgo) throws SQLException {
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update node set leased_until = utc_timestamp(6) - interval " + secondsAgo + " second where number = " + number);
        }
    }
}
