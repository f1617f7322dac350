package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What single organisations owe: excusing them, and taking that back. */
@Path("obligations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class ObligationResource {

    @EJB
    private Campaigns campaigns;

    /** What one organisation owes, and how it stands. */
    public record ObligationItem(String id, String campaignId, String organisationId, String organisationName,
                                 @Schema(example = "110105:hc") String desk, @Schema(example = "OWED") String state,
                                 @Schema(example = "2026-08-31") String dueOn, String reason, String decidedBy, String decidedAt) {
    }

    /** Organisations to be excused. */
    public record Exempt(@Schema(example = "[\"7340221870080001\"]", required = true) List<String> ids,
                         @Schema(example = "村卫生室已撤并", required = true) String reason) {
    }

    /** Organisations that owe after all. */
    public record Owe(@Schema(example = "[\"7340221870080001\"]", required = true) List<String> ids) {
    }

    @POST
    @Path("exempt")
    @Operation(summary = "Excuse organisations of one's own desk from filing, all or none")
    public List<ObligationItem> exempt(Exempt given) {
        Exempt exempt = Inputs.body(given);
        return campaigns.exempt(Asked.ids(exempt.ids(), "ids"), exempt.reason()).stream().map(ObligationResource::item).toList();
    }

    @POST
    @Path("owe")
    @Operation(summary = "Take exemptions back, all or none")
    public List<ObligationItem> owe(Owe given) {
        return campaigns.owe(Asked.ids(Inputs.body(given).ids(), "ids")).stream().map(ObligationResource::item).toList();
    }

    static ObligationItem item(ObligationView o) {
        return new ObligationItem(Outputs.id(o.id()), Outputs.id(o.campaignId()), Outputs.id(o.organisationId()), o.organisationName(), o.desk(),
                o.state().name(), o.dueOn() == null ? null : o.dueOn().toString(), Outputs.known(o.reason()), Outputs.known(o.decidedBy()),
                Outputs.at(o.decidedAt()));
    }
}
