package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.identity.boundary.ListColumns;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.web.lists.ColumnChoice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Own columns of the lists, the same as on the pages. */
@Path("columns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class ColumnResource {

    @EJB
    private ListColumns chosen;

    /** Columns shown beside those every list needs. */
    public record Columns(@Schema(example = "[\"filingNo\",\"machine\",\"due\"]", required = true) List<String> columns) {
    }

    @GET
    @Path("{list}")
    @Operation(summary = "Which columns of a list one sees: worklist, organisations or filings")
    public Columns get(@Parameter(example = "worklist") @PathParam("list") String list) {
        mustExist(list);
        return new Columns(chosen.of(list).orElse(ColumnChoice.names(list)));
    }

    @PUT
    @Path("{list}")
    @Operation(summary = "Choose the columns of a list; remembered for one's account")
    public Columns choose(@Parameter(example = "worklist") @PathParam("list") String list, Columns given) {
        mustExist(list);
        List<String> wanted = Asked.needed(Inputs.body(given).columns(), "columns");
        chosen.choose(list, ColumnChoice.names(list).stream().filter(wanted::contains).toList());
        return get(list);
    }

    private static void mustExist(String list) {
        if (!ColumnChoice.isKnown(list)) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
