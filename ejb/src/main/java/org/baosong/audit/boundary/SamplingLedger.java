package org.baosong.audit.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.audit.control.RandomSample;
import org.baosong.audit.control.SamplingStore;
import org.baosong.audit.control.TaskStore;
import org.baosong.audit.entity.AuditError;
import org.baosong.audit.entity.AuditTask;
import org.baosong.audit.entity.Sampling;
import org.baosong.definition.model.DecisionKind;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Moment;
import org.baosong.kernel.Page;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** Draws samples by lot and keeps them; seed and size of each stand in the audit log too. */
@Stateless
@Scoped
public class SamplingLedger {

    /** As many as one person can answer for in one act. */
    public static final int LARGEST_LOT = 500;
    private static final int MOST_DRAWN = 200;
    private static final int SHOWN = 50;
    private static final int SEED_LONGEST = 40;
    private static final int REASON_LONGEST = 500;

    @Inject
    private SamplingStore store;
    @Inject
    private TaskStore tasks;
    @Inject
    private FilingQuery filings;
    @Inject
    private ActorAtDesk actor;
    @EJB
    private AuditLog log;

    /**
     * Draws from the open tasks of the actor's desk that the machine found clear, the oldest {@value #LARGEST_LOT}. Refused while a lot of
     * the same definition is open there: it is finished, or given up with a reason, before another one is drawn.
     */
    @Permit(Role.AUDITOR)
    public SamplingView drawLot(String definitionCode, int size) {
        store.openLot(actor.desk().toString(), definitionCode).ifPresent(open -> {
            throw new DomainException(AuditError.LOT_OPEN, new Moment(open.getDrawnAt()), open.getDrawnBy());
        });
        List<Long> population = store.clear(actor.desk().toString(), definitionCode, LARGEST_LOT);
        return draw(Sampling.Kind.LOT, definitionCode, 0, population, size, RandomSample.newSeed());
    }

    /**
     * Draws from submitted filings of the actor's area.
     *
     * @param seed a seed used before, to draw the same again; empty for a new one
     */
    @Permit({Role.AUDITOR, Role.CONFIRMER})
    public SamplingView drawSpot(FilingFilter filter, int size, String seed) {
        String given = PlainText.code(seed);
        if (given.length() > SEED_LONGEST || !given.matches("[\\p{Alnum}-]*")) {
            throw invalid("seed", "sample.seed", SEED_LONGEST);
        }
        List<Long> population = filings.keys(filter, Page.COUNT_LIMIT + 1);
        if (population.size() > Page.COUNT_LIMIT) {
            throw new DomainException(AuditError.TOO_MANY_TO_DRAW, Page.COUNT_LIMIT);
        }
        return draw(Sampling.Kind.SPOT, filter.definitionCode(), filter.campaignId(), population, size, given.isEmpty() ? RandomSample.newSeed() : given);
    }

    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public SamplingView get(long id) {
        Sampling sampling = store.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return SamplingView.of(sampling, members(sampling));
    }

    /** Samples of the actor's desk, newest first, without what was drawn. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public List<SamplingView> list() {
        return store.ofDesk(actor.desk().toString(), SHOWN).stream().map(sampling -> SamplingView.of(sampling, List.of())).toList();
    }

    /** Lots of the desks below: what they passed unseen, and what they drew and gave up. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public List<SamplingView> below() {
        return store.lotsBelow(actor.desk().toString(), SHOWN).stream().map(sampling -> SamplingView.of(sampling, List.of())).toList();
    }

    /** Gives the others of a lot free, if everything drawn was passed; answers their tasks, after an interruption those still open. */
    @Permit(Role.AUDITOR)
    public List<Long> release(long id) {
        Sampling lot = mine(id);
        lot.mustNotBeSettled();
        List<AuditTask> drawn = tasks.byIds(lot.getSample());
        long open = drawn.stream().filter(task -> task.getState() == AuditTask.State.OPEN).count();
        if (open > 0) {
            throw new DomainException(AuditError.SAMPLE_UNDECIDED, open);
        }
        if (drawn.stream().anyMatch(task -> task.getDecision() != DecisionKind.PASS)) {
            throw new DomainException(AuditError.SAMPLE_FAILED);
        }
        boolean goesOn = lot.isInterrupted();
        lot.release(actor.actor().name(), actor.now());
        log.add("lot-released", actor.actor().name(), lot.getDesk().toString(), AuditResult.DONE, facts(lot));
        if (!goesOn) {
            return others(lot);
        }
        // What was passed before the interruption is done; the others are still there.
        return tasks.byIds(others(lot)).stream().filter(task -> task.getState() == AuditTask.State.OPEN).map(AuditTask::getId).sorted().toList();
    }

