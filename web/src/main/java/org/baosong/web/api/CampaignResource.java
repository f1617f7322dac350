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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.baosong.audit.boundary.BatchDecisions;
import org.baosong.audit.boundary.Batches;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.NewCampaign;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns: what is owed, by whom, and which units below have reported. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns", description = "Campaigns (填报任务) and what is owed in them (应报)")
public class CampaignResource {

    @EJB
    private Campaigns campaigns;

    @EJB
    private Batches batches;

    @EJB
    private BatchDecisions decisions;

    /** A campaign. */
    public record CampaignItem(String id, @Schema(example = "basic-public-health") String definition, @Schema(example = "2026.1") String version,
                               @Schema(example = "2026") String period, String title, @Schema(example = "2026-08-01") String opensOn,
                               @Schema(example = "2026-08-31") String closesOn,
                               @Schema(description = "the list of who owes is still being written") boolean enrolling,
                               @Schema(description = "organisations on that list so far") int enrolled, String openedBy, String openedAt) {
    }

    /** A campaign to be opened. */
    public record ToOpen(@Schema(example = "basic-public-health", required = true) String definition,
                         @Schema(example = "2026", required = true) String period, @Schema(description = "made if missing") String title,
                         @Schema(example = "2026-08-01", required = true) LocalDate opensOn,
                         @Schema(example = "2026-08-31", required = true) LocalDate closesOn) {
    }

    /** A unit that reports to one's own desk, with its newest batch if it has one. */
    public record Unit(@Schema(example = "110105:hc") String desk, @Schema(example = "朝阳区卫生健康委员会") String name, BatchResource.BatchItem batch) {
    }

    /** Units excused from reporting. */
    public record UnitsExempt(@Schema(example = "[\"110109:hc\"]", required = true) List<String> desks,
                              @Schema(example = "本年度未开展该项工作", required = true) String reason) {
    }

    /** A unit that has to report after all. */
    public record UnitOwes(@Schema(example = "110109:hc", required = true) String desk) {
    }

    @GET
    @Operation(summary = "All campaigns, newest first")
    public List<CampaignItem> list() {
        return campaigns.list().stream().map(CampaignResource::item).toList();
    }

    @POST
    @Operation(summary = "Open a campaign", description = "Who owes is listed in the background; enrolling tells when that is done.")
    @APIResponse(responseCode = "201", description = "opened", content = @Content(schema = @Schema(implementation = CampaignItem.class)))
    public Response open(ToOpen given) {
        ToOpen wanted = Inputs.body(given);
        CampaignView campaign = campaigns.open(new NewCampaign(Asked.needed(wanted.definition(), "definition"),
                Asked.needed(wanted.period(), "period"), wanted.title(), Asked.needed(wanted.opensOn(), "opensOn"),
                Asked.needed(wanted.closesOn(), "closesOn")));
        return Response.created(URI.create("campaigns/" + campaign.id())).entity(item(campaign)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One campaign")
    public CampaignItem get(@PathParam("id") String id) {
        return item(campaigns.get(Inputs.id(id)));
    }

    @GET
    @Path("{id}/obligations")
    @Operation(summary = "Who owes at a desk and how it stands",
            description = "Without desk at one's own; with organisation only what that one owes.")
    public ListAnswer<ObligationResource.ObligationItem> obligations(@PathParam("id") String id,
            @Parameter(example = "110105:hc") @QueryParam("desk") String desk, @QueryParam("organisation") String organisation,
            @Parameter(description = "OWED, FILED, PASSED or EXEMPT") @QueryParam("state") String state,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "rows wanted, at most 500") @QueryParam("size") String size) {
        long campaign = campaigns.get(Inputs.id(id)).id();
        ObligationState wanted = Asked.choice(ObligationState.class, state, "state");
        return ListAnswer.of(obligations(campaign, Asked.text(desk), Asked.filter(organisation), wanted, Asked.text(after), Asked.size(size)),
                ObligationResource::item);
    }

    private Page<ObligationView> obligations(long campaign, String desk, long organisation, ObligationState state, String after, int size) {
        if (organisation != 0) {
            List<ObligationView> one = campaigns.obligation(campaign, organisation).stream().toList();
            return new Page<>(one, one.size(), null);
        }
        return desk.isEmpty() ? campaigns.owedToMe(campaign, state, after, size)
                : campaigns.atDesk(campaign, Inputs.desk(desk), state, after, size);
    }

    @GET
    @Path("{id}/units")
    @Operation(summary = "Units that report to one's own desk, with the newest batch of each")
    public List<Unit> units(@PathParam("id") String id) {
        return batches.units(Inputs.id(id)).stream()
                .map(unit -> new Unit(unit.desk(), unit.name(), unit.batch() == null ? null : BatchResource.item(unit.batch()))).toList();
    }

    @POST
    @Path("{id}/units/exempt")
    @Operation(summary = "Excuse units below from reporting, all or none")
    public void exemptUnits(@PathParam("id") String id, UnitsExempt given) {
        UnitsExempt exempt = Inputs.body(given);
        decisions.exempt(Inputs.id(id), Asked.texts(exempt.desks(), "desks"), exempt.reason());
    }

    @POST
    @Path("{id}/units/owe")
    @Operation(summary = "Take the exemption of a unit back")
    public void oweUnit(@PathParam("id") String id, UnitOwes given) {
        decisions.owe(Inputs.id(id), Asked.needed(Inputs.body(given).desk(), "desk"));
    }

    private static CampaignItem item(CampaignView c) {
        return new CampaignItem(Outputs.id(c.id()), c.definitionCode(), c.definitionVersion(), c.period(), c.title(), c.opensOn().toString(),
                c.closesOn().toString(), c.enrolling(), c.enrolled(), c.openedBy(), Outputs.at(c.openedAt()));
    }
}
