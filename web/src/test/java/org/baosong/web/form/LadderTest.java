package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.baosong.audit.boundary.Stages;
import org.baosong.audit.entity.BatchAction;
import org.baosong.audit.entity.BatchState;
import org.baosong.definition.model.Route;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.DeskCode;
import org.baosong.web.form.Sheets.Facts;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Instant T = Instant.parse("2026-11-22T06:00:00Z");
    private static final List<RouteWalk.Stop> STOPS = stops("150302:hc", "1503:hc", "15:hc", "0:hc");

    private static List<RouteWalk.Stop> stops(String... desks) {
        Route route = Sheets.DEFINITION.routes().get(0);
        return IntStream.range(0, desks.length)
                .mapToObj(i -> new RouteWalk.Stop(route.steps().get(i), DeskCode.parse(desks[i]), List.of())).toList();
    }

    private static FilingView filing(FilingState state, String step, long batch) {
        FilingView f = Sheets.filing(Facts.draft("{}").in(state));
        return new FilingView(f.id(), f.filingNo(), f.definitionCode(), f.definitionVersion(), f.campaignId(), f.period(), f.organisationId(),
                f.organisationName(), state, step, "", 1, 1, f.answers(), f.unreadable(), f.previous(), f.periodBefore(), f.editable(), f.locked(), f.findings(), f.remarks(), f.progress(),
                f.acts(), null, null, null, batch, 1);
    }

    private static EventView event(int seq, FilingAction action, FilingState state, String step, String desk, String opinion) {
        return new EventView(seq, action, state, step, desk, 1, 1, "经办" + seq, false, "", opinion, "", T.plusSeconds(seq));
    }

    private static List<Ladder.Turn> turns(List<Ladder.Rung> rungs) {
        return rungs.stream().map(Ladder.Rung::turn).toList();
    }

    @Test
    void aDraftIsWithItsFiler() {
        Ladder ladder = new Ladder(filing(FilingState.DRAFT, "", 0), List.of(), null, List.of());
        assertThat(turns(ladder.rungs(STOPS))).containsExactly(Ladder.Turn.NOW, Ladder.Turn.NEXT, Ladder.Turn.NEXT, Ladder.Turn.NEXT, Ladder.Turn.NEXT);
        assertThat(ladder.since()).isNull();
    }

    @Test
    void aSubmittedOneLiesAtTheFirstDeskEvenBeforeTheIntake() {
        Ladder ladder = new Ladder(filing(FilingState.SUBMITTED, "", 0), List.of(event(1, FilingAction.SUBMIT, FilingState.SUBMITTED, "", "", "")), null, List.of());
        assertThat(turns(ladder.rungs(STOPS)).subList(0, 3)).containsExactly(Ladder.Turn.DONE, Ladder.Turn.NOW, Ladder.Turn.NEXT);
        assertThat(ladder.since()).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void aReturnedOneIsBackAndTheDeskSaysWhy() {
        List<EventView> events = List.of(event(1, FilingAction.SUBMIT, FilingState.SUBMITTED, "", "", ""),
                event(2, FilingAction.ACCEPT, FilingState.IN_AUDIT, "county", "150302:hc", ""),
                event(3, FilingAction.RETURN, FilingState.RETURNED, "", "150302:hc", "请补充"));
        List<Ladder.Rung> rungs = new Ladder(filing(FilingState.RETURNED, "", 0), events, null, List.of()).rungs(STOPS);
        assertThat(rungs.get(0).turn()).isEqualTo(Ladder.Turn.NOW);
        assertThat(rungs.get(1).last().opinion()).isEqualTo("请补充");
        assertThat(rungs.get(2).last()).isNull();
    }

    @Test
    void aBatchCarriesItUp() {
        List<EventView> events = List.of(event(1, FilingAction.SUBMIT, FilingState.SUBMITTED, "", "", ""),
                event(2, FilingAction.PASS, FilingState.IN_AUDIT, "county", "150302:hc", ""));
        List<Stages.StageEvent> batch = List.of(new Stages.StageEvent(BatchAction.REPORT, "county", "150302:hc", "县", "", T.plusSeconds(9)));
        Ladder ladder = new Ladder(filing(FilingState.IN_AUDIT, "county", 5), events, new Stages.Stage("city", "1503:hc", BatchState.REPORTED), batch);
        List<Ladder.Rung> rungs = ladder.rungs(STOPS);
        assertThat(turns(rungs)).containsExactly(Ladder.Turn.DONE, Ladder.Turn.DONE, Ladder.Turn.NOW, Ladder.Turn.NEXT, Ladder.Turn.NEXT);
        assertThat(rungs.get(1).last().term()).isEqualTo("batchAction.REPORT");
        assertThat(ladder.since()).isEqualTo(T.plusSeconds(9));
        assertThat(ladder.isGathering()).isFalse();
    }

    @Test
    void passedAndNotYetReportedItWaitsAtItsDesk() {
        Ladder ladder = new Ladder(filing(FilingState.IN_AUDIT, "county", 5), List.of(), new Stages.Stage("county", "150302:hc", BatchState.OPEN), List.of());
        assertThat(ladder.position(STOPS)).isEqualTo(1);
        assertThat(ladder.isGathering()).isTrue();
    }

    @Test
    void anApprovedOneHasAllBehindIt() {
        Ladder ladder = new Ladder(filing(FilingState.APPROVED, "nation", 5), List.of(), null, List.of());
        assertThat(turns(ladder.rungs(STOPS))).containsOnly(Ladder.Turn.DONE);
    }

    @Test
    void theWordsForAStateFollowItsBatch() {
        assertThat(words(FilingState.IN_AUDIT, "county", null)).isEqualTo("已上报县");
        assertThat(words(FilingState.IN_AUDIT, "county", new Stages.Stage("county", "150302:hc", BatchState.OPEN))).isEqualTo("县通过");
        assertThat(words(FilingState.IN_AUDIT, "county", new Stages.Stage("city", "1503:hc", BatchState.REPORTED))).isEqualTo("已报市");
        assertThat(words(FilingState.RETURNED, "", null)).isEqualTo("不通过");
    }

    private static String words(FilingState state, String step, Stages.Stage stage) {
        return StateWords.find(Sheets.DEFINITION, state, step, stage).orElseThrow().zh();
    }
}
