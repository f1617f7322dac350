package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.organisation.boundary.Organisations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dictionary of kinds of organisation. */
@Path("organisation-kinds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationKindResource {

    @EJB
    private Organisations organisations;

    /** A kind of organisation and where it may stand. */
    public record Kind(@Schema(example = "community-health-centre") String kind, DefinitionJson.Words label,
                       @Schema(description = "levels of authority directly under which it may stand", example = "[\"COUNTY\"]") List<String> levels,
                       @Schema(description = "kinds of organisation below which it may stand") List<String> below) {
    }

    @GET
    @Operation(summary = "Kinds of organisation",
            description = "All, or with below= only those one may add: 0 for directly under one's own authority, else below that organisation.")
    public List<Kind> list(@Parameter(example = "0") @QueryParam("below") String below) {
        var kinds = below == null || below.isEmpty() ? organisations.kinds() : organisations.kindsToAdd(Inputs.id(below));
        return kinds.stream().map(k -> new Kind(k.kind(), new DefinitionJson.Words(k.label(), Outputs.known(k.en())),
                k.levels().stream().map(Enum::name).toList(), k.below())).toList();
    }
}
