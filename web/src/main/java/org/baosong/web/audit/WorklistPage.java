package org.baosong.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.Decision;
import org.baosong.audit.boundary.DecisionOutcome;
import org.baosong.audit.boundary.PreCheckView;
import org.baosong.audit.boundary.PreChecks;
import org.baosong.audit.boundary.TaskView;
import org.baosong.audit.boundary.WorklistFilter;
import org.baosong.audit.entity.Verdict;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.DecisionKind;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.Texts;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;
import org.baosong.web.lists.Standing;
import org.baosong.web.lists.Paging;
import org.baosong.web.security.CurrentVisitor;

/** 机构信息审核: what lies at the desk, and one decision for all that are ticked. The filter stands in the address. */
@Named
@RequestScoped
public class WorklistPage {

    static final String PAGE = "/audit/worklist.xhtml";
    private static final String OUTCOMES = "audit.outcomes";

    @EJB
    private AuditDesk desk;
    @EJB
    private PreChecks checks;
    @EJB
    private Definitions definitions;
    @Inject
    private Waiting load;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;
    @Inject
    private Clock clock;

    private Page<TaskView> page;
    private Paging paging;
    private Map<String, DefinitionView> known;
    private Map<Verdict, Integer> sorted;
    private Map<Long, PreCheckView> seen;
    private String reasonCode = "";
    private String opinion = "";
    private boolean returning;

    /** What became of one ticked filing. */
    public record Outcome(long taskId, String organisation, String filingNo, boolean done, String words) {
    }

    @PostConstruct
    void load() {
        WorklistFilter filter = new WorklistFilter(getDefinition(), getText(), asked.choice(Verdict.class, "verdict"));
        AuditDesk.Board board = desk.board(filter, asked.wanted());
        page = board.page();
        paging = asked.numbered(PAGE, page.rows().size(), page.total(), page.next(), "definition", "text", "verdict");
        sorted = board.sorted();
        seen = checks.of(page.rows().stream().map(TaskView::filingId).toList());
        known = new LinkedHashMap<>();
        definitions.list().forEach(definition -> known.put(definition.code(), definition));
    }

    /** 通过 for all that are ticked. */
    public String pass() {
        return decide(Decision.pass(""), "audit.passed");
    }

    /** 不通过 for all that are ticked, with one reason for all. */
    public String sendBack() {
        returning = true;
        return decide(new Decision(DecisionKind.RETURN, reasonCode, opinion, List.of()), "audit.returned");
    }

    private String decide(Decision decision, String doneKey) {
        List<Long> ticked = asked.ids("task");
        if (ticked.isEmpty()) {
            return Reply.warn(words.of("audit.nothingTicked"));
        }
        Map<Long, TaskView> before = new LinkedHashMap<>();
        page.rows().forEach(task -> before.put(task.id(), task));
        List<DecisionOutcome> outcomes = desk.decideAll(ticked, decision, asked.text("lookedAt").equals("1"));
        DomainException incomplete = outcomes.get(0).refusal();
        if (incomplete != null && !incomplete.violations().isEmpty()) {
            FacesErrors.attempt(() -> {
                throw incomplete;
            });
            return null;
        }
        List<Outcome> rows = outcomes.stream().map(outcome -> outcome(outcome, before, decision.kind())).toList();
        long done = rows.stream().filter(Outcome::done).count();
        if (done < rows.size() || rows.size() > 1) {
            Reply.carry(OUTCOMES, rows);
        }
        if (done < rows.size()) {
            Reply.warn(words.of(doneKey, done) + words.of("audit.notDone", rows.size() - done));
            return Reply.kept(PAGE, "definition", getDefinition(), "text", getText(), "verdict", getVerdict());
        }
        return Reply.done(words.of(doneKey, done), PAGE, "definition", getDefinition(), "text", getText(), "verdict", getVerdict());
    }

    private Outcome outcome(DecisionOutcome outcome, Map<Long, TaskView> before, DecisionKind kind) {
        TaskView task = before.containsKey(outcome.taskId()) ? before.get(outcome.taskId()) : gone(outcome.taskId());
        String result = outcome.isDone() ? words.term("decision." + kind) : Texts.error(words.locale(), outcome.refusal());
        return new Outcome(outcome.taskId(), task == null ? "" : task.organisationName(), task == null ? "" : task.filingNo(),
                outcome.isDone(), result);
    }

    /** One that was ticked but is no longer on the list, because somebody else has decided it; null if there is none such. */
    private TaskView gone(long taskId) {
        try {
            return desk.get(taskId);
        } catch (RuntimeException failed) {
            Unwrapped.refusal(failed).orElseThrow(() -> failed);
            return null;
        }
    }

