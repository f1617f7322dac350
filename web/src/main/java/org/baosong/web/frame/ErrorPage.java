package org.baosong.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Words for a status: what happened, and what to do now. */
@Named
@RequestScoped
public class ErrorPage {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 503);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    public String getTitle() {
        return words.of("error." + status() + ".title");
    }

    public String getAdvice() {
        return words.of("error." + status() + ".advice");
    }

    public String getReference() {
        return (String) request.getAttribute(ErrorServlet.REFERENCE);
    }

    private int status() {
        Object status = request.getAttribute(ErrorServlet.STATUS);
        return status instanceof Integer code && WORDED.contains(code) ? code : status == null ? 404 : 500;
    }
}
