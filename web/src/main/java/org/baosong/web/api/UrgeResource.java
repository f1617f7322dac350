package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.Urges;
import org.baosong.organisation.boundary.Organisations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Urging (催报) those that have not filed. */
@Path("urges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class UrgeResource {

    @EJB
    private Urges urges;

    @EJB
    private Campaigns campaigns;

    @EJB
    private Organisations organisations;

    /** Whom to urge. */
    public record ToUrge(@Schema(example = "7340221870080001", required = true) String campaignId,
                         @Schema(example = "[\"7340221870080002\"]", description = "everybody missing in one's area if not given; beyond 500 in the background") List<String> obligationIds) {
    }

    /** What became of it. */
    public record Outcomes(@Schema(example = "1") int urged, @Schema(example = "0") int notUrged,
                           @Schema(example = "0", description = "how many are still gone through in the background") int underWay, List<Outcome> outcomes) {
    }

    /** What became of one. */
    public record Outcome(String obligationId, String organisationId, String organisationName,
                          @Schema(example = "URGED", description = "URGED, ALREADY_TODAY or NOT_OWED") String outcome) {
    }

    /** That a desk asked an organisation to file. */
    public record UrgeItem(String campaignId, String organisationId, @Schema(example = "110105:hc") String desk, String by,
                           @Schema(example = "2026-08-31T14:03:07.123+08:00") String at) {
    }

    @POST
    @Operation(summary = "Urge organisations to file", description = "Each at most once a day in a campaign; it sees the note on its home page.")
    public Outcomes urge(ToUrge given) {
        ToUrge wanted = Inputs.body(given);
        long campaign = campaigns.get(Asked.id(wanted.campaignId(), "campaignId")).id();
        Urges.Everybody done = wanted.obligationIds() == null ? urges.urgeMissing(campaign)
                : new Urges.Everybody(urges.urge(campaign, Asked.ids(wanted.obligationIds(), "obligationIds")), 0);
        List<Outcome> outcomes = done.first().stream()
                .map(u -> new Outcome(Outputs.id(u.obligationId()), Outputs.id(u.organisationId()), u.organisationName(), u.outcome().name())).toList();
        int urged = (int) outcomes.stream().filter(outcome -> outcome.outcome().equals(Urges.Outcome.URGED.name())).count();
        return new Outcomes(urged, outcomes.size() - urged, done.underWay(), outcomes);
    }

    @GET
    @Operation(summary = "Urges of an organisation in a campaign, newest first")
    public List<UrgeItem> list(@Parameter(required = true, example = "7340221870080001") @QueryParam("campaign") String campaign,
                               @Parameter(required = true, example = "7340221870080002") @QueryParam("organisation") String organisation) {
        long one = organisations.get(Asked.id(organisation, "organisation")).id();
        return urges.of(Asked.id(campaign, "campaign"), List.of(one)).stream()
                .map(u -> new UrgeItem(Outputs.id(u.campaignId()), Outputs.id(u.organisationId()), u.desk(), u.by(), Outputs.at(u.at()))).toList();
    }
}
