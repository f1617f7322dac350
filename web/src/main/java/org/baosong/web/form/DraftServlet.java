package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.filing.boundary.SaveResult;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.baosong.web.api.Problem;
import org.baosong.web.api.References;
import org.baosong.web.api.Unwrapped;

/**
 * Saves changed answers while somebody is typing: {@code PUT /filing/draft/ID} with {@code {"rowVersion":"12","answers":{…}}}. Answers
 * what is wrong with them, how they are stored and how far the form has come, so that the page need not be drawn anew. With
 * {@code "checked":true} it also answers all that still stands in the way of submission, for the summary that the check has drawn.
 */
@WebServlet("/filing/draft/*")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 512 * 1024;

    @EJB
    private transient Filings filings;

    @Inject
    private transient FormSheets sheets;

    @Inject
    private transient PageWording words;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            JsonObject answer = save(Requested.number(id(request), CommonError.NOT_FOUND), body(request));
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(answer.toString());
        } catch (RuntimeException thrown) {
            DomainException why = Unwrapped.refusal(thrown)
                    .orElseGet(() -> new DomainException(CommonError.BUG, References.log(thrown, "PUT " + request.getRequestURI())));
            Problem.of(why, request.getRequestURI(), words.locale()).write(response);
        }
    }

    /** What was noticed, by the field or table it stands at. */
    private static JsonArrayBuilder findings(FormSheet sheet) {
        JsonArrayBuilder all = Jsons.array();
        Stream.concat(sheet.definition().fields().stream().map(Field::id), sheet.sections().stream().filter(Section::repeats).map(Section::id))
                .forEach(target -> sheet.findings(target).forEach(line -> all.add(Jsons.object().add("at", target).add("key", line.key())
                        .add("id", line.id()).add("words", line.words()).add("warning", line.warning()).add("reason", line.reason()))));
        return all;
    }

    /** How answers moved since the period before. */
    private static JsonObjectBuilder periods(FormSheet sheet) {
        JsonObjectBuilder all = Jsons.object();
        sheet.definition().fields().stream().filter(field -> field.comparison().previousPeriod()).forEach(field -> all.add(field.id(), sheet.period(field)));
        return all;
    }

    private static String id(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static JsonObject body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DomainException(CommonError.MALFORMED);
        }
        return CanonicalJson.readObject(bytes);
    }

    private JsonObject save(long id, JsonObject body) {
        boolean sound = body.get("answers") instanceof JsonObject && body.get("rowVersion") instanceof JsonString;
        if (!sound) {
            throw new DomainException(CommonError.MALFORMED);
        }
        JsonObject changes = body.getJsonObject("answers");
        SaveResult result = filings.save(id, Requested.number(body.getString("rowVersion"), CommonError.MALFORMED), changes, true);
        FormSheet sheet = sheets.of(filings.opened(id));
        FilingView stored = sheet.filing();
        sheet.complain(result.violations());
        if (body.getBoolean("checked", false)) {
            sheet.complain(filings.check(id));
        }
        List<FormSheet.Complaint> left = sheet.complaints();
        sheet.judge(changes.keySet());
        JsonObjectBuilder answers = Jsons.object();
        changes.keySet().forEach(field -> answers.add(field, stored.answers().getOrDefault(field, JsonValue.NULL)));
        JsonObjectBuilder messages = Jsons.object();
        changes.keySet().forEach(field -> messages.add(field, sheet.message(field)));
        JsonObjectBuilder cells = Jsons.object();
        result.violations().stream().map(Violation::field).filter(field -> field.indexOf('[') > 0)
                .forEach(field -> cells.add(field, sheet.message(field)));
        JsonObjectBuilder progress = Jsons.object();
        result.progress().forEach(section -> progress.add(section.sectionId(), Jsons.array().add(section.filled()).add(section.required())));
        String savedAt = words.time(result.savedAt());
        return Jsons.object().add("rowVersion", String.valueOf(result.rowVersion())).add("savedAt", savedAt.substring(savedAt.length() - 5))
                .add("answers", answers).add("messages", messages).add("cells", cells).add("progress", progress)
                .add("findings", findings(sheet)).add("periods", periods(sheet)).add("complaints", complaints(left)).build();
    }

    private static JsonArrayBuilder complaints(List<FormSheet.Complaint> left) {
        JsonArrayBuilder all = Jsons.array();
        left.forEach(complaint -> all.add(Jsons.object().add("href", complaint.href()).add("words", complaint.words())));
        return all;
    }
}
