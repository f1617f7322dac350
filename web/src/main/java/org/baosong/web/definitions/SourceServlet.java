package org.baosong.web.definitions;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.baosong.definition.boundary.Definitions;
import org.baosong.kernel.DomainException;
import org.baosong.web.api.Unwrapped;

/** The text of a definition as a file, exactly as it was published. */
@WebServlet("/definitions/source")
public class SourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Definitions definitions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = String.valueOf(request.getParameter("code"));
        String version = String.valueOf(request.getParameter("version"));
        try {
            byte[] text = definitions.source(code, version).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/yaml;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-" + version + ".yaml\"");
            response.setContentLength(text.length);
            response.getOutputStream().write(text);
        } catch (RuntimeException failed) {
            DomainException refusal = Unwrapped.refusal(failed).orElseThrow(() -> failed);
            response.sendError(refusal.error().status());
        }
    }
}
