package org.baosong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What kind of request a path is, and therefore how somebody unknown is treated there. Whatever is not listed is a closed page. */
public enum Door {
    /** Style sheets, scripts, icons: the same for everybody, nobody is looked up. */
    STATIC,
    /** Pages for people not logged in, who may be. */
    OPEN_PAGE,
    /** Pages that send an unknown visitor to the log-in. */
    PAGE,
    /** API calls that need no log-in. */
    OPEN_API,
    /** API calls that answer an unknown caller 401. */
    API,
    /** Probes of the server's own: health, metrics, description of the API. */
    PROBE;

    private static final Set<String> OPEN_PAGES = Set.of("/login.xhtml", "/setup.xhtml", "/error", "/error.xhtml", "/favicon.ico",
            "/preferences");
    private static final Set<String> OPEN_CALLS = Set.of("/api/v1/login", "/api/v1/session");

    /** Classifies a path inside the application, such as {@code /api/v1/worklist}. */
    public static Door of(String path) {
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/static/")) {
            return STATIC;
        }
        if (isBelow(path, "/api")) {
            return OPEN_CALLS.contains(path) || isBelow(path, "/api/v1/public") ? OPEN_API : API;
        }
        if (isBelow(path, "/health") || isBelow(path, "/openapi") || isBelow(path, "/metrics")) {
            return PROBE;
        }
        return OPEN_PAGES.contains(path) || isBelow(path, "/public") ? OPEN_PAGE : PAGE;
    }

    /**
     * The path as the container mapped it, decoded and without {@code ..}: the raw address of the request can be written in many ways
     * that all lead to the same page.
     */
    public static String pathOf(HttpServletRequest request) {
        return request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    public boolean isApi() {
        return this == API || this == OPEN_API;
    }

    public boolean needsLogin() {
        return this == API || this == PAGE;
    }
}
