package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.boundary.Templates;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.web.exchange.FileNames;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be filed: forms, ways, and the texts they are made from. */
@Path("definitions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "definitions", description = "What can be filed (事项)")
public class DefinitionResource {

    private static final String YAML = "application/yaml";

    @EJB
    private Definitions definitions;

    @EJB
    private Templates templates;

    @Inject
    private FileNames names;

    @Context
    private HttpServletRequest request;

    /** A definition in a list. */
    public record DefinitionItem(@Schema(example = "basic-public-health") String code, @Schema(example = "2026.1") String version,
                                 DefinitionJson.Words title, @Schema(example = "0:hc") String owner,
                                 @Schema(example = "[\"0\"]") List<String> applies, List<String> kinds, @Schema(example = "YEAR") String period,
                                 @Schema(example = "2026-01-01") String effectiveFrom, String effectiveTo) {
    }

    /** Something wrong in the text of a definition. */
    public record TextProblem(@Schema(example = "12") int line, @Schema(example = "F1154") String code, String message) {
    }

    /** What is wrong with a text; nothing if it could be published. */
    public record CheckAnswer(boolean publishable, List<TextProblem> problems) {
    }

    @GET
    @Operation(summary = "Everything that can be filed today")
    public List<DefinitionItem> list() {
        return definitions.list().stream().map(DefinitionResource::item).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A whole form with its conditions, hints, options and route",
            description = "Without version the one that a filing begun today takes.")
    @APIResponse(responseCode = "200", description = "the definition", content = @Content(schema = @Schema(type =
            org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)))
    public JsonObject get(@Parameter(example = "basic-public-health") @PathParam("code") String code,
                          @Parameter(example = "2026.1") @QueryParam("version") String version) {
        return DefinitionJson.of(definition(code, version));
    }

    @GET
    @Path("{code}/versions")
    @Operation(summary = "All published versions, oldest first")
    public List<DefinitionItem> versions(@Parameter(example = "basic-public-health") @PathParam("code") String code) {
        List<DefinitionView> versions = definitions.versions(code);
        if (versions.isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        return versions.stream().map(DefinitionResource::item).toList();
    }

    @GET
    @Path("{code}/source")
    @Produces(YAML)
    @Operation(summary = "The text of a version exactly as it was published")
    public String source(@Parameter(example = "basic-public-health") @PathParam("code") String code,
                         @Parameter(example = "2026.1") @QueryParam("version") String version) {
        return definitions.source(code, definition(code, version).version());
    }

    @GET
    @Path("{code}/template")
    @Produces(ImportResource.XLSX)
    @Operation(summary = "The template of a list to be imported", description = "For the version the open campaign asks for; without columns in the order one used last.")
    @APIResponse(responseCode = "200", description = "the workbook", content = @Content(mediaType = ImportResource.XLSX,
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")))
    public Response template(@Parameter(example = "basic-public-health") @PathParam("code") String code,
            @Parameter(example = "name,code,township", description = "ids of columns in the order wanted; it is remembered") @QueryParam("columns") String columns) {
        List<String> order = Asked.text(columns).isEmpty() ? List.of() : List.of(Asked.text(columns).split("\\s*,\\s*"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        templates.write(code, order, Languages.of(request), bytes);
        return Workbooks.answer(names.template(templates.definition(code)), bytes.toByteArray());
    }

    @POST
    @Path("check")
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @Operation(summary = "What is wrong with a text, by line, before publishing it")
    public CheckAnswer check(@RequestBody(content = @Content(mediaType = YAML, example = "code: summer-patch\nversion: \"2026.1\"\n")) String yaml) {
        Locale locale = Languages.of(request);
        List<TextProblem> problems = definitions.check(Inputs.body(yaml)).stream()
                .map(problem -> new TextProblem(problem.line(), problem.code(), problem.message(locale))).toList();
        return new CheckAnswer(problems.isEmpty(), problems);
    }

    @POST
    @Consumes({YAML, MediaType.TEXT_PLAIN})
    @Operation(summary = "Put a new version, or a new definition, into effect", description = "The same text again changes nothing.")
    @APIResponse(responseCode = "201", description = "published", content = @Content(schema = @Schema(implementation = DefinitionItem.class)))
    public Response publish(@RequestBody(content = @Content(mediaType = YAML)) String yaml) {
        DefinitionView published = definitions.publish(Inputs.body(yaml));
        return Response.created(URI.create("definitions/" + published.code())).entity(item(published)).build();
    }

    private FilingDefinition definition(String code, String version) {
        return version == null || version.isEmpty() ? definitions.current(code) : definitions.get(code, version);
    }

    private static DefinitionItem item(DefinitionView d) {
        return new DefinitionItem(d.code(), d.version(), DefinitionJson.Words.of(d.title()), d.owner().toString(),
                d.applies().stream().map(Object::toString).toList(), d.kinds(), d.period().name(), d.effectiveFrom().toString(),
                d.effectiveTo() == null ? null : d.effectiveTo().toString());
    }
}
