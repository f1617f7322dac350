package org.baosong.web.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baosong.audit.boundary.Stages;
import org.baosong.audit.entity.BatchState;
import org.baosong.definition.model.Step;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.RouteWalk;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.DeskCode;

/** The way of a filing from its institution up to the last desk, with what has happened at each rung. Pure. */
final class Ladder {

    private static final Set<FilingAction> BY_FILER = Set.of(FilingAction.SUBMIT, FilingAction.WITHDRAW, FilingAction.CANCEL);

    private final FilingView filing;
    private final List<EventView> events;
    private final Stages.Stage stage;
    private final List<Stages.StageEvent> stageEvents;

    /** Whose turn it is on a rung. */
    enum Turn { DONE, NOW, NEXT }

    /**
     * One rung.
     *
     * @param step null for the institution
     * @param desk null for the institution
     * @param last what happened there last, or null
     */
    record Rung(Step step, DeskCode desk, Turn turn, Last last) {
    }

    /** What happened last on a rung. */
    record Last(String term, String actor, Instant at, String reasonCode, String opinion) {
    }

    Ladder(FilingView filing, List<EventView> events, Stages.Stage stage, List<Stages.StageEvent> stageEvents) {
        this.filing = filing;
        this.events = events;
        this.stage = stage;
        this.stageEvents = stageEvents;
    }

    /** @param stops the desks of its route, from the first up */
    List<Rung> rungs(List<RouteWalk.Stop> stops) {
        int here = position(stops);
        List<Rung> rungs = new ArrayList<>();
        rungs.add(new Rung(null, null, turn(0, here), filerLast()));
        for (int i = 0; i < stops.size(); i++) {
            RouteWalk.Stop stop = stops.get(i);
            rungs.add(new Rung(stop.step(), stop.desk(), turn(i + 1, here), last(stop)));
        }
        return rungs;
    }

    /** Number of the rung that has it now; beyond the last one when all is decided. */
    int position(List<RouteWalk.Stop> stops) {
        if (filing.state().isEditable() || filing.state() == FilingState.CANCELLED) {
            return 0;
        }
        if (filing.state() == FilingState.APPROVED) {
            return stops.size() + 1;
        }
        String step = stage == null ? filing.stepId() : stage.stepId();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).step().id().equals(step)) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Since when it is where it is: the last thing that happened to it or to the batch that carries it. */
    Instant since() {
        Instant last = events.isEmpty() ? null : events.get(events.size() - 1).at();
        for (Stages.StageEvent event : stageEvents) {
            last = last == null || event.at().isAfter(last) ? event.at() : last;
        }
        return last;
    }

    /** Whether its own desk has passed it and gathers it with others. */
    boolean isGathering() {
        return stage != null && stage.state() == BatchState.OPEN && stage.stepId().equals(filing.stepId());
    }

    private static Turn turn(int rung, int here) {
        return rung < here ? Turn.DONE : rung == here ? Turn.NOW : Turn.NEXT;
    }

    private Last filerLast() {
        return events.stream().filter(event -> BY_FILER.contains(event.action())).reduce((first, second) -> second).map(Ladder::last).orElse(null);
    }

    /** Of the filing's own acts and the batch's at one desk the later; what happened before the last submission is past. */
    private Last last(RouteWalk.Stop stop) {
        Optional<Last> own = events.stream().filter(event -> isAt(event, stop)).reduce((first, second) -> second).map(Ladder::last);
        Optional<Last> batch = stageEvents.stream().filter(event -> event.desk().equals(stop.desk().toString())).reduce((first, second) -> second)
                .map(event -> new Last("batchAction." + event.action(), event.actor(), event.at(), "", event.opinion()));
        if (own.isPresent() && batch.isPresent()) {
            return batch.get().at().isBefore(own.get().at()) ? own.get() : batch.get();
        }
        return own.or(() -> batch).orElse(null);
    }

    private static boolean isAt(EventView event, RouteWalk.Stop stop) {
        return event.deskCode().equals(stop.desk().toString()) && !BY_FILER.contains(event.action()) && event.action() != FilingAction.ACCEPT;
    }

    private static Last last(EventView event) {
        return new Last("filingAction." + event.action(), event.actor(), event.at(), event.reasonCode(), event.opinion());
    }
}
