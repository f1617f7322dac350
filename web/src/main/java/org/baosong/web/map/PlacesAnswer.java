package org.baosong.web.map;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baosong.kernel.DomainException;
import org.baosong.web.api.Unwrapped;

/** What the maps' scripts ask for: one JSON object, or the status of a refusal. */
abstract class PlacesAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    abstract JsonObject answer();

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String answer = answer().toString();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(answer);
        } catch (RuntimeException failed) {
            DomainException refusal = Unwrapped.refusal(failed).orElseThrow(() -> failed);
            response.sendError(refusal.error().status());
        }
    }
}