    /** Whether some of what was ticked has not been done, so that the reasons have to be seen. */
    public boolean isPartlyDone() {
        return getOutcomes().stream().anyMatch(outcome -> !outcome.done());
    }

    /** What became of the decision that led here; empty on any other visit. */
    @SuppressWarnings("unchecked")
    public List<Outcome> getOutcomes() {
        Object carried = Reply.carried(OUTCOMES);
        return carried == null ? List.of() : (List<Outcome>) carried;
    }

    /** Ways to see all, only what is clear, only what is to be looked at. */
    public List<Sort> getSorts() {
        int all = sorted.values().stream().mapToInt(Integer::intValue).sum();
        return List.of(sort("", words.of("list.all"), all), sort(Verdict.CLEAR.name(), words.term("verdict.CLEAR"), sorted.getOrDefault(Verdict.CLEAR, 0)),
                sort(Verdict.LOOK.name(), words.term("verdict.LOOK"), sorted.getOrDefault(Verdict.LOOK, 0)));
    }

    private Sort sort(String verdict, String label, int count) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("definition", getDefinition());
        parameters.put("text", getText());
        parameters.put("verdict", verdict);
        return new Sort(label, count, Paging.address("worklist.xhtml", parameters), verdict.equals(getVerdict()));
    }

    /** One of the ways, with how many there are. */
    public record Sort(String label, int count, String href, boolean current) {
    }

    /** What the machine says of a filing, as a badge. */
    public Standing.Badge verdict(TaskView task) {
        return task.verdict() == null ? new Standing.Badge(words.term("verdict.NONE"), "")
                : new Standing.Badge(words.term("verdict." + task.verdict()), task.verdict() == Verdict.CLEAR ? "good" : "warn");
    }

    /** Why it should be looked at, each with the item it is about. */
    public List<String> reasonsToLook(TaskView task) {
        PreCheckView check = seen.get(task.filingId());
        return check == null ? List.of() : Findings.words(check, definitions.current(task.definitionCode()), words);
    }

    /** How many of the one 事项 the machine found clear: enough to draw a sample from. */
    public int getClear() {
        return sorted.getOrDefault(Verdict.CLEAR, 0);
    }

    /** The 事项 a sample would be drawn of: the one chosen, or the only one there is; empty if one has to be chosen first. */
    public String getLotDefinition() {
        return !getDefinition().isEmpty() ? getDefinition() : known.size() == 1 ? known.keySet().iterator().next() : "";
    }

    public String getVerdict() {
        Verdict wanted = asked.choice(Verdict.class, "verdict");
        return wanted == null ? "" : wanted.name();
    }

    public List<TaskView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public int getOverdue() {
        return load.overdue();
    }

    public boolean isLate(TaskView task) {
        return task.dueAt() != null && task.dueAt().isBefore(clock.now());
    }

    /** Whether it is due within three days: time to look at it first. */
    public boolean isUrgent(TaskView task) {
        Instant soon = clock.now().plusSeconds(3 * 24 * 3600L);
        return task.dueAt() != null && !isLate(task) && task.dueAt().isBefore(soon);
    }

    public boolean isTicked(TaskView task) {
        return asked.ids("task").contains(task.id());
    }

    public String title(String definitionCode) {
        DefinitionView definition = known.get(definitionCode);
        return definition == null ? definitionCode : definition.title().in(words.locale());
    }

    public List<SelectItem> getDefinitions() {
        return known.values().stream().map(definition -> new SelectItem(definition.code(), definition.title().in(words.locale()))).toList();
    }

    /** Whether it is of any use to tell or filter by 事项. */
    public boolean isSeveralDefinitions() {
        return known.size() > 1;
    }

    /** Reasons for what stands on this page. */
    public List<SelectItem> getReasons() {
        Set<String> codes = new TreeSet<>();
        page.rows().forEach(task -> codes.add(task.definitionCode()));
        return Reasons.of(codes.stream().map(definitions::current).toList(), DecisionKind.RETURN, words.locale());
    }

    public boolean isMayDecide() {
        return visitors.has(Role.AUDITOR);
    }

    public boolean isFiltered() {
        return !getDefinition().isEmpty() || !getText().isEmpty() || !getVerdict().isEmpty();
    }

    /** Query that leads through this list from filing to filing. */
    public String getKept() {
        return Paging.address("", new LinkedHashMap<>(Map.of("definition", getDefinition(), "text", getText(), "verdict", getVerdict()))).replace('?', '&');
    }

    public String getDefinition() {
        return asked.text("definition");
    }

    public String getText() {
        return asked.text("text");
    }

    /** Whether the dialog for 不通过 was sent and has to be shown again. */
    public boolean isReturning() {
        return returning;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode == null ? "" : reasonCode;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion == null ? "" : opinion;
    }
}
