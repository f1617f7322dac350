package org.baosong.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;

/**
 * Refuses requests that would change something and were not sent by our own pages. Calls with a bearer token need no such proof:
 * no browser adds that header by itself.
 */
@WebFilter(filterName = "CsrfFilter", urlPatterns = "/*")
public class CsrfFilter extends HttpFilter {

    /** Header of script calls. */
    public static final String HEADER = "X-CSRF-Token";
    /** Hidden input of every form. */
    public static final String PARAMETER = "_csrf";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!CrossSite.changesSomething(request.getMethod()) || isMeant(request)) {
            chain.doFilter(request, response);
            return;
        }
        Refusals.send(request, response, Door.of(Door.pathOf(request)), CommonError.FORBIDDEN);
    }

    private boolean isMeant(HttpServletRequest request) {
        Door door = Door.of(Door.pathOf(request));
        if (door.isApi() && request.getHeader("Authorization") != null) {
            return true;
        }
        if (!CrossSite.isOwnOrigin(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), request.getHeader("Host"),
                settings.text(Setting.PUBLIC_URL))) {
            return false;
        }
        Optional<WebSession> session = WebSession.of(request);
        if (session.isEmpty()) {
            // Nobody is logged in: there is nothing a stranger could do in somebody's name.
            return true;
        }
        String given = request.getHeader(HEADER);
        if (given == null && !door.isApi()) {
            given = request.getParameter(PARAMETER);
        }
        return CrossSite.isToken(session.get().csrfToken(), given);
    }
}
