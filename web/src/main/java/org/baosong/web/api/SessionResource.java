package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.baosong.identity.boundary.IssuedToken;
import org.baosong.identity.boundary.Logins;
import org.baosong.identity.boundary.MyAccount;
import org.baosong.identity.boundary.Place;
import org.baosong.identity.boundary.SignedIn;
import org.baosong.identity.boundary.Tokens;
import org.baosong.identity.boundary.Visitor;
import org.baosong.kernel.Clock;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.web.security.ClientAddress;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.WebSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Log-in, log-out and one's own account. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class SessionResource {

    @EJB
    private Logins logins;

    @EJB
    private Tokens tokens;

    @EJB
    private MyAccount account;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    /** Name and password of somebody who wants in. */
    public record Credentials(@Schema(example = "11010500001") String userName, @Schema(example = "tea4kettle") String password) {
    }

    /** A token and whether the password must be changed before anything else. */
    public record TokenAnswer(@Schema(example = "q83…") String token, @Schema(example = "2026-08-31T20:00:00Z") String expiresAt,
                              boolean mustChangePassword, Me account) {
    }

    /** A session of the browser continued after it had ended. */
    public record SessionAnswer(String csrfToken, String accountId, boolean mustChangePassword) {
    }

    /** Who one is and what one may do. */
    public record Me(@Schema(example = "7340221870080001") String id, String userName, String displayName, List<String> roles,
                     @Schema(example = "110105:hc") String deskCode, String organisationId, boolean mustChangePassword, List<MyPlace> places) {
    }

    /** A place at which one may work. */
    public record MyPlace(String id, String deskCode, String organisationId, List<String> roles) {
    }

    /** The old password and the one wanted. */
    public record PasswordChange(String current, String next) {
    }

    @POST
    @Path("login")
    @SecurityRequirements
    @Operation(summary = "Log in: name and password for a bearer token")
    public TokenAnswer login(Credentials given) {
        Credentials credentials = Inputs.body(given);
        Visitor visitor = logins.authenticateForApi(credentials.userName(), credentials.password(), address());
        IssuedToken token = tokens.issue(visitor.signedIn());
        return new TokenAnswer(token.token(), token.expiresAt().toString(), visitor.mustChange(), me(visitor, List.of()));
    }

    @POST
    @Path("session")
    @SecurityRequirements
    @Operation(hidden = true)
    public SessionAnswer session(Credentials given) {
        Credentials credentials = Inputs.body(given);
        Visitor visitor = logins.authenticate(credentials.userName(), credentials.password(), address());
        WebSession session = WebSession.begin(request, visitor.signedIn(), settings.duration(Setting.SESSION_IDLE), clock.now());
        return new SessionAnswer(session.csrfToken(), Long.toString(visitor.actor().accountId()), visitor.mustChange());
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End the token that is sent, or the session")
    public Response logout() {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            tokens.revoke(header.substring(header.indexOf(' ') + 1).strip());
        } else {
            WebSession.of(request).ifPresent(WebSession::end);
        }
        logins.loggedOut();
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Operation(summary = "Who one is, with roles and places")
    public Me me() {
        return me(visitors.known(), account.places());
    }

    @POST
    @Path("me/password")
    @Operation(summary = "Change one's own password; every token and session ends, a new token is answered")
    public TokenAnswer changePassword(PasswordChange given) {
        PasswordChange change = Inputs.body(given);
        Visitor visitor = visitors.known();
        SignedIn next = logins.changePassword(visitor.signedIn(), change.current(), change.next());
        WebSession.of(request).ifPresent(session -> session.continueAs(request, next));
        IssuedToken token = tokens.issue(next);
        return new TokenAnswer(token.token(), token.expiresAt().toString(), false, me(visitor, List.of()));
    }

    private static Me me(Visitor visitor, List<Place> places) {
        return new Me(Long.toString(visitor.actor().accountId()), visitor.userName(), visitor.actor().name(),
                visitor.actor().roles().stream().map(Enum::name).sorted().toList(),
                visitor.actor().desk() == null ? null : visitor.actor().desk().toString(), id(visitor.actor().organisationId()),
                visitor.mustChange(), places.stream().map(SessionResource::place).toList());
    }

    private static MyPlace place(Place place) {
        return new MyPlace(Long.toString(place.membershipId()), place.deskCode(), id(place.organisationId()),
                place.roles().stream().map(Enum::name).sorted().toList());
    }

    private static String id(long id) {
        return id == 0 ? null : Long.toString(id);
    }

    private String address() {
        return ClientAddress.of(request, settings.flag(Setting.HTTP_FORWARDED));
    }
}
