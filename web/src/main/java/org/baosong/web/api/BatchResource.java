package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.audit.boundary.BatchDecisions;
import org.baosong.audit.boundary.BatchView;
import org.baosong.audit.boundary.Batches;
import org.baosong.audit.boundary.GateView;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.boundary.FilingQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Batches: what a unit has gathered, who is missing, 确认并上报 and what the desks above say to it. */
@Path("batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "batches", description = "Batches (批次) that units confirm and report")
public class BatchResource {

    @EJB
    private Batches batches;

    @EJB
    private BatchDecisions decisions;

    @EJB
    private FilingQuery filings;

    /** A batch. */
    public record BatchItem(String id, String campaignId, String campaignTitle, @Schema(example = "basic-public-health") String definition,
                            @Schema(example = "county") String step, @Schema(example = "110105:hc") String desk, String deskName, int seq,
                            @Schema(example = "OPEN") String state, @Schema(example = "1101:hc") String parentDesk, String reportedAt,
                            String reportedBy, String reason, @Schema(description = "filings to approve") int total,
                            @Schema(description = "filings approved so far") int done,
                            @Schema(description = "one's own desk gathers it") boolean mine,
                            @Schema(description = "it lies at one's own desk to be confirmed") boolean received, long rowVersion) {
    }

    /** Whether a batch may be reported, and who is missing. */
    public record Gate(boolean open, int owed, int filed, int passed, int exempt, int units, int unitsSettled, List<Missing> missing) {
    }

    /** Somebody missing. */
    public record Missing(@Schema(example = "ORGANISATION") String kind, String obligationId, String organisationId, String desk, String name,
                          @Schema(example = "OWED") String state) {
    }

    /** What is said with a confirmation. */
    public record Confirm(@Schema(example = "情况属实，同意上报。") String opinion) {
    }

    /** Why a received batch goes back. */
    public record SendBack(@Schema(example = "other") String reasonCode,
                           @Schema(example = "两家机构的坐标不在辖区内，请核对。", required = true) String opinion) {
    }

    @GET
    @Operation(summary = "One's own batches, then those received from below")
    public List<BatchItem> list() {
        return batches.list().stream().map(BatchResource::item).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One batch")
    public BatchItem get(@PathParam("id") String id) {
        return item(batches.get(Inputs.id(id)));
    }

    @GET
    @Path("{id}/gate")
    @Operation(summary = "Whether a batch may be reported, and who is missing")
    public Gate gate(@PathParam("id") String id) {
        GateView gate = batches.gate(Inputs.id(id));
        List<Missing> missing = gate.blockers().stream().map(b -> new Missing(b.kind().name(), Outputs.id(b.id()), Outputs.id(b.organisationId()),
                Outputs.known(b.desk()), b.name(), b.state())).toList();
        return new Gate(gate.isOpen(), gate.organisations().owed(), gate.organisations().filed(), gate.organisations().passed(),
                gate.organisations().exempt(), gate.units(), gate.unitsSettled(), missing);
    }

    @GET
    @Path("{id}/filings")
    @Operation(summary = "Filings that wait in a batch, newest first")
    public ListAnswer<FilingItem> filings(@PathParam("id") String id,
            @Parameter(description = "part of the organisation's name or a whole filing number") @QueryParam("text") String text,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "number of the page, instead of after; reaches 10,000 rows") @QueryParam("page") String page,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        long batch = batches.get(Inputs.id(id)).id();
        return ListAnswer.of(filings.list(new FilingFilter(Asked.text(text), "", 0, null, batch, 0), Asked.wanted(page, after, size)),
                FilingItem::of);
    }

    @GET
    @Path("{id}/children")
    @Operation(summary = "Batches that were gathered into this one")
    public List<BatchItem> children(@PathParam("id") String id) {
        return batches.children(Inputs.id(id)).stream().map(BatchResource::item).toList();
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Confirm a batch (确认并上报)",
            description = "One's own goes to the desk above, if nobody is missing; a received one is gathered, or approved at the last desk.")
    public BatchItem confirm(@PathParam("id") String id, Confirm given) {
        long batch = Inputs.id(id);
        decisions.confirm(batch, Inputs.body(given).opinion());
        return item(batches.get(batch));
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Send a received batch back to its desk")
    public BatchItem sendBack(@PathParam("id") String id, SendBack given) {
        long batch = Inputs.id(id);
        SendBack back = Inputs.body(given);
        decisions.sendBack(batch, Asked.text(back.reasonCode()), back.opinion());
        return item(batches.get(batch));
    }

    static BatchItem item(BatchView b) {
        return new BatchItem(Outputs.id(b.id()), Outputs.id(b.campaignId()), b.campaignTitle(), b.definitionCode(), b.stepId(), b.desk(),
                b.deskName(), b.seq(), b.state().name(), Outputs.known(b.parentDesk()), Outputs.at(b.reportedAt()), Outputs.known(b.reportedBy()),
                Outputs.known(b.reason()), b.total(), b.done(), b.mine(), b.received(), b.rowVersion());
    }
}
