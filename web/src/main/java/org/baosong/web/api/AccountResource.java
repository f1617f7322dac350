package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.baosong.identity.boundary.AccountFilter;
import org.baosong.identity.boundary.AccountView;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.scope.entity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts, for those who look after them: the same acts as on the page of users. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountResource {

    @EJB
    private Accounts accounts;

    /** An account at one of its places. */
    public record AccountItem(@Schema(example = "7340221870080001") String id, String membershipId, String userName, String displayName,
                              String phone, boolean disabled, boolean locked, boolean mustChangePassword, String lastLoginAt,
                              List<String> roles, String deskCode, String organisationId) {
    }

    /** An officer to be. */
    public record NewOfficer(@Schema(example = "110105:hc") String deskCode, @Schema(example = "王芳") String displayName,
                             @Schema(example = "[\"AUDITOR\",\"CONFIRMER\"]") List<String> roles,
                             @Schema(description = "made if missing") String userName) {
    }

    /** An account just made or reset; the password is readable only here. */
    public record Slip(String id, String userName, String displayName, String initialPassword) {
    }

    /** An account with which nobody has logged in yet. */
    public record Unused(@Schema(example = "7340221870080001") String id, String organisationId, @Schema(example = "11010500007") String userName,
                         @Schema(example = "建外街道社区卫生服务中心") String displayName, @Schema(example = "2026-08-31T14:03:07.123+08:00") String issuedAt) {
    }

    /** Accounts that need a new slip. */
    public record ToReissue(@Schema(example = "[\"7340221870080001\"]", required = true) List<String> accountIds) {
    }

    /** Roles of an account at one place. */
    public record RoleChange(String membershipId, List<String> roles) {
    }

    @GET
    @Operation(summary = "Accounts in one's own area, by user name")
    public ListAnswer<AccountItem> list(@QueryParam("text") String text, @QueryParam("kind") String kind, @QueryParam("role") String role,
                                        @QueryParam("organisation") String organisation, @QueryParam("disabled") Boolean disabled,
                                        @QueryParam("locked") boolean locked, @QueryParam("after") String after,
                                        @QueryParam("size") @DefaultValue("20") int size) {
        Role wanted = role == null ? null : Inputs.roles(List.of(role)).iterator().next();
        long organisationId = organisation == null ? 0 : Inputs.id(organisation);
        return ListAnswer.of(accounts.list(new AccountFilter(text, kind, null, disabled, wanted, organisationId, locked, after, size)),
                AccountResource::item);
    }

    @POST
    @Operation(summary = "Create an officer at a desk")
    public Response create(NewOfficer given) {
        NewOfficer officer = Inputs.body(given);
        NewAccount made = accounts.createOfficer(Inputs.desk(officer.deskCode()), officer.displayName(), Inputs.roles(officer.roles()),
                officer.userName());
        return Response.status(Response.Status.CREATED).entity(slip(made)).build();
    }

    @GET
    @Path("unused")
    @Operation(summary = "Accounts of organisations in one's area with which nobody has logged in yet")
    public List<Unused> unused() {
        return accounts.unused().stream().map(a -> new Unused(Long.toString(a.accountId()), Long.toString(a.organisationId()), a.userName(), a.displayName(),
                Outputs.at(a.issuedAt()))).toList();
    }

    @POST
    @Path("reissue")
    @Operation(summary = "New first passwords for accounts not yet used, all or none",
            description = "At most 100. First passwords are never kept, so earlier slips are void; readable only in this answer.")
    public List<Slip> reissue(ToReissue given) {
        return accounts.reissue(Asked.ids(Inputs.body(given).accountIds(), "accountIds")).stream().map(AccountResource::slip).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One account with its places")
    public List<AccountItem> get(@PathParam("id") String id) {
        return accounts.get(Inputs.id(id)).stream().map(AccountResource::item).toList();
    }

    @PUT
    @Path("{id}/roles")
    @Operation(summary = "Replace the roles at one place; takes effect with the next request")
    public void setRoles(@PathParam("id") String id, RoleChange change) {
        accounts.setRoles(Inputs.id(id), Inputs.id(Inputs.body(change).membershipId()), Inputs.roles(change.roles()));
    }

    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Disable an account; whoever is logged in with it is out with the next request")
    public void disable(@PathParam("id") String id) {
        accounts.disable(Inputs.id(id));
    }

    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Enable an account again")
    public void enable(@PathParam("id") String id) {
        accounts.enable(Inputs.id(id));
    }

    @POST
    @Path("{id}/unlock")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End a lock after wrong passwords before its time")
    public void unlock(@PathParam("id") String id) {
        accounts.unlock(Inputs.id(id));
    }

    @POST
    @Path("{id}/password")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A new first password, readable only in this answer")
    public Slip resetPassword(@PathParam("id") String id) {
        return slip(accounts.resetPassword(Inputs.id(id)));
    }

    static Slip slip(NewAccount made) {
        return new Slip(Long.toString(made.accountId()), made.userName(), made.displayName(), made.initialPassword());
    }

    private static AccountItem item(AccountView a) {
        return new AccountItem(Long.toString(a.accountId()), Long.toString(a.membershipId()), a.userName(), a.displayName(), a.phone(),
                a.disabled(), a.locked(), a.mustChange(), a.lastLoginAt() == null ? null : a.lastLoginAt().toString(),
                a.roles().stream().map(Enum::name).sorted().toList(), a.deskCode(),
                a.organisationId() == 0 ? null : Long.toString(a.organisationId()));
    }
}
