package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.baosong.audit.boundary.LotPass;
import org.baosong.audit.boundary.SamplingLedger;
import org.baosong.audit.boundary.SamplingView;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Samples drawn by lot: before many are passed in one act, and for spot checks. */
@Path("samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "samples", description = "Samples drawn by lot (抽查)")
public class SampleResource {

    @EJB
    private SamplingLedger ledger;

    @EJB
    private LotPass lots;

    @Context
    private HttpServletRequest request;

    /** A lot to draw from: open tasks of one's own desk that the machine found clear. */
    public record LotInput(@Schema(example = "basic-public-health", required = true) String definition,
                           @Schema(example = "3", required = true, description = "how many to draw, at most 200") Integer size) {
    }

    /** What a spot check draws from; what is missing does not narrow. */
    public record SpotInput(@Schema(example = "7340221870080001") String campaign, @Schema(example = "basic-public-health") String definition,
                            @Schema(example = "APPROVED") String state,
                            @Schema(example = "5", required = true, description = "how many to draw, at most 200") Integer size,
                            @Schema(example = "9f86d081884c7d65", description = "one used before draws the same again; made if missing") String seed) {
    }

    /** Why a lot is given up. */
    public record Abandon(@Schema(example = "样本中有两件需补材料，整批退回后再抽", required = true) String reason) {
    }

    /** A sample. Drawing: order the keys by the SHA-256 of {@code seed:key} and take the first. */
    public record SampleItem(@Schema(example = "7340221870080001") String id, @Schema(example = "LOT", description = "LOT or SPOT") String kind,
                             @Schema(example = "110105:hc") String desk, @Schema(example = "basic-public-health") String definition, String campaignId,
                             @Schema(example = "40") int population, @Schema(example = "3") int size, @Schema(example = "9f86d081884c7d65") String seed,
                             String drawnBy, String drawnAt, String releasedBy, String releasedAt,
                             @Schema(description = "how many others were passed in one act") int passed,
                             @Schema(description = "when the last of the others was gone through; missing although released: interrupted, release again")
                             String finishedAt, @Schema(description = "who gave the lot up") String abandonedBy, String abandonedAt,
                             @Schema(example = "样本中有两件需补材料，整批退回后再抽", description = "why it was given up") String reason, List<Drawn> drawn) {
    }

    /** A filing that was drawn. */
    public record Drawn(@Schema(description = "missing in a spot check") String taskId, String filingId,
                        @Schema(example = "GW261101057K3M9QX2C") String filingNo, String organisationName,
                        @Schema(example = "PASS", description = "missing while there is none") String decision) {
    }

    @GET
    @Operation(summary = "Samples of one's own desk, newest first, without what was drawn")
    public List<SampleItem> list() {
        return ledger.list().stream().map(SampleResource::item).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One sample with what was drawn")
    public SampleItem get(@Parameter(example = "7340221870080001") @PathParam("id") String id) {
        return item(ledger.get(Inputs.id(id)));
    }

    @POST
    @Path("lots")
    @Operation(summary = "Draw from what the machine found clear at one's own desk",
            description = "Decide what was drawn task by task; once all of it is passed, release passes the others. While a lot of the"
                    + " definition is open at the desk another one is refused with 409 F2219.")
    @APIResponse(responseCode = "201", description = "drawn", content = @Content(schema = @Schema(implementation = SampleItem.class)))
    public Response drawLot(LotInput given) {
        LotInput wanted = Inputs.body(given);
        return created(ledger.drawLot(Asked.needed(wanted.definition(), "definition"), Asked.needed(wanted.size(), "size")));
    }

    @POST
    @Path("spot-checks")
    @Operation(summary = "Draw from the submitted filings of one's area")
    @APIResponse(responseCode = "201", description = "drawn", content = @Content(schema = @Schema(implementation = SampleItem.class)))
    public Response drawSpot(SpotInput given) {
        SpotInput wanted = Inputs.body(given);
        FilingFilter filter = new FilingFilter("", Asked.text(wanted.definition()), Asked.filter(wanted.campaign()),
                Asked.choice(FilingState.class, wanted.state(), "state"), 0, 0);
        return created(ledger.drawSpot(filter, Asked.needed(wanted.size(), "size"), wanted.seed()));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Pass the others of a lot in one act",
            description = "An interrupted release goes on when called again. Refused with 409 F2212 while something drawn is undecided, F2213 if something drawn was not passed. Each of the"
                    + " others stands for itself; what the machine has found something in since is left.")
    public TaskResource.Outcomes release(@PathParam("id") String id) {
        return TaskResource.outcomes(lots.pass(Inputs.id(id)), Languages.of(request));
    }

    @POST
    @Path("{id}/abandon")
    @Operation(summary = "Give a lot up so that another one can be drawn",
            description = "The reason is kept and shown to the desks above. Refused with 409 once the others were passed or that was begun.")
    public SampleItem abandon(@PathParam("id") String id, Abandon given) {
        return item(ledger.abandon(Inputs.id(id), Inputs.body(given).reason()));
    }

    @GET
    @Path("below")
    @Operation(summary = "Lots of the desks below, newest first: passed, open and given up")
    public List<SampleItem> below() {
        return ledger.below().stream().map(SampleResource::item).toList();
    }

    private static Response created(SamplingView sampling) {
        return Response.created(URI.create("samples/" + sampling.id())).entity(item(sampling)).build();
    }

    private static SampleItem item(SamplingView s) {
        List<Drawn> drawn = s.members().stream().map(m -> new Drawn(Outputs.id(m.taskId()), Outputs.id(m.filingId()), Outputs.known(m.filingNo()),
                m.organisationName(), m.task() == null || m.task().decision() == null ? null : m.task().decision().name())).toList();
        return new SampleItem(Outputs.id(s.id()), s.kind().name(), s.desk(), Outputs.known(s.definitionCode()), Outputs.id(s.campaignId()), s.population(),
                s.size(), s.seed(), s.drawnBy(), Outputs.at(s.drawnAt()), Outputs.known(s.releasedBy()), Outputs.at(s.releasedAt()), s.passed(), Outputs.at(s.finishedAt()),
                Outputs.known(s.abandonedBy()), Outputs.at(s.abandonedAt()), Outputs.known(s.reason()), drawn);
    }
}
