package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.audit.control.TaskStore;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Verdict;
import org.baosong.definition.model.DecisionKind;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The worklist (待办) of the actor's desk, and decisions on many at once. */
@Stateless
@Scoped
public class AuditDesk {

    private static final int MAX_PAGE = 200;

    @Inject
    private TaskStore store;
    @Inject
    private TaskDecisions decisions;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** A page of the open tasks of the actor's desk, oldest first. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Page<TaskView> worklist(WorklistFilter filter, PageRequest wanted) {
        Page<AuditTask> page = store.worklist(desk().toString(), filter, wanted.within(MAX_PAGE));
        return new Page<>(page.rows().stream().map(TaskView::of).toList(), page.total(), page.next());
    }

    /**
     * A page of the worklist with what stands above it.
     *
     * @param sorted how many of the list the machine's pre-check sorted where, whatever verdict was asked for; null is what it has not
     *               looked at yet
     */
    public record Board(Page<TaskView> page, Map<Verdict, Integer> sorted) {
    }

    /** A page of the open tasks of the actor's desk, oldest first, and how the machine sorted the whole list. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Board board(WorklistFilter filter, PageRequest wanted) {
        String desk = desk().toString();
        Map<Verdict, Integer> sorted = store.sorted(desk, filter.sortedAs(null));
        int all = filter.verdict() == null ? sorted.values().stream().mapToInt(Integer::intValue).sum() : sorted.getOrDefault(filter.verdict(), 0);
        Page<AuditTask> page = store.worklist(desk, filter, wanted.within(MAX_PAGE), () -> Math.min(all, Page.COUNT_LIMIT + 1));
        return new Board(new Page<>(page.rows().stream().map(TaskView::of).toList(), page.total(), page.next()), sorted);
    }

    /** How many tasks are open at the actor's desk, and how many of them are past their date. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Load load() {
        int[] counted = store.load(desk().toString(), clock.now());
        return new Load(counted[0], counted[1]);
    }

    /** What waits at a desk. */
    public record Load(int waiting, int overdue) {
    }

    /**
     * What else waits on a list while one of its tasks is decided.
     *
     * @param next the open task after that one, the first one after the last; 0 if no other is open
     */
    public record Outlook(Load load, long next) {
    }

    /** What waits on a list of the actor's desk, and what follows a task. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Outlook outlook(WorklistFilter filter, long taskId) {
        TaskStore.Outlook found = store.outlook(desk().toString(), filter, taskId, clock.now());
        return new Outlook(new Load(found.waiting(), found.overdue()), found.next());
    }

    /**
     * A task as its decision page needs it.
     *
     * @param check what the machine saw in the filing, null until it has looked
     */
    public record Opened(TaskView task, PreCheckView check) {
    }

    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Opened open(long taskId) {
        return store.seen(taskId).map(seen -> new Opened(TaskView.of(seen.task()), seen.check() == null ? null : PreCheckView.of(seen.check())))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public TaskView get(long taskId) {
        return store.find(taskId).map(TaskView::of).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** The newest task of a filing at the actor's desk. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Optional<TaskView> ofFiling(long filingId) {
        return store.latestOf(filingId).filter(task -> task.getDesk().equals(current.get().desk())).map(TaskView::of);
    }

    /**
     * The same decision on several tasks; each is carried out or refused by itself.
     *
     * @param lookedAt that the officer has looked at each of them; without it a pass leaves out what the machine did not find clear
     */
    @Permit(Role.AUDITOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DecisionOutcome> decideAll(List<Long> taskIds, Decision decision, boolean lookedAt) {
        if (taskIds.size() > MAX_PAGE) {
            throw new DomainException(CommonError.MALFORMED, "taskIds");
        }
        List<DecisionOutcome> outcomes = new ArrayList<>();
        for (long taskId : taskIds) {
            try {
                if (decision.kind() == DecisionKind.PASS && !lookedAt) {
                    decisions.passUnseen(taskId, decision);
                } else {
                    decisions.decide(taskId, decision);
                }
                outcomes.add(new DecisionOutcome(taskId, null));
            } catch (DomainException refusal) {
                outcomes.add(new DecisionOutcome(taskId, refusal));
            }
        }
        return outcomes;
    }

    private DeskCode desk() {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return desk;
    }
}
