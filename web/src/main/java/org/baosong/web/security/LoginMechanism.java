package org.baosong.web.security;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.identity.boundary.Logins;
import org.baosong.identity.boundary.Tokens;
import org.baosong.identity.boundary.Visitor;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.scope.control.CurrentActor;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.frame.Menu;

/**
 * The one gate of the product. It finds out who sends a request – by bearer token at the API, by session otherwise – and enters him
 * as the current actor; rights are read from the database each time. Unknown visitors go to the log-in page or get 401.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Set<String> OPEN_WITH_INITIAL_PASSWORD =
            Set.of("/account/change-password.xhtml", "/logout", "/api/v1/me", "/api/v1/me/password", "/api/v1/logout");

    @EJB
    private Logins logins;

    @EJB
    private Tokens tokens;

    @Inject
    private CurrentActor current;

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Door door = Door.of(Door.pathOf(request));
        Headers.write(response, door);
        if (door == Door.STATIC) {
            return context.doNothing();
        }
        try {
            return admit(request, response, context, door);
        } catch (EJBException failed) {
            return excuse(request, response, door, failed);
        } catch (IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    private AuthenticationStatus admit(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, Door door)
            throws IOException {
        String path = Door.pathOf(request);
        Optional<Visitor> visitor = visitor(request, door);
        visitor.ifPresent(this::enter);
        if (path.equals("/metrics") && !mayMeasure(request)) {
            return refuse(request, response, door, CommonError.FORBIDDEN);
        }
        if (visitor.isEmpty()) {
            return door.needsLogin() ? refuse(request, response, door, CommonError.UNAUTHENTICATED) : context.doNothing();
        }
        if (door.needsLogin() && visitor.get().mustChange() && !OPEN_WITH_INITIAL_PASSWORD.contains(path)) {
            return refuse(request, response, door, CommonError.PASSWORD_CHANGE_REQUIRED);
        }
        if (door == Door.PAGE && !Menu.isOpenTo(path, visitor.get().actor())) {
            return refuse(request, response, door, CommonError.FORBIDDEN);
        }
        return context.notifyContainerAboutLogin(visitor.get().userName(),
                visitor.get().actor().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    /** Nobody can be looked up while the database is away. The container would call that a defect; it is not, and nobody is let in. */
    private AuthenticationStatus excuse(HttpServletRequest request, HttpServletResponse response, Door door, EJBException failed)
            throws AuthenticationException {
        if (Unwrapped.refusal(failed).filter(refusal -> refusal.error() == CommonError.UNAVAILABLE).isEmpty()) {
            throw failed;
        }
        try {
            return refuse(request, response, door, CommonError.UNAVAILABLE);
        } catch (IOException broken) {
            throw new AuthenticationException(broken);
        }
    }

    private Optional<Visitor> visitor(HttpServletRequest request, Door door) {
        String header = request.getHeader("Authorization");
        if (door.isApi() && header != null) {
            // Whoever sends a token means the token: a wrong one does not fall back to a cookie.
            return header.startsWith(BEARER) ? tokens.resolve(header.substring(BEARER.length()).strip()) : Optional.empty();
        }
        Optional<WebSession> session = WebSession.of(request);
        boolean background = request.getHeader(WebSession.BACKGROUND) != null;
        if (session.isPresent() && !session.get().act(background, settings.duration(Setting.SESSION_IDLE), clock.now())) {
            session.get().end();
            return Optional.empty();
        }
        Optional<Visitor> visitor = session.flatMap(s -> logins.resolve(s.signedIn()));
        if (session.isPresent() && visitor.isEmpty()) {
            session.get().end();
        }
        return visitor;
    }

    private void enter(Visitor visitor) {
        current.enter(visitor.actor());
        visitors.enter(visitor);
    }

    /** Figures about the inside of the product are for its operators and for the machine it runs on. */
    private boolean mayMeasure(HttpServletRequest request) {
        return visitors.has(org.baosong.scope.entity.Role.OPERATOR) || request.getRemoteAddr().equals("127.0.0.1")
                || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1");
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, Door door, CommonError why)
            throws IOException {
        Refusals.send(request, response, door, why);
        return AuthenticationStatus.SEND_FAILURE;
    }
}
