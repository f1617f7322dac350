package org.baosong.filing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baosong.filing.entity.Filing.NewFiling;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.control.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilingTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:02:03.456789Z");

    /** The whole table, written down once more by hand: what is not here must be refused. */
    private static final Map<FilingState, Map<FilingAction, FilingState>> TABLE = Map.of(
            FilingState.DRAFT, Map.of(FilingAction.SUBMIT, FilingState.SUBMITTED, FilingAction.CANCEL, FilingState.CANCELLED),
            FilingState.RETURNED, Map.of(FilingAction.SUBMIT, FilingState.SUBMITTED, FilingAction.CANCEL, FilingState.CANCELLED),
            FilingState.SUBMITTED, Map.of(FilingAction.ACCEPT, FilingState.IN_AUDIT, FilingAction.AUTO_APPROVE, FilingState.APPROVED,
                    FilingAction.BOUNCE, FilingState.RETURNED, FilingAction.WITHDRAW, FilingState.DRAFT),
            FilingState.IN_AUDIT, Map.of(FilingAction.PASS, FilingState.IN_AUDIT, FilingAction.UNPASS, FilingState.IN_AUDIT,
                    FilingAction.APPROVE, FilingState.APPROVED, FilingAction.RETURN, FilingState.RETURNED,
                    FilingAction.REJECT, FilingState.REJECTED, FilingAction.WITHDRAW, FilingState.DRAFT));

    private static final Map<FilingState, List<FilingAction>> WAYS_TO = Map.of(
            FilingState.DRAFT, List.of(),
            FilingState.SUBMITTED, List.of(FilingAction.SUBMIT),
            FilingState.IN_AUDIT, List.of(FilingAction.SUBMIT, FilingAction.ACCEPT),
            FilingState.RETURNED, List.of(FilingAction.SUBMIT, FilingAction.ACCEPT, FilingAction.RETURN),
            FilingState.REJECTED, List.of(FilingAction.SUBMIT, FilingAction.ACCEPT, FilingAction.REJECT),
            FilingState.APPROVED, List.of(FilingAction.SUBMIT, FilingAction.ACCEPT, FilingAction.APPROVE),
            FilingState.CANCELLED, List.of(FilingAction.CANCEL));

    static Stream<Arguments> everyPair() {
        return Stream.of(FilingState.values()).flatMap(state -> Stream.of(FilingAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairOfStateAndActionMovesAsTheTableSaysOrIsRefused(FilingState state, FilingAction action) {
        Filing filing = in(state);
        Optional<FilingState> expected = Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(action));
        if (expected.isPresent()) {
            assertThat(filing.apply(act(action), NOW).getToState()).isEqualTo(expected.get());
            assertThat(filing.getState()).isEqualTo(expected.get());
        } else {
            int before = filing.getLastSeq();
            assertThatThrownBy(() -> filing.apply(act(action), NOW)).isInstanceOfSatisfying(DomainException.class,
                    refusal -> assertThat(refusal.error()).isEqualTo(FilingError.NOT_POSSIBLE));
            assertThat(filing.getState()).isEqualTo(state);
            assertThat(filing.getLastSeq()).isEqualTo(before);
        }
    }

    @Test
    void eventsAreNumberedAndEachCoversTheOneBefore() {
        Filing filing = in(FilingState.DRAFT);
        List<FilingEvent> events = new ArrayList<>();
        for (FilingAction action : List.of(FilingAction.SUBMIT, FilingAction.ACCEPT, FilingAction.RETURN, FilingAction.SUBMIT)) {
            events.add(filing.apply(act(action).saying("x", "请修改"), NOW));
        }
        assertThat(events).extracting(FilingEvent::getSeq).containsExactly(1, 2, 3, 4);
        String before = "";
        for (FilingEvent event : events) {
            assertThat(event.follows(before)).isTrue();
            before = event.getHash();
        }
        assertThat(events.get(2).follows("")).as("a row taken out of the chain is found").isFalse();
    }

    @Test
    void aReturnRemembersTheStepItCameFromThoughTheFilingHasLeftIt() {
        Filing filing = in(FilingState.SUBMITTED);
        filing.enter("county", "110105:hc", null);
        filing.apply(act(FilingAction.ACCEPT), NOW);
        FilingEvent event = filing.apply(act(FilingAction.RETURN), NOW);
        assertThat(event.getStepId()).isEqualTo("county");
        assertThat(filing.getStepId()).isNull();
        assertThat(filing.getDeskCode()).isNull();
    }

    @Test
    void everySubmissionIsARoundOfItsOwnAndEndsTheCorrectionPeriod() {
        Filing filing = in(FilingState.RETURNED);
        filing.correctUntil(NOW.plusSeconds(60));
        filing.apply(act(FilingAction.SUBMIT), NOW);
        assertThat(filing.getRound()).isEqualTo(2);
        assertThat(filing.getCorrectionUntil()).isNull();
    }

    @Test
    void theNumberIsKeptForEver() {
        Filing filing = in(FilingState.DRAFT);
        filing.number("GW26110105AAAAAAAAX");
        filing.number("GW26110105BBBBBBBBY");
        assertThat(filing.getFilingNo()).isEqualTo("GW26110105AAAAAAAAX");
    }

    private static Filing in(FilingState state) {
        Filing filing = new Filing(new NewFiling("d", "1", 1L, "2026", 7, "某中心", "d/2026/7", new ScopePath("110105.0000000001")));
        WAYS_TO.get(state).forEach(action -> filing.apply(act(action), NOW));
        assertThat(filing.getState()).isEqualTo(state);
        return filing;
    }

    private static Act act(FilingAction action) {
        return Act.of(action, new Actor(5, "张三", Set.of(), "110105", null, 7));
    }
}
