package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.audit.boundary.Progress;
import org.baosong.audit.boundary.Stages;
import org.baosong.filing.boundary.EventView;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a filing has been and where it stands. */
@Path("filings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
public class FilingTrailResource {

    @EJB
    private Filings filings;

    @EJB
    private Stages stages;

    @EJB
    private Progress progress;

    /** Everything that happened, oldest first. */
    public record History(@Schema(description = "no entry was changed, removed or slipped in") boolean intact, List<Event> events) {
    }

    /** One thing that happened to the filing, or to the batch that carries it. */
    public record Event(@Schema(example = "FILING", description = "FILING or BATCH") String about, @Schema(example = "RETURN") String action,
                        @Schema(example = "RETURNED") String state, @Schema(example = "county") String step,
                        @Schema(example = "110105:hc") String desk, Integer round, Integer revision, @Schema(example = "王芳") String actor,
                        boolean onBehalf, String reasonCode, String opinion, @Schema(example = "2026-08-12T09:30:00+08:00") String at) {
    }

    /** The way of a filing. */
    public record Ladder(@Schema(example = "IN_AUDIT") String state, List<Rung> steps) {
    }

    /** One step of the way. */
    public record Rung(@Schema(example = "county") String step, DefinitionJson.Words label, @Schema(example = "110105:hc") String desk,
                       String deskName, @Schema(example = "CURRENT", description = "DONE, CURRENT, AHEAD or SKIPPED") String standing,
                       String actor, @Schema(example = "batchAction.REPORT") String action, String opinion, String at) {
    }

    private record Dated(Instant at, Event event) {
    }

    @GET
    @Path("history")
    @Operation(summary = "Everything that happened to a filing and to the batches that carry it, oldest first")
    public History history(@PathParam("id") String id) {
        FilingView filing = filings.get(Inputs.id(id));
        Stream<Dated> own = filings.history(filing.id()).stream().map(FilingTrailResource::own);
        Stream<Dated> carried = filing.batchId() == 0 ? Stream.empty() : stages.history(filing.batchId()).stream().map(FilingTrailResource::carried);
        List<Event> events = Stream.concat(own, carried).sorted(Comparator.comparing(Dated::at)).map(Dated::event).toList();
        return new History(filings.historyIsIntact(filing.id()), events);
    }

    @GET
    @Path("progress")
    @Operation(summary = "The steps of a filing's way: who has it now, who has said what, who comes next")
    public Ladder progress(@PathParam("id") String id) {
        FilingView filing = filings.get(Inputs.id(id));
        return new Ladder(filing.state().name(), progress.of(filing.id()).stream().map(r -> new Rung(r.stepId(), DefinitionJson.Words.of(r.label()),
                Outputs.known(r.desk()), Outputs.known(r.deskName()), r.standing().name(), Outputs.known(r.actor()), Outputs.known(r.action()),
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
