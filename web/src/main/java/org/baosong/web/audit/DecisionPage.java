package org.baosong.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.Decision;
import org.baosong.audit.boundary.TaskDecisions;
import org.baosong.audit.boundary.TaskView;
import org.baosong.audit.boundary.WorklistFilter;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Verdict;
import org.baosong.definition.model.DecisionKind;
import org.baosong.filing.boundary.FilingActs;
import org.baosong.filing.boundary.FilingSheet;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;
import org.baosong.web.lists.Standing;
import org.baosong.web.security.CurrentVisitor;

/**
 * One filing to decide: on the left what was submitted, on the right what the desk says. After a decision the next filing of the
 * same list is there already.
 */
@Named
@RequestScoped
public class DecisionPage {

    private static final String PAGE = "/audit/decision.xhtml";
    private static final String DONE = "audit.lastDone";

    @EJB
    private AuditDesk desk;
    @EJB
    private TaskDecisions decisions;
    @Inject
    private Waiting load;
    @Inject
    private DecisionFile file;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private TaskView task;
    private int waiting;
    private String next;
    private String reasonCode = "";
    private String opinion = "";
    private Map<String, String> pinWords = Map.of();
    private Map<String, String> pinReasons = Map.of();

    @PostConstruct
    void load() {
        AuditDesk.Opened opened = desk.open(asked.id("task"));
        task = opened.task();
        file.open(task.filingId(), opened.check());
        pinWords = asked.below("pin.words.");
        pinReasons = asked.below("pin.reason.");
        lookAhead();
    }

    private void lookAhead() {
        WorklistFilter filter = new WorklistFilter(getDefinition(), getText(), asked.choice(Verdict.class, "verdict"));
        AuditDesk.Outlook outlook = desk.outlook(filter, task.id());
        if (filter.equals(WorklistFilter.ALL)) {
            load.known(outlook.load());
        }
        next = outlook.next() == 0 ? "" : String.valueOf(outlook.next());
        waiting = outlook.load().waiting();
    }

    public String pass() {
        return decide(new Decision(DecisionKind.PASS, "", opinion, pins()));
    }

    /** 不通过. What is pinned to fields need not be written twice: without words of its own the opinion is made of the remarks. */
    public String sendBack() {
        List<FilingActs.Pin> pins = pins();
        String reason = reasonCode.isEmpty() && !pins.isEmpty() ? pins.get(0).reasonCode() : reasonCode;
        return decide(new Decision(DecisionKind.RETURN, reason, opinion.isBlank() ? summary(pins) : opinion, pins));
    }

    /** 不予通过, for good; only where the definition allows it. */
    public String reject() {
        return decide(new Decision(DecisionKind.REJECT, reasonCode, opinion, List.of()));
    }

    /** Takes a pass back while its batch is still here. */
    public String reopen() {
        return FacesErrors.attempt(() -> decisions.reopen(task.id()))
                ? Reply.done(words.of("audit.reopened", task.organisationName()), PAGE, "task", task.id()) : null;
    }

    private String decide(Decision decision) {
        if (!isOpen()) {
            Reply.warn(words.of("audit.tooLate", getVerdict()));
            return Reply.kept(PAGE, "task", task.id(), "definition", getDefinition(), "text", getText());
        }
        if (!FacesErrors.attempt(() -> decisions.decide(task.id(), decision))) {
            task = desk.get(task.id());
            return isOpen() ? null : Reply.kept(PAGE, "task", task.id(), "definition", getDefinition(), "text", getText(), "verdict", getSorted(), "sample", getSample());
        }
        String said = words.of("audit.decided." + decision.kind(), task.organisationName());
        if (!getSample().isEmpty()) {
            return Reply.done(said, SamplePage.PAGE, "id", getSample());
        }
        if (next.isEmpty()) {
            return Reply.done(said + words.of("audit.allDone"), WorklistPage.PAGE);
        }
        Reply.carry(DONE, task.id());
        return Reply.done(said, PAGE, "task", next, "definition", getDefinition(), "text", getText(), "verdict", getSorted(), "sample", getSample());
    }

