package org.baosong.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.audit.boundary.DecisionOutcome;
import org.baosong.audit.boundary.LotPass;
import org.baosong.audit.boundary.SamplingLedger;
import org.baosong.audit.boundary.SamplingView;
import org.baosong.audit.entity.Sampling;
import org.baosong.kernel.Texts;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;
import org.baosong.web.lists.Standing;
import org.baosong.web.security.CurrentVisitor;

/** A sample drawn by lot: what was drawn, with which seed, what became of it, and the one act for the others. */
@Named
@RequestScoped
public class SamplePage {

    static final String PAGE = "/audit/sample.xhtml";
    private static final String REFUSED = "sample.refused";

    @EJB
    private SamplingLedger ledger;
    @EJB
    private LotPass lots;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private SamplingView sampling;
    private String reason = "";

    @PostConstruct
    void load() {
        sampling = ledger.get(asked.id("id"));
    }

    /** 其余一并通过. */
    public String pass() {
        List<?>[] outcomes = new List<?>[1];
        if (!FacesErrors.attempt(() -> outcomes[0] = lots.pass(sampling.id()))) {
            return null;
        }
        List<DecisionOutcome> all = outcomes[0].stream().map(DecisionOutcome.class::cast).toList();
        List<String> refused = all.stream().filter(outcome -> !outcome.isDone()).map(outcome -> Texts.error(words.locale(), outcome.refusal())).toList();
        if (!refused.isEmpty()) {
            Reply.carry(REFUSED, refused);
        }
        String said = words.of("audit.passed", all.size() - refused.size()) + (refused.isEmpty() ? "" : words.of("sample.notDone", refused.size()));
        return Reply.done(said, PAGE, "id", sampling.id());
    }

    /** 作废. */
    public String abandon() {
        return FacesErrors.attempt(() -> ledger.abandon(sampling.id(), reason)) ? Reply.done(words.of("sample.abandoned"), PAGE, "id", sampling.id()) : null;
    }

    /** Whether this officer may give it up. */
    public boolean isAbandonable() {
        return sampling.isOpenLot() && visitors.has(Role.AUDITOR) && visitors.actor().desk() != null
                && visitors.actor().desk().toString().equals(sampling.desk());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Why some of the others were not passed; empty on any other visit. */
    @SuppressWarnings("unchecked")
    public List<String> getRefused() {
        Object carried = Reply.carried(REFUSED);
        return carried == null ? List.of() : (List<String>) carried;
    }

    public SamplingView getSampling() {
        return sampling;
    }

    public boolean isLot() {
        return sampling.kind() == Sampling.Kind.LOT;
    }

    public String getTitle() {
        return words.term("samplingKind." + sampling.kind());
    }

    /** How a filing of the sample stands. */
    public Standing.Badge state(SamplingView.Member member) {
        if (member.isOpen()) {
            return new Standing.Badge(words.of("sample.toDecide"), "warn");
        }
        return member.isPassed() ? new Standing.Badge(words.term("decision.PASS"), "good")
                : new Standing.Badge(member.task().decision() == null ? words.term("taskState." + member.task().state()) : words.term("decision." + member.task().decision()), "bad");
    }

    public boolean isReleasable() {
        return isLot() && sampling.finishedAt() == null && !sampling.isAbandoned() && sampling.open() == 0 && !sampling.failed() && sampling.others() > 0 && visitors.has(Role.AUDITOR);
    }
}