    /** Closes a lot whose others were all gone through, and writes down how many were passed since it was released. */
    @Permit(Role.AUDITOR)
    public void finish(long id) {
        Sampling lot = store.lock(id).orElseThrow();
        int passed = (int) tasks.byIds(others(lot)).stream().filter(task -> task.getDecision() == DecisionKind.PASS
                && task.getDecidedAt() != null && !task.getDecidedAt().isBefore(lot.getReleasedAt())).count();
        lot.finish(passed, actor.now());
        log.add("lot-passed", actor.actor().name(), lot.getDesk().toString(), AuditResult.DONE, facts(lot) + " passed=" + passed);
    }

    /** Gives a lot up, for a reason that its row, the audit log and the desks above keep. */
    @Permit(Role.AUDITOR)
    public SamplingView abandon(long id, String reason) {
        String why = PlainText.lines(reason);
        if (why.isEmpty() || why.length() > REASON_LONGEST) {
            throw invalid("reason", "sample.reason", REASON_LONGEST);
        }
        Sampling lot = mine(id);
        lot.abandon(actor.actor().name(), why, actor.now());
        log.add("lot-abandoned", actor.actor().name(), lot.getDesk().toString(), AuditResult.DONE, facts(lot) + " reason=" + why);
        return SamplingView.of(lot, members(lot));
    }

    private Sampling mine(long id) {
        Sampling lot = store.lock(id).filter(sampling -> sampling.getKind() == Sampling.Kind.LOT).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (!lot.getDesk().equals(actor.desk())) {
            throw new DomainException(AuditError.NOT_YOUR_DESK);
        }
        return lot;
    }

    private static List<Long> others(Sampling lot) {
        Set<Long> sample = Set.copyOf(lot.getSample());
        return lot.getPopulation().stream().filter(task -> !sample.contains(task)).toList();
    }

    private SamplingView draw(Sampling.Kind kind, String definitionCode, long campaignId, List<Long> population, int size, String seed) {
        if (size < 1 || size > MOST_DRAWN) {
            throw invalid("size", "sample.size", MOST_DRAWN);
        }
        if (population.isEmpty()) {
            throw new DomainException(AuditError.NOTHING_TO_DRAW);
        }
        Sampling.Drawn drawn = new Sampling.Drawn(definitionCode.isEmpty() ? null : definitionCode, campaignId == 0 ? null : campaignId, population,
                RandomSample.draw(population, size, seed), seed);
        Sampling sampling = new Sampling(kind, actor.desk(), drawn, actor.actor().name(), actor.now());
        if (kind == Sampling.Kind.SPOT) {
            store.add(sampling);
        } else if (!store.addLot(sampling)) {
            throw new DomainException(AuditError.LOT_OPEN, new Moment(actor.now()), "–");
        }
        log.add(kind == Sampling.Kind.LOT ? "lot-drawn" : "spot-drawn", actor.actor().name(), actor.desk().toString(), AuditResult.DONE, facts(sampling));
        return SamplingView.of(sampling, members(sampling));
    }

    private List<SamplingView.Member> members(Sampling sampling) {
        if (sampling.getKind() == Sampling.Kind.LOT) {
            Map<Long, AuditTask> byId = tasks.byIds(sampling.getSample()).stream().collect(Collectors.toMap(AuditTask::getId, Function.identity()));
            return sampling.getSample().stream().filter(byId::containsKey).map(byId::get)
                    .map(task -> new SamplingView.Member(task.getId(), task.getFilingId(), task.getFilingNo(), task.getTitle(), TaskView.of(task))).toList();
        }
        Map<Long, FilingRow> rows = new LinkedHashMap<>(filings.byIds(sampling.getSample()));
        return sampling.getSample().stream().filter(rows::containsKey).map(rows::get)
                .map(row -> new SamplingView.Member(0, row.id(), row.filingNo(), row.organisationName(), null)).toList();
    }

    private static String facts(Sampling sampling) {
        return "sampling=" + sampling.getId() + " seed=" + sampling.getSeed() + " drawn=" + sampling.getSampleSize() + "/" + sampling.getPopulationSize();
    }

    private static DomainException invalid(String field, String code, Object arg) {
        return new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of(field, code, arg)));
    }
}
