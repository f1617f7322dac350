package org.baosong.audit.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.boundary.BatchDecisions;
import org.baosong.audit.boundary.GateView;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchState;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.kernel.Counts;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.region.boundary.Authorities;

/**
 * When a desk may report: every organisation of its own is passed or exempt, every unit below it is confirmed or exempt. Not "no open
 * task left", which is true too when half the county never filed.
 */
@Dependent
public class GateKeeper {

    @Inject
    private BatchStore store;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Authorities authorities;
    @Inject
    private FilingQuery filings;

    public GateView gate(long campaignId, DeskCode desk, FilingDefinition definition) {
        return gate(campaignId, desk, definition, store.below(desk.toString(), campaignId));
    }

    /** @param reported what was reported to the desk in the campaign */
    public GateView gate(long campaignId, DeskCode desk, FilingDefinition definition, List<AuditBatch> reported) {
        List<GateView.Blocker> blockers = new ArrayList<>();
        for (ObligationView owed : campaigns.unsettled(campaignId, desk, GateView.MAX)) {
            blockers.add(new GateView.Blocker(GateView.Kind.ORGANISATION, owed.id(), owed.organisationId(), "", owed.organisationName(), owed.state().name()));
        }
        Map<DeskCode, List<AuditBatch>> below = below(desk, definition, reported);
        int settled = 0;
        for (Map.Entry<DeskCode, List<AuditBatch>> unit : below.entrySet()) {
            if (isSettled(unit.getValue())) {
                settled++;
            } else if (blockers.size() < GateView.MAX) {
                blockers.add(new GateView.Blocker(GateView.Kind.UNIT, 0, 0, unit.getKey().toString(), authorities.name(unit.getKey()), stateOf(unit.getValue())));
            }
        }
        ObligationCounts own = campaigns.counts(campaignId, desk);
        return new GateView(own, below.size(), settled, missing(own, below), blockers);
    }

    /** How many are not settled: organisations, then units by their level. */
    public static Counts missing(ObligationCounts own, Map<DeskCode, List<AuditBatch>> below) {
        Counts counts = Counts.of("ORGANISATION", own.unsettled());
        Map<Level, Integer> units = new EnumMap<>(Level.class);
        below.forEach((unit, batches) -> units.merge(unit.level(), isSettled(batches) ? 0 : 1, Integer::sum));
        for (Map.Entry<Level, Integer> level : units.entrySet()) {
            counts = counts.and(level.getKey().name(), level.getValue());
        }
        return counts;
    }

    /** The units below a desk with what they have reported in one campaign, which may be nothing. */
    public Map<DeskCode, List<AuditBatch>> below(DeskCode desk, FilingDefinition definition, List<AuditBatch> batches) {
        Map<DeskCode, List<AuditBatch>> below = new LinkedHashMap<>();
        units(desk, definition).forEach(unit -> below.put(unit, new ArrayList<>()));
        batches.forEach(batch -> below.computeIfAbsent(batch.getDesk(), unit -> new ArrayList<>()).add(batch));
        return below;
    }

    /** What would be left lying in a unit that is excused; no filings if nobody there has begun. */
    public BatchDecisions.Unhandled unhandled(long campaignId, DeskCode unit) {
        return new BatchDecisions.Unhandled(unit.toString(), authorities.name(unit), filings.unsettled(campaignId, unit.region()));
    }

    /** Desks that report to this one. */
    public List<DeskCode> units(DeskCode desk, FilingDefinition definition) {
        boolean lowest = definition.routes().stream().flatMap(route -> route.steps().stream())
                .noneMatch(step -> step.level().level().map(level -> desk.level().isAbove(level)).orElse(true));
        if (lowest || desk.level() == Level.COUNTY) {
            return List.of();
        }
        return authorities.childDesks(desk).stream().filter(unit -> definition.appliesIn(unit.region())).toList();
    }

    /** A unit has settled once something of it is confirmed and nothing lies here unread; what comes later is gathered later. */
    public static boolean isSettled(List<AuditBatch> batches) {
        return batches.stream().anyMatch(batch -> batch.getState().isSettledAbove())
                && batches.stream().noneMatch(batch -> batch.getState() == BatchState.REPORTED);
    }

    private static String stateOf(List<AuditBatch> batches) {
        return batches.isEmpty() ? "NONE" : batches.get(batches.size() - 1).getState().name();
    }
}
