package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.baosong.audit.boundary.Progress;
import org.baosong.audit.boundary.Stages;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.boundary.FilingPersons;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.boundary.SaveResult;
import org.baosong.filing.boundary.Submission;
import org.baosong.filing.boundary.Submissions;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Violation;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The filer's side: open, fill in, save at any time, check, submit, take back, give up; and, for everybody, where it went. */
@Path("filings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "filings", description = "Filings (办件)")
public class FilingResource {

    @EJB
    private Filings filings;

    @EJB
    private FilingQuery query;

    @EJB
    private Submissions submissions;

    @EJB
    private Stages stages;

    @EJB
    private Progress progress;

    @EJB
    private FilingPersons persons;

    @Context
    private HttpServletRequest request;

    /** Whose filing in which campaign. */
    public record ToOpen(@Schema(example = "7340221870080001", required = true) String campaignId,
                         @Schema(example = "7340221870080002", required = true) String organisationId) {
    }

    /** Changed answers; what is not named stays. */
    public record Changes(@Schema(required = true, description = "the version read") Long rowVersion,
                          @Schema(type = SchemaType.OBJECT, required = true, description = "by field id; null empties a field",
                                  example = "{\"phone\":\"010-65091234\",\"services\":[\"vaccination\"]}") JsonObject answers) {
    }

    /** Where a person's paper stands. */
    public record PlaceOfPerson(@Schema(required = true, example = "staff/7340221870080003/paper",
            description = "id of the field; in a table section/row/field") String at) {
    }

    /** A person's paper, its number in full. */
    public record PaperOfPerson(@Schema(example = "RESIDENT") String kind, @Schema(example = "11010519491231002X") String number) {
    }

    /** What became of a save. */
    public record Saved(@Schema(description = "to send with the next save") long rowVersion, String savedAt,
                        @Schema(description = "what could not be read and is kept as typed") List<Problem.FieldError> errors,
                        List<FilingDetail.SectionItem> progress) {
    }

    /** What stands in the way of submission. */
    public record CheckAnswer(boolean complete, List<Problem.FieldError> errors) {
    }

    /** How to submit. */
    public record Submit(@Schema(description = "whether the filings of the organisations below go with it") boolean withSubordinates,
                         @Schema(description = "the version seen; none takes what stands") Long rowVersion) {
    }

    /** The receipt of a submission: everything that went in together. */
    public record Receipt(String submissionId, List<ReceivedFiling> filings) {
    }

    /** A filing taken in; it is processed in the background from here on. */
    public record ReceivedFiling(String id, @Schema(example = "GW261101057K3M9QX2C") String filingNo, String organisation) {
    }

    @GET
    @Operation(summary = "Filings within one's area, newest first")
    public ListAnswer<FilingItem> list(
            @Parameter(description = "part of the organisation's name or a whole filing number") @QueryParam("text") String text,
            @Parameter(example = "IN_AUDIT") @QueryParam("state") String state, @QueryParam("campaign") String campaign,
            @Parameter(example = "basic-public-health") @QueryParam("definition") String definition,
            @QueryParam("organisation") String organisation, @QueryParam("batch") String batch,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "number of the page, instead of after; reaches 10,000 rows") @QueryParam("page") String page,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        FilingFilter filter = new FilingFilter(Asked.text(text), Asked.text(definition), Asked.filter(campaign),
                Asked.choice(FilingState.class, state, "state"), Asked.filter(batch), Asked.filter(organisation));
        return ListAnswer.of(query.list(filter, Asked.wanted(page, after, size)), FilingItem::of);
    }

    @POST
    @Operation(summary = "Open the filing of an organisation in a campaign", description = "A new draft, prefilled from the register, if there is none.")
    @APIResponse(responseCode = "200", description = "there already was one", content = @Content(schema = @Schema(implementation = FilingDetail.class)))
    @APIResponse(responseCode = "201", description = "a new draft", content = @Content(schema = @Schema(implementation = FilingDetail.class)))
    public Response open(ToOpen given) {
        ToOpen wanted = Inputs.body(given);
        long campaign = Asked.id(wanted.campaignId(), "campaignId");
        long organisation = Asked.id(wanted.organisationId(), "organisationId");
        boolean existed = query.ofOrganisations(campaign, List.of(organisation)).stream().anyMatch(row -> row.state() != FilingState.CANCELLED);
        FilingDetail filing = FilingDetail.of(filings.open(campaign, organisation));
        return existed ? Response.ok(filing).build() : Response.created(URI.create("filings/" + filing.id())).entity(filing).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One filing")
    public FilingDetail get(@PathParam("id") String id) {
        return FilingDetail.of(filings.get(Inputs.id(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Save changed answers", description = "All or nothing: one answer that cannot be read refuses the whole and is named. "
            + "With lenient=true it is kept as typed and named, the others are stored.")
    public Saved save(@PathParam("id") String id, @QueryParam("lenient") boolean lenient, Changes given) {
        Changes changes = Inputs.body(given);
        SaveResult saved = filings.save(Inputs.id(id), Asked.needed(changes.rowVersion(), "rowVersion"),
                Asked.needed(changes.answers(), "answers"), lenient);
        return new Saved(saved.rowVersion(), Outputs.at(saved.savedAt()), Outputs.errors(saved.violations(), Languages.of(request)),
                FilingDetail.sections(saved.progress()));
    }

    @POST
    @Path("{id}/person")
    @Operation(summary = "Show the number of one person's paper in full",
            description = "Everywhere else it is masked. Who looks is written into the audit log.")
    public PaperOfPerson person(@PathParam("id") String id, PlaceOfPerson given) {
        FilingPersons.Paper paper = persons.show(Inputs.id(id), Asked.needed(Inputs.body(given).at(), "at"));
        return new PaperOfPerson(paper.kind(), paper.number());
    }

    @GET
    @Path("{id}/check")
    @Operation(summary = "What stands in the way of submission, in the order of the form")
    public CheckAnswer check(@PathParam("id") String id) {
        List<Violation> wrong = filings.check(Inputs.id(id));
        return new CheckAnswer(wrong.isEmpty(), Outputs.errors(wrong, Languages.of(request)));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Submit (上报)", description = "All or nothing over the filing and, with withSubordinates, those of the organisations below.")
    @APIResponse(responseCode = "202", description = "taken in; processed in the background",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response submit(@PathParam("id") String id,
            @Parameter(description = "1 to 80 visible characters; the same key and request again answers the same receipt",
                    example = "0b6f9e0c-2c55-4f8e-9a55-6d2b1a4a7c11") @HeaderParam("Idempotency-Key") String key, Submit given) {
        Submit how = Inputs.body(given);
        Submission submission = submissions.submit(Inputs.id(id), how.rowVersion() == null ? -1 : how.rowVersion(), how.withSubordinates(),
                key == null ? "" : key);
        List<ReceivedFiling> received = submission.filings().stream()
                .map(f -> new ReceivedFiling(Outputs.id(f.filingId()), f.filingNo(), f.organisationName())).toList();
        return Response.accepted(new Receipt(Outputs.id(submission.submissionId()), received)).location(URI.create("filings/" + id)).build();
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a submitted filing back while nobody has decided on it (撤回)")
    public FilingDetail withdraw(@PathParam("id") String id) {
        return FilingDetail.of(filings.withdraw(Inputs.id(id)));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Give a filing up; the organisation may begin another one (作废)")
    public FilingDetail cancel(@PathParam("id") String id) {
        long filing = Inputs.id(id);
        filings.cancel(filing);
        return FilingDetail.of(filings.get(filing));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Everything that happened to a filing and to the batches that carry it, oldest first")
    public FilingTrail.History history(@PathParam("id") String id) {
        FilingView filing = filings.get(Inputs.id(id));
        return FilingTrail.history(filings.historyIsIntact(filing.id()), filings.history(filing.id()),
                filing.batchId() == 0 ? List.of() : stages.history(filing.batchId()));
    }

    @GET
    @Path("{id}/progress")
    @Operation(summary = "The steps of a filing's way: who has it now, who has said what, who comes next")
    public FilingTrail.Ladder progress(@PathParam("id") String id) {
        FilingView filing = filings.get(Inputs.id(id));
        return FilingTrail.ladder(filing.state(), progress.of(filing.id()));
    }
}
