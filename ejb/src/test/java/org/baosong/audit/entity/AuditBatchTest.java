package org.baosong.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.scope.control.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditBatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Actor OFFICER = new Actor(9, "李四", Set.of(), "110105", DeskCode.parse("110105:hc"), 0);

    private static final Map<BatchState, Map<BatchAction, BatchState>> TABLE = Map.of(
            BatchState.OPEN, Map.of(BatchAction.REPORT, BatchState.REPORTED, BatchAction.EXEMPT, BatchState.EXEMPT),
            BatchState.RETURNED, Map.of(BatchAction.REPORT, BatchState.REPORTED, BatchAction.EXEMPT, BatchState.EXEMPT),
            BatchState.REPORTED, Map.of(BatchAction.ACCEPT, BatchState.ACCEPTED, BatchAction.RETURN, BatchState.RETURNED,
                    BatchAction.APPROVE, BatchState.APPROVING),
            BatchState.ACCEPTED, Map.of(BatchAction.COMPLETE, BatchState.APPROVED),
            BatchState.APPROVING, Map.of(BatchAction.COMPLETE, BatchState.APPROVED),
            BatchState.EXEMPT, Map.of(BatchAction.OWE, BatchState.OPEN));

    private static final Map<BatchState, List<BatchAction>> WAYS_TO = Map.of(
            BatchState.OPEN, List.of(),
            BatchState.REPORTED, List.of(BatchAction.REPORT),
            BatchState.RETURNED, List.of(BatchAction.REPORT, BatchAction.RETURN),
            BatchState.ACCEPTED, List.of(BatchAction.REPORT, BatchAction.ACCEPT),
            BatchState.APPROVING, List.of(BatchAction.REPORT, BatchAction.APPROVE),
            BatchState.APPROVED, List.of(BatchAction.REPORT, BatchAction.APPROVE, BatchAction.COMPLETE),
            BatchState.EXEMPT, List.of(BatchAction.EXEMPT));

    static Stream<Arguments> everyPair() {
        return Stream.of(BatchState.values()).flatMap(state -> Stream.of(BatchAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairMovesAsTheTableSaysOrIsRefused(BatchState state, BatchAction action) {
        AuditBatch batch = in(state);
        Optional<BatchState> expected = Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(action));
        if (expected.isPresent()) {
            batch.apply(action, OFFICER, null, null, NOW);
            assertThat(batch.getState()).isEqualTo(expected.get());
        } else {
            assertThatThrownBy(() -> batch.apply(action, OFFICER, null, null, NOW)).isInstanceOfSatisfying(DomainException.class,
                    refusal -> assertThat(refusal.error()).isEqualTo(AuditError.BATCH_STATE));
            assertThat(batch.getState()).isEqualTo(state);
        }
    }

    @Test
    void itsEventsAreChained() {
        AuditBatch batch = in(BatchState.OPEN);
        BatchEvent first = batch.apply(BatchAction.REPORT, OFFICER, null, "请确认", NOW);
        BatchEvent second = batch.apply(BatchAction.RETURN, OFFICER, "other", "缺一家", NOW);
        assertThat(first.follows("")).isTrue();
        assertThat(second.follows(first.getHash())).isTrue();
        assertThat(second.follows("")).isFalse();
        assertThat(batch.getReason()).isEqualTo("缺一家");
    }

    @Test
    void aBatchIsSettledAboveOnlyOnceConfirmedOrExempt() {
        assertThat(Stream.of(BatchState.values()).filter(BatchState::isSettledAbove))
                .containsExactlyInAnyOrder(BatchState.ACCEPTED, BatchState.APPROVING, BatchState.APPROVED, BatchState.EXEMPT);
    }

    private static AuditBatch in(BatchState state) {
        AuditBatch batch = new AuditBatch(1, "d", "county", DeskCode.parse("110105:hc"), 1, "province", DeskCode.parse("11:hc"));
        WAYS_TO.get(state).forEach(action -> batch.apply(action, OFFICER, null, null, NOW));
        assertThat(batch.getState()).isEqualTo(state);
        return batch;
    }
}
