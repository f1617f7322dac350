package org.baosong.bench.inside;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.Decision;
import org.baosong.audit.boundary.TaskDecisions;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The threads of a round. Each look and each decision has its own transaction and its own actor, as each request of the API has. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Auditors {

    private static final String LINE = "hc";
    private static final Decision PASS = Decision.pass("材料齐全，同意。");
    /** Digits in the code of a county, a city, a province. */
    private static final List<Integer> LEVELS = List.of(6, 4, 2);

    @EJB
    private AuditDesk desk;

    @EJB
    private TaskDecisions decisions;

    @Inject
    private CurrentActor current;

    /** Takes filings through county, city and province until the time is up or none is left. */
    @Asynchronous
    public Future<Tally> pass(DraftSet filings, long until) {
        long done = 0;
        Draft filing = filings.next();
        while (filing != null) {
            for (int digits : LEVELS) {
                String region = filing.path().substring(0, digits);
                current.enter(new Actor(digits, region, Set.of(Role.AUDITOR), region, DeskCode.of(region, LINE), 0));
                decisions.decide(desk.ofFiling(filing.id()).orElseThrow().id(), PASS);
            }
            done++;
            filing = System.nanoTime() < until ? filings.next() : null;
        }
        return new AsyncResult<>(new Tally(done));
    }
}
