package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.baosong.exchange.boundary.ExportRequest;
import org.baosong.exchange.boundary.ExportView;
import org.baosong.exchange.boundary.Exports;
import org.baosong.exchange.entity.ExportKind;
import org.baosong.filing.entity.FilingState;
import org.baosong.web.exchange.FileNames;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists as workbooks, made in the background as they were filtered. */
@Path("exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exports", description = "Lists as workbooks (导出)")
public class ExportResource {

    @EJB
    private Exports exports;

    @Inject
    private FileNames names;

    @Context
    private HttpServletRequest request;

    /** Which list is wanted; what is missing does not narrow. */
    public record Wanted(@Schema(example = "ORGANISATIONS", required = true) String list, @Schema(example = "卫生院", description = "as on the list's page") String text,
                         @Schema(example = "township-health-centre", description = "for ORGANISATIONS") String kind,
                         @Schema(example = "7340221870080002", description = "for FILINGS") String campaignId,
                         @Schema(example = "IN_AUDIT", description = "for FILINGS") String state) {
    }

    /** An export. */
    public record ExportItem(@Schema(example = "7340221870080003") String id, @Schema(example = "ORGANISATIONS") String list, @Schema(example = "READY") String state,
                             @Schema(example = "312") int rows, @Schema(example = "40213") long fileSize, String reason,
                             @Schema(example = "2026-08-12T09:30:00+08:00") String createdAt, String finishedAt) {
    }

    @POST
    @Operation(summary = "Ask for a list as a workbook", description = "Made in the background within one's scope; one's own alone, for ninety days.")
    @APIResponse(responseCode = "201", description = "asked for", content = @Content(schema = @Schema(implementation = ExportItem.class)))
    public Response start(Wanted given) {
        Wanted wanted = Inputs.body(given);
        ExportKind kind = Asked.needed(Asked.choice(ExportKind.class, wanted.list(), "list"), "list");
        ExportView export = exports.start(new ExportRequest(kind, wanted.text(), wanted.kind(), Asked.filter(wanted.campaignId()),
                Asked.choice(FilingState.class, wanted.state(), "state")), Languages.of(request));
        return Response.created(URI.create("exports/" + export.id())).entity(item(export)).build();
    }

    @GET
    @Operation(summary = "One's own latest exports")
    public List<ExportItem> list() {
        return exports.list().stream().map(ExportResource::item).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One export and whether it is ready")
    public ExportItem get(@PathParam("id") String id) {
        return item(exports.get(Inputs.id(id)));
    }

    @GET
    @Path("{id}/workbook")
    @Produces(ImportResource.XLSX)
    @Operation(summary = "The workbook, once it is ready")
    @APIResponse(responseCode = "200", description = "the workbook", content = @Content(mediaType = ImportResource.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(@PathParam("id") String id) {
        long export = Inputs.id(id);
        return Workbooks.answer(names.of(exports.get(export)), exports.open(export));
    }

    static ExportItem item(ExportView v) {
        return new ExportItem(Outputs.id(v.id()), v.kind().name(), v.state().name(), v.rows(), v.fileSize(), Outputs.known(v.reason()),
                Outputs.at(v.createdAt()), Outputs.at(v.finishedAt()));
    }
}
