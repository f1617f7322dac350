package org.baosong.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.audit.boundary.Progress;
import org.baosong.audit.boundary.Stages;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.entity.FilingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a filing has been and where it stands, as the interface tells it. */
public final class FilingTrail {

    private FilingTrail() {
    }

    /** Everything that happened, oldest first. */
    @Schema(name = "History")
    public record History(@Schema(description = "no entry was changed, removed or slipped in") boolean intact, List<Event> events) {
    }

    /** One thing that happened to the filing, or to the batch that carries it. */
    @Schema(name = "Event")
    public record Event(@Schema(example = "FILING", description = "FILING or BATCH") String about, @Schema(example = "RETURN") String action,
                        @Schema(example = "RETURNED") String state, @Schema(example = "county") String step,
                        @Schema(example = "110105:hc") String desk, Integer round, Integer revision, @Schema(example = "王芳") String actor,
                        boolean onBehalf, String reasonCode, String opinion, @Schema(example = "2026-08-12T09:30:00+08:00") String at) {
    }

    /** The way of a filing. */
    @Schema(name = "Ladder")
    public record Ladder(@Schema(example = "IN_AUDIT") String state, List<Rung> steps) {
    }

    /** One step of the way. */
    @Schema(name = "Rung")
    public record Rung(@Schema(example = "county") String step, DefinitionJson.Words label, @Schema(example = "110105:hc") String desk,
                       String deskName, @Schema(example = "CURRENT", description = "DONE, CURRENT, AHEAD or SKIPPED") String standing,
                       String actor, @Schema(example = "batchAction.REPORT") String action, String opinion, String at) {
    }

    private record Dated(Instant at, Event event) {
    }

    static History history(boolean intact, List<EventView> own, List<Stages.StageEvent> carried) {
        return new History(intact, Stream.concat(own.stream().map(FilingTrail::own), carried.stream().map(FilingTrail::carried))
                .sorted(Comparator.comparing(Dated::at)).map(Dated::event).toList());
    }

    static Ladder ladder(FilingState state, List<Progress.Rung> rungs) {
        return new Ladder(state.name(), rungs.stream().map(r -> new Rung(r.stepId(), DefinitionJson.Words.of(r.label()), Outputs.known(r.desk()),
                Outputs.known(r.deskName()), r.standing().name(), Outputs.known(r.actor()), Outputs.known(r.action()),
                Outputs.known(r.opinion()), Outputs.at(r.at()))).toList());
    }

    private static Dated own(EventView e) {
        return new Dated(e.at(), new Event("FILING", e.action().name(), e.state().name(), Outputs.known(e.stepId()), Outputs.known(e.deskCode()),
                e.round(), e.revision(), e.actor(), e.onBehalf(), Outputs.known(e.reasonCode()), Outputs.known(e.opinion()), Outputs.at(e.at())));
    }

    private static Dated carried(Stages.StageEvent e) {
        return new Dated(e.at(), new Event("BATCH", e.action().name(), null, Outputs.known(e.stepId()), Outputs.known(e.desk()), null, null,
                e.actor(), false, null, Outputs.known(e.opinion()), Outputs.at(e.at())));
    }
}
