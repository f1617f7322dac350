package org.baosong.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.web.api.Problem;
import org.baosong.web.api.References;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.security.Languages;

/**
 * The last stop of everything that went wrong: a problem document for the API, a page in plain words for people. An unexpected
 * failure shows a reference number; what failed stands in the log under it.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    /** Request attribute: the status the error page explains. */
    public static final String STATUS = "baosong.status";
    /** Request attribute: reference number, only for unexpected failures. */
    public static final String REFERENCE = "baosong.reference";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!(code instanceof Integer)) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Optional<DomainException> refusal = Unwrapped.refusal(thrown);
        int status = refusal.map(r -> r.error().status()).orElse((Integer) code);
        String where = path == null ? "?" : path.toString();
        boolean unexpected = refusal.isEmpty() && thrown != null && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        String reference = unexpected ? References.log(thrown, where) : null;
        response.setStatus(status);
        if (where.startsWith(request.getContextPath() + "/api/")) {
            DomainException problem = refusal.orElseGet(() -> new DomainException(nearest(status), reference == null ? "–" : reference));
            Problem.of(problem, where, Languages.of(request)).write(response);
            return;
        }
        request.setAttribute(STATUS, status);
        request.setAttribute(REFERENCE, reference);
        request.getRequestDispatcher("/error.xhtml").forward(request, response);
    }

    private static CommonError nearest(int status) {
        return switch (status) {
            case 401 -> CommonError.UNAUTHENTICATED;
            case 403 -> CommonError.FORBIDDEN;
            case 404 -> CommonError.NOT_FOUND;
            case 409 -> CommonError.STALE;
            case 503 -> CommonError.UNAVAILABLE;
            default -> status < 500 ? CommonError.MALFORMED : CommonError.BUG;
        };
    }
}
