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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.baosong.audit.boundary.BatchDecisions;
import org.baosong.audit.boundary.Batches;
import org.baosong.campaign.boundary.AreaProgress;
import org.baosong.campaign.boundary.Bulletin;
import org.baosong.campaign.boundary.Bulletins;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.Enrolment;
import org.baosong.campaign.boundary.NewCampaign;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.Page;
import org.baosong.region.boundary.Regions;
import org.baosong.web.security.Languages;
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
    private Enrolment enrolment;

    @EJB
    private Batches batches;

    @EJB
    private BatchDecisions decisions;

    @EJB
    private Bulletins bulletins;

    @EJB
    private Regions regions;

    @Context
    private HttpServletRequest request;

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
                              @Schema(example = "本年度未开展该项工作", required = true) String reason,
                              @Schema(example = "false", description = "that the filings which are left lying there are known of") Boolean acknowledge) {
    }

    /** How far an area has come. */
    public record AreaItem(@Schema(example = "150302") String region, @Schema(example = "海勃湾区") String name,
                           @Schema(description = "whether these are the organisations directly under one's own desk") boolean itself,
                           @Schema(example = "12", description = "应报, without those excused") int due, @Schema(example = "8", description = "实报") int reported,
                           @Schema(example = "4", description = "未报") int missing, int exempt, @Schema(example = "66.7") BigDecimal percent,
                           @Schema(example = "58.3", description = "share that came in by the last day") BigDecimal inTimePercent) {
    }

    /** 通报. */
    public record BulletinItem(@Schema(example = "海勃湾区") String area, @Schema(example = "12") int due, @Schema(example = "8") int reported,
                               @Schema(example = "4") int missing, @Schema(example = "66.7") String percent, String at,
                               @Schema(description = "words ready to be sent round") String wording,
                               @Schema(description = "at most 500") List<MissingItem> names) {
    }

    /** An organisation that has not filed, and whom to call. */
    public record MissingItem(String obligationId, String organisationId, String organisationName, String parentName, String contact,
                              @Schema(example = "0473-2012345") String phone,
                              @Schema(example = "FILED", description = "who says so: REGISTER, FILED (not audited yet) or ACCOUNT") String phoneOrigin, String urgedAt, boolean urgedToday) {
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
        CampaignView campaign = enrolment.open(new NewCampaign(Asked.needed(wanted.definition(), "definition"),
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
    @Path("{id}/areas")
    @Operation(summary = "How complete and timely the areas below one's own desk are")
    public List<AreaItem> areas(@PathParam("id") String id) {
        return bulletins.areas(Inputs.id(id)).stream().map(this::area).toList();
    }

    @GET
    @Path("{id}/bulletin")
    @Operation(summary = "Who has filed and who has not, with words ready to be sent round and whom to call")
    public BulletinItem bulletin(@PathParam("id") String id) {
        long campaign = Inputs.id(id);
        Bulletin now = bulletins.now(campaign);
        return new BulletinItem(now.areaName(), now.due(), now.reported(), now.missing(), now.percent(), Outputs.at(now.at()),
                bulletins.wording(campaign, Languages.of(request)), now.names().stream().map(one -> new MissingItem(Outputs.id(one.obligationId()),
                        Outputs.id(one.organisationId()), one.name(), Outputs.known(one.parentName()), one.contact() == null ? null : Outputs.known(one.contact().name()),
                        one.contact() == null ? null : one.contact().phone(), one.contact() == null ? null : one.contact().origin().name(),
                        Outputs.at(one.urged()), one.urgedToday())).toList());
    }

    private AreaItem area(AreaProgress area) {
        return new AreaItem(area.region().value(), regions.name(area.region()), area.itself(), area.due(), area.reported(), area.due() - area.reported(),
                area.counts().exempt(), area.percent(), area.inTimePercent());
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
    @Operation(summary = "Excuse units below from reporting, all or none",
            description = "Refused with 409 F2217 and the numbers by unit while filings there wait for a decision, are returned or being filled in, unless"
                    + " acknowledge says that this is known.")
    public void exemptUnits(@PathParam("id") String id, UnitsExempt given) {
        UnitsExempt exempt = Inputs.body(given);
        decisions.exempt(Inputs.id(id), Asked.texts(exempt.desks(), "desks"), exempt.reason(), Boolean.TRUE.equals(exempt.acknowledge()));
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
