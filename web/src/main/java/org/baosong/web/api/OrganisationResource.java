package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.baosong.organisation.boundary.AddedOrganisation;
import org.baosong.organisation.boundary.Affiliation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationChange;
import org.baosong.organisation.boundary.OrganisationFilter;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of organisations within one's own area. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations (机构)")
public class OrganisationResource {

    @EJB
    private Organisations organisations;

    @EJB
    private Affiliation affiliation;

    /** An organisation of the register. */
    public record OrganisationItem(@Schema(example = "7340221870080001") String id, @Schema(example = "0000000123") String no,
                                   @Schema(example = "建外街道社区卫生服务中心") String name, @Schema(example = "community-health-centre") String kind,
                                   String code, @Schema(example = "110105001") String region, @Schema(example = "110105") String authorityRegion,
                                   String parentId, String ownership, String contact, String phone, String address, String lon, String lat,
                                   List<String> services, boolean active, long rowVersion) {
    }

    /** An organisation to be added. */
    public record ToAdd(@Schema(example = "建外街道社区卫生服务中心", required = true) String name,
                        @Schema(example = "110105001", description = "township", required = true) String region,
                        @Schema(description = "the organisation above; none for one directly under the authority") String parentId,
                        @Schema(example = "community-health-centre") String kind) {
    }

    /** What is corrected; what is missing stays. */
    public record Correction(@Schema(required = true, description = "the version read") Long rowVersion, String name, String region,
                             @Schema(example = "community-health-centre") String kind) {
    }

    /** An organisation just added; the password of its account is readable only here. */
    public record Added(OrganisationItem organisation, @Schema(example = "11010500007") String userName, String initialPassword) {
    }

    /** Which organisations are to stand below which one. */
    public record ToAffiliate(@Schema(example = "[\"7340221870080002\",\"7340221870080003\"]", required = true) List<String> organisationIds,
                              @Schema(example = "7340221870080001", description = "directly under one's own authority if not given") String parentId) {
    }

    /** What was done. Passwords are readable only here. */
    public record Affiliated(@Schema(example = "2") int moved,
                             @Schema(description = "accounts made for those that from now on file for themselves") List<AccountResource.Slip> accounts) {
    }

    @GET
    @Operation(summary = "Organisations one may see, newest first")
    public ListAnswer<OrganisationItem> list(
            @Parameter(description = "part of the name, or the whole code") @QueryParam("text") String text,
            @Parameter(example = "community-health-centre") @QueryParam("kind") String kind,
            @Parameter(example = "110105", description = "only those in the charge of this authority") @QueryParam("authority") String authority,
            @Parameter(description = "only those directly under their authority") @QueryParam("direct") boolean direct,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "number of the page, instead of after; reaches 10,000 rows") @QueryParam("page") String page,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        return ListAnswer.of(organisations.list(new OrganisationFilter(text, kind, authority, direct), Asked.wanted(page, after, size)), OrganisationResource::item);
    }

    @POST
    @Operation(summary = "Add an organisation",
            description = "An authority adds those directly under it and receives the account made for each; a centre adds its stations.")
    @APIResponse(responseCode = "201", description = "added", content = @Content(schema = @Schema(implementation = Added.class)))
    public Response create(ToAdd given) {
        ToAdd wanted = Inputs.body(given);
        AddedOrganisation added = organisations.create(new NewOrganisation(wanted.name(), wanted.region(), Asked.filter(wanted.parentId()), wanted.kind()));
        return Response.created(URI.create("organisations/" + added.organisation().id()))
                .entity(new Added(item(added.organisation()), Outputs.known(added.userName()), Outputs.known(added.initialPassword()))).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One organisation")
    public OrganisationItem get(@PathParam("id") String id) {
        return item(organisations.get(Inputs.id(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Correct name, place or kind of an organisation in one's charge")
    public OrganisationItem change(@PathParam("id") String id, Correction given) {
        Correction change = Inputs.body(given);
        return item(organisations.change(Inputs.id(id), new OrganisationChange(change.name(), change.region(), change.kind(),
                Asked.needed(change.rowVersion(), "rowVersion"))));
    }

    @POST
    @Path("affiliation")
    @Operation(summary = "Choose the organisation above for many at once, all or none",
            description = "Within one's own authority, at most 200; what they owe and have filed moves with them. 422 F2406 names those that do not fit.")
    public Affiliated affiliate(ToAffiliate given) {
        ToAffiliate wanted = Inputs.body(given);
        Affiliation.Outcome done = affiliation.assign(Asked.ids(wanted.organisationIds(), "organisationIds"), Asked.filter(wanted.parentId()));
        return new Affiliated(done.moved(), done.accounts().stream().map(AccountResource::slip).toList());
    }

    @GET
    @Path("{id}/subordinates")
    @Operation(summary = "Active organisations directly below one, such as the stations of a centre")
    public List<OrganisationItem> subordinates(@PathParam("id") String id) {
        long parent = organisations.get(Inputs.id(id)).id();
        return organisations.below(parent).stream().map(OrganisationResource::item).toList();
    }

    private static OrganisationItem item(OrganisationView o) {
        return new OrganisationItem(Outputs.id(o.id()), "%010d".formatted(o.no()), o.name(), Outputs.known(o.kind()), Outputs.known(o.code()),
                o.region(), o.authorityRegion(), Outputs.id(o.parentId()), Outputs.known(o.ownership()), Outputs.known(o.contact()),
                Outputs.known(o.phone()), Outputs.known(o.address()), Outputs.known(o.lon()), Outputs.known(o.lat()), o.services(), o.active(),
                o.rowVersion());
    }
}
