package org.baosong.web.exchange;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.baosong.exchange.boundary.Exports;
import org.baosong.exchange.boundary.Imports;
import org.baosong.exchange.boundary.Templates;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.security.Languages;

/** Workbooks as files: templates, lists with their verdicts, exports. Whatever is refused is an error page of its status. */
@WebServlet({"/exchange/template", "/exchange/workbook", "/exchange/export"})
public class WorkbookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private transient Templates templates;
    @EJB
    private transient Imports imports;
    @EJB
    private transient Exports exports;
    @Inject
    private transient FileNames names;

    /** A workbook and what to call it. */
    private record Named(String name, InputStream body) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Named workbook = workbook(request);
            try (InputStream body = workbook.body()) {
                response.setContentType(XLSX);
                response.setHeader("Content-Disposition", FileNames.disposition(workbook.name()));
                body.transferTo(response.getOutputStream());
            }
        } catch (RuntimeException failed) {
            DomainException refusal = Unwrapped.refusal(failed).orElseThrow(() -> failed);
            response.sendError(refusal.error().status());
        }
    }

    private Named workbook(HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return switch (request.getServletPath()) {
            case "/exchange/template" -> template(String.valueOf(request.getParameter("definition")), locale);
            case "/exchange/workbook" -> verdicts(id(request), request.getParameter("bad") != null, locale);
            default -> new Named(names.of(exports.get(id(request))), exports.open(id(request)));
        };
    }

    private Named template(String definition, Locale locale) {
        return new Named(names.template(templates.definition(definition)), written(out -> templates.write(definition, List.of(), locale, out)));
    }

    private Named verdicts(long id, boolean onlyBad, Locale locale) {
        return new Named(names.verdicts(imports.get(id), onlyBad), written(out -> imports.workbook(id, onlyBad, locale, out)));
    }

    /** Written whole before the first byte is sent: a refusal half way would look like a broken file. */
    private static InputStream written(Consumer<ByteArrayOutputStream> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.accept(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static long id(HttpServletRequest request) {
        return Ids.read(String.valueOf(request.getParameter("id"))).orElse(0L);
    }
}