    /** Remarks as typed, in the order of the form; one without a reason of its own has that of the decision. */
    private List<FilingActs.Pin> pins() {
        List<FilingActs.Pin> pins = new ArrayList<>();
        pinWords.forEach((target, text) -> {
            if (!text.isEmpty()) {
                String own = pinReasons.getOrDefault(target, "");
                pins.add(new FilingActs.Pin(target, own.isEmpty() ? reasonCode : own, text));
            }
        });
        return pins;
    }

    private String summary(List<FilingActs.Pin> pins) {
        List<String> lines = new ArrayList<>();
        for (FilingActs.Pin pin : pins) {
            lines.add(words.of("audit.pinSummary", file.label(pin.target()), pin.words()));
        }
        return String.join("\n", lines);
    }

    public TaskView getTask() {
        return task;
    }

    public DecisionFile getFile() {
        return file;
    }

    public FilingSheet getSheet() {
        return file.getSheet();
    }

    public boolean isOpen() {
        return task.state() == AuditTask.State.OPEN;
    }

    /** Whether this officer may decide it: an open task of his own desk. */
    public boolean isMine() {
        return visitors.actor().desk() != null && visitors.actor().desk().toString().equals(task.desk()) && visitors.has(Role.AUDITOR);
    }

    public boolean isMayReopen() {
        return isMine() && task.state() == AuditTask.State.DONE && task.decision() == DecisionKind.PASS && file.getFiling().batchId() != 0;
    }

    public boolean isMayReject() {
        return file.getDefinition().decisions().allows(DecisionKind.REJECT);
    }

    /** Who decided what and when, for one who comes too late. */
    public String getVerdict() {
        if (task.state() == AuditTask.State.LAPSED) {
            return words.of("audit.lapsed");
        }
        return words.of("audit.already", task.decidedBy(), words.time(task.decidedAt()), words.term("decision." + task.decision()));
    }

    public int getWaiting() {
        return waiting;
    }

    /** Address of the next filing of the list, or null if there is none. */
    public String getNextLink() {
        return next.isEmpty() || !getSample().isEmpty() ? null : Paging.address("decision.xhtml", parameters("task", next));
    }

    public String getListLink() {
        return getSample().isEmpty() ? Paging.address("worklist.xhtml", parameters("task", "")) : "sample.xhtml?id=" + getSample();
    }

    private Map<String, String> parameters(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        parameters.put("definition", getDefinition());
        parameters.put("text", getText());
        parameters.put("verdict", getSorted());
        return parameters;
    }

    /** The task decided just before this page, 0 if one comes from elsewhere. */
    public long getLastDone() {
        Object carried = Reply.carried(DONE);
        return carried == null ? 0 : (Long) carried;
    }

    public List<SelectItem> getReasons() {
        return Reasons.of(List.of(file.getDefinition()), DecisionKind.RETURN, words.locale());
    }

    public String pinWords(String fieldId) {
        return pinWords.getOrDefault(fieldId, "");
    }

    public boolean isPinReason(String fieldId, Object code) {
        return String.valueOf(code).equals(pinReasons.get(fieldId));
    }

    public String getDefinition() {
        return asked.text("definition");
    }

    public String getText() {
        return asked.text("text");
    }

    public String getSorted() {
        Verdict wanted = asked.choice(Verdict.class, "verdict");
        return wanted == null ? "" : wanted.name();
    }

    /** Key of the sample this filing is looked at for, empty if for none: one comes back to the sample. */
    public String getSample() {
        return asked.number("sample") == 0 ? "" : String.valueOf(asked.number("sample"));
    }

    /** What the machine made of it. */
    public Standing.Badge getMachine() {
        return file.getCheck() == null ? new Standing.Badge(words.term("verdict.NONE"), "")
                : new Standing.Badge(words.term("verdict." + file.getCheck().verdict()), file.getCheck().verdict() == Verdict.CLEAR ? "good" : "warn");
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
