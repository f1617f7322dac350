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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.baosong.exchange.boundary.ImportView;
import org.baosong.exchange.boundary.Imports;
import org.baosong.exchange.boundary.RowView;
import org.baosong.exchange.boundary.UploadLimit;
import org.baosong.exchange.entity.RowState;
import org.baosong.web.exchange.FileNames;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists uploaded as workbooks: received, judged row by row, sent back with verdicts, taken in when confirmed. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Lists uploaded as workbooks (Excel 导入)")
public class ImportResource {

    /** Media type of workbooks. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private Imports imports;

    @Inject
    private FileNames names;

    @Context
    private HttpServletRequest request;

    /** An uploaded list. */
    public record ImportItem(@Schema(example = "7340221870080001") String id, @Schema(example = "basic-public-health") String definition,
                             @Schema(example = "2026.1") String version, @Schema(example = "7340221870080002") String campaignId,
                             @Schema(example = "150302:hc") String desk, @Schema(example = "海勃湾区经办人") String by,
                             @Schema(example = "机构名单.xlsx") String fileName, @Schema(example = "48213") long fileSize,
                             @Schema(example = "CHECKED") String state, @Schema(example = "120", description = "rows of the list") int total,
                             @Schema(example = "120") int checked, @Schema(example = "117") int good,
                             @Schema(example = "80", description = "good rows that add an institution") int added, @Schema(example = "3") int bad,
                             @Schema(example = "0", description = "rows taken in") int done,
                             @Schema(example = "0", description = "good rows that did not go after all") int failed, String reason,
                             @Schema(example = "2026-08-12T09:30:00+08:00") String createdAt, String checkedAt, String confirmedBy, String confirmedAt,
                             String finishedAt, @Schema(example = "850", description = "rows per second") int rate,
                             @Schema(example = "accounts/unused", description = "where the accounts of the institutions added wait to be handed out, "
                                     + "once the list is done; their first passwords are issued by accounts/reissue") String unusedAccounts) {
    }

    /** One row with its verdict. */
    public record RowItem(@Schema(example = "17", description = "as the office program counts") int row, @Schema(example = "海北街道社区卫生服务中心") String name,
                          @Schema(example = "BAD") String state, @Schema(description = "would add an institution") boolean added,
                          List<Fault> faults, String organisationId, String filingId, String filingNo) {
    }

    /** What is wrong with one cell. */
    public record Fault(@Schema(example = "phone") String column, @Schema(example = "联系电话") String heading, @Schema(example = "F1141") String code,
                        @Schema(example = "固定电话要有区号，如 010-65091234。") String detail) {
    }

    /** What is taken in. */
    public record Confirmation(@Schema(example = "GOOD", required = true, description = "ALL refuses if a row is wrong; GOOD takes the good ones") String rows) {
    }

    /** Which rows a confirmation is about. */
    enum Wanted { ALL, GOOD }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Upload a list", description = "The workbook itself is the body. A file that is no list of ours is refused at once and nothing of it kept; "
            + "rows are judged in the background.")
    @RequestBody(required = true, content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "received", content = @Content(schema = @Schema(implementation = ImportItem.class)))
    public Response upload(@Parameter(example = "basic-public-health", required = true) @QueryParam("definition") String definition,
                           @Parameter(example = "机构名单.xlsx") @QueryParam("fileName") String fileName) throws IOException {
        if (UploadLimit.isBeyond(request.getContentLengthLong())) {
            UploadLimit.drain(request.getInputStream());
            throw UploadLimit.refusal();
        }
        ImportView received = imports.upload(Asked.needed(definition, "definition"), fileName, request.getInputStream());
        return Response.created(URI.create("imports/" + received.id())).entity(item(received)).build();
    }

    @GET
    @Operation(summary = "Lists of one's area, newest first")
    public ListAnswer<ImportItem> list(@Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "lists wanted, at most 200") @QueryParam("size") String size) {
        return ListAnswer.of(imports.list(Asked.text(after), Asked.size(size)), ImportResource::item);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One list and how far it has come")
    public ImportItem get(@PathParam("id") String id) {
        return item(imports.get(Inputs.id(id)));
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "Rows with their verdicts, in the order of the list")
    public ListAnswer<RowItem> rows(@PathParam("id") String id, @Parameter(example = "BAD") @QueryParam("state") String state,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        return ListAnswer.of(imports.rows(Inputs.id(id), Asked.choice(RowState.class, state, "state"), Asked.text(after), Asked.size(size),
                Languages.of(request)), ImportResource::row);
    }

    @GET
    @Path("{id}/workbook")
    @Produces(XLSX)
    @Operation(summary = "The list as it came with a column of verdicts", description = "Corrected, it can be uploaded again as it is.")
    @APIResponse(responseCode = "200", description = "the workbook", content = @Content(mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(@PathParam("id") String id, @Parameter(example = "true", description = "only rows that are wrong or did not go") @QueryParam("bad") boolean bad) {
        ImportView list = imports.get(Inputs.id(id));
        Locale locale = Languages.of(request);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        imports.workbook(list.id(), bad, locale, bytes);
        return Workbooks.answer(names.verdicts(list, bad), bytes.toByteArray());
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Take the rows in", description = "In the background: each good row adds or updates its institution and submits its filing on behalf (代填).")
    public ImportItem confirm(@PathParam("id") String id, Confirmation given) {
        Wanted wanted = Asked.needed(Asked.choice(Wanted.class, Inputs.body(given).rows(), "rows"), "rows");
        return item(imports.confirm(Inputs.id(id), wanted == Wanted.ALL));
    }

    @POST
    @Path("{id}/drop")
    @Operation(summary = "Give a list up before anything of it was taken in")
    public ImportItem drop(@PathParam("id") String id) {
        return item(imports.drop(Inputs.id(id)));
    }

    @POST
    @Path("{id}/halt")
    @Operation(summary = "End taking in half way", description = "What was taken in stays; it can be resumed.")
    public ImportItem halt(@PathParam("id") String id) {
        return item(imports.halt(Inputs.id(id)));
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Go on with a stopped list, or try rows once more that did not go")
    public ImportItem resume(@PathParam("id") String id) {
        return item(imports.resume(Inputs.id(id)));
    }

    static ImportItem item(ImportView v) {
        return new ImportItem(Outputs.id(v.id()), v.definitionCode(), v.definitionVersion(), Outputs.id(v.campaignId()), v.desk(), v.actor(), v.fileName(),
                v.fileSize(), v.state().name(), v.total(), v.checked(), v.good(), v.added(), v.bad(), v.done(), v.failed(), Outputs.known(v.reason()),
                Outputs.at(v.createdAt()), Outputs.at(v.checkedAt()), Outputs.known(v.confirmedBy()), Outputs.at(v.confirmedAt()),
                Outputs.at(v.finishedAt()), v.rate(), v.isHandedOut() ? "accounts/unused" : null);
    }

    private static RowItem row(RowView r) {
        return new RowItem(r.row(), Outputs.known(r.name()), r.state().name(), r.added(), r.faults().stream()
                .map(f -> new Fault(Outputs.known(f.column()), Outputs.known(f.heading()), f.code(), f.words())).toList(),
                Outputs.id(r.organisationId()), Outputs.id(r.filingId()), Outputs.known(r.filingNo()));
    }
}
