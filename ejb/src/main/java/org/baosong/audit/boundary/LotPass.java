package org.baosong.audit.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * 抽查后一并通过: what the machine found clear is passed in one act, once the officer has decided a random sample of it one by one and
 * passed all of that. Each filing's history says which sample, which seed and how many of how many.
 */
@Stateless
@Scoped
public class LotPass {

    @EJB
    private SamplingLedger ledger;
    @EJB
    private TaskDecisions decisions;

    /**
     * Passes the others of a lot, each in a transaction of its own; what has changed since the draw is left and told. That it was begun
     * stands in the lot before the first is passed: if the server stops in between, the lot says so, and the same call goes on.
     */
    @Permit(Role.AUDITOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DecisionOutcome> pass(long samplingId) {
        List<Long> others = ledger.release(samplingId);
        SamplingView lot = ledger.get(samplingId);
        String opinion = Texts.term(Texts.CHINESE, "lot.opinion", lot.size(), lot.population(), lot.seed());
        List<DecisionOutcome> outcomes = new ArrayList<>();
        for (long taskId : others) {
            try {
                decisions.passIfClear(taskId, opinion);
                outcomes.add(new DecisionOutcome(taskId, null));
            } catch (DomainException refusal) {
                outcomes.add(new DecisionOutcome(taskId, refusal));
            }
        }
        ledger.finish(samplingId);
        return outcomes;
    }
}
