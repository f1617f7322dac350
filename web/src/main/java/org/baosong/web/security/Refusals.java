package org.baosong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.baosong.kernel.CommonError;
import org.baosong.web.api.Problem;

/**
 * Turns somebody away in the way his request can understand: a problem document for the API and for scripts, an instruction to Faces'
 * own script, another page for a browser.
 */
final class Refusals {

    private static final String LOGIN = "/login.xhtml";
    private static final String CHANGE = "/account/change-password.xhtml";

    private Refusals() {
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Door door, CommonError why) throws IOException {
        if (door.isApi() || wantsJson(request)) {
            Problem.of(why, request.getRequestURI(), Languages.of(request)).write(response);
            return;
        }
        if (why == CommonError.FORBIDDEN || why == CommonError.UNAVAILABLE) {
            response.sendError(why.status());
            return;
        }
        String target = request.getContextPath() + (why == CommonError.PASSWORD_CHANGE_REQUIRED ? CHANGE : LOGIN + next(request));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;") + "\"/></partial-response>");
            return;
        }
        response.sendRedirect(target);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader(WebSession.BACKGROUND) != null || accept != null && accept.startsWith("application/json");
    }

    /** Where to come back to, and whether a session has just ended. */
    private static String next(HttpServletRequest request) {
        String path = Door.pathOf(request);
        String query = request.getQueryString();
        String page = LocalPath.orHome(query == null || !"GET".equals(request.getMethod()) ? path : path + "?" + query);
        boolean ended = request.getRequestedSessionId() != null;
        if (page.equals(LocalPath.HOME) || page.equals("/")) {
            return ended ? "?ended=1" : "";
        }
        return "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + (ended ? "&ended=1" : "");
    }
}
