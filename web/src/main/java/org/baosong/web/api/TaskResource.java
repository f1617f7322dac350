package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.Decision;
import org.baosong.audit.boundary.DecisionOutcome;
import org.baosong.audit.boundary.PreCheckView;
import org.baosong.audit.boundary.PreChecks;
import org.baosong.audit.boundary.TaskDecisions;
import org.baosong.audit.boundary.TaskView;
import org.baosong.definition.model.DecisionKind;
import org.baosong.filing.boundary.FilingActs;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tasks of desks: looking at them, deciding them one by one or many at once. */
@Path("tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
public class TaskResource {

    @EJB
    private AuditDesk desk;

    @EJB
    private TaskDecisions decisions;

    @EJB
    private PreChecks checks;

    @Context
    private HttpServletRequest request;

    /** A task. */
    public record TaskItem(String id, String filingId, @Schema(example = "GW261101057K3M9QX2C") String filingNo, String organisationName,
                           String organisationId, @Schema(example = "basic-public-health") String definition,
                           @Schema(example = "county") String step, int round, @Schema(example = "110105:hc") String desk,
                           @Schema(example = "OPEN") String state, String openedAt, String dueAt, @Schema(example = "PASS") String decision,
                           String decidedBy, String decidedAt,
                           @Schema(example = "LOOK", description = "CLEAR or LOOK; missing until the machine has looked") String verdict) {
    }

    /** What the machine's pre-check saw in a filing. It decides nothing. */
    public record CheckItem(@Schema(example = "LOOK", description = "CLEAR or LOOK; missing until the machine has looked") String verdict,
                            String checkedAt, List<FindingItem> findings) {
    }

    /** One reason to look. */
    public record FindingItem(@Schema(example = "phone", description = "missing where it is about the whole") String field,
                              @Schema(example = "check.sameAs") String code, @Schema(example = "与 1 家其他机构相同：建外街道社区卫生服务中心") String words) {
    }

    /** What is decided. */
    public record DecisionInput(@Schema(example = "return", description = "pass, return or reject", required = true) String action,
                                @Schema(example = "contact-invalid") String reasonCode, @Schema(example = "电话打不通，请核对。") String opinion,
                                @Schema(description = "with a return: only the fields named here reopen; all if none is") List<RemarkInput> remarks) {
    }

    /** The same decision on several tasks. */
    public record ManyDecisions(@Schema(example = "[\"7340221870080001\",\"7340221870080002\"]", required = true) List<String> ids,
                                @Schema(example = "pass", required = true) String action, String reasonCode, String opinion,
                                @Schema(example = "false", description = "with pass: that each was looked at; without it what the pre-check did not"
                                        + " find clear is left out with F2218") Boolean lookedAt) {
    }

    /** A remark pinned to a field. */
    public record RemarkInput(@Schema(example = "phone", required = true) String target, @Schema(example = "contact-invalid") String code,
                              @Schema(example = "电话打不通，请核对。", required = true) String text) {
    }

    /** What became of each of several decisions; every one stands for itself. */
    public record Outcomes(int done, int refused, List<Outcome> outcomes) {
    }

    /** What became of one. */
    public record Outcome(String id, boolean done, Outputs.Refused problem) {
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One task")
    public TaskItem get(@Parameter(example = "7340221870080001") @PathParam("id") String id) {
        return item(desk.get(Inputs.id(id)));
    }

    @GET
    @Path("{id}/check")
    @Operation(summary = "What the machine's pre-check saw in the filing of a task",
            description = "Looked at in the background whenever a filing comes to a desk; it sorts and gives reasons, people decide.")
    public CheckItem check(@Parameter(example = "7340221870080001") @PathParam("id") String id) {
        Locale locale = Languages.of(request);
        PreCheckView check = checks.of(List.of(desk.get(Inputs.id(id)).filingId())).values().stream().findFirst().orElse(null);
        return check == null ? new CheckItem(null, null, List.of()) : new CheckItem(check.verdict().name(), Outputs.at(check.checkedAt()),
                check.findings().stream().map(f -> new FindingItem(Outputs.known(f.field()), f.code(), f.in(locale))).toList());
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide a task of one's own desk", description = "Of two who decide at once the second gets 409 F2202 and is told who was first.")
    public TaskItem decide(@PathParam("id") String id, DecisionInput given) {
        DecisionInput said = Inputs.body(given);
        List<FilingActs.Pin> pins = said.remarks() == null ? List.of()
                : said.remarks().stream().map(r -> new FilingActs.Pin(Asked.text(r.target()), Asked.text(r.code()), Asked.text(r.text()))).toList();
        return item(decisions.decide(Inputs.id(id), new Decision(action(said.action()), said.reasonCode(), said.opinion(), pins)));
    }

    @POST
    @Path("decisions")
    @Operation(summary = "The same decision on several tasks", description = "Each is carried out or refused by itself; at most 200. A pass leaves"
            + " out, with F2218, what the pre-check wants looked at or has not looked at yet, unless lookedAt says that somebody has.")
    public Outcomes decideAll(ManyDecisions given) {
        ManyDecisions said = Inputs.body(given);
        Locale locale = Languages.of(request);
        Decision decision = new Decision(action(said.action()), said.reasonCode(), said.opinion(), List.of());
        return outcomes(desk.decideAll(Asked.ids(said.ids(), "ids"), decision, Boolean.TRUE.equals(said.lookedAt())), locale);
    }

    static Outcomes outcomes(List<DecisionOutcome> each, Locale locale) {
        List<Outcome> outcomes = each.stream().map(o -> new Outcome(Outputs.id(o.taskId()), o.isDone(), Outputs.refused(o.refusal(), locale))).toList();
        int done = (int) outcomes.stream().filter(Outcome::done).count();
        return new Outcomes(done, outcomes.size() - done, outcomes);
    }

    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a pass back while its batch is still being gathered")
    public TaskItem reopen(@PathParam("id") String id) {
        return item(decisions.reopen(Inputs.id(id)));
    }

    private static DecisionKind action(String action) {
        return Asked.choice(DecisionKind.class, Asked.needed(action, "action"), "action");
    }

    static TaskItem item(TaskView t) {
        return new TaskItem(Outputs.id(t.id()), Outputs.id(t.filingId()), Outputs.known(t.filingNo()), t.organisationName(),
                Outputs.id(t.organisationId()), t.definitionCode(), t.stepId(), t.round(), t.desk(), t.state().name(), Outputs.at(t.openedAt()),
                Outputs.at(t.dueAt()), t.decision() == null ? null : t.decision().name(), Outputs.known(t.decidedBy()), Outputs.at(t.decidedAt()),
                t.verdict() == null ? null : t.verdict().name());
    }
}
