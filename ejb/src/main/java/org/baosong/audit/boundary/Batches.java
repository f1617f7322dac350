package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.control.GateKeeper;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Counts;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.region.boundary.Authorities;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** What desks see of batches: their own, those received from below, who is missing. */
@Stateless
@Scoped
public class Batches {

    @Inject
    private BatchStore store;
    @Inject
    private GateKeeper gate;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Definitions definitions;
    @Inject
    private Authorities authorities;
    @Inject
    private CurrentActor current;

    /** The actor's own batches, newest first, then those that lie with or came through his desk, by unit. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public List<BatchView> list() {
        String desk = desk().toString();
        Set<AuditBatch> all = new LinkedHashSet<>(store.own(desk));
        all.addAll(store.below(desk));
        return views(all);
    }

    /** Units below the actor's desk in a campaign: one line each, with its newest batch if it has one. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public List<UnitView> units(long campaignId) {
        return units(campaigns.get(campaignId), views(store.below(desk().toString(), campaignId)));
    }

    private List<UnitView> units(CampaignView campaign, List<BatchView> reported) {
        DeskCode desk = desk();
        Map<String, BatchView> newest = new LinkedHashMap<>();
        reported.forEach(batch -> newest.put(batch.desk(), batch));
        List<UnitView> units = new ArrayList<>();
        for (DeskCode unit : gate.units(desk, definition(campaign))) {
            units.add(new UnitView(unit.toString(), authorities.name(unit), newest.remove(unit.toString())));
        }
        newest.forEach((unit, batch) -> units.add(new UnitView(unit, batch.deskName(), batch)));
        return units;
    }

    /**
     * One campaign as the actor's desk sees it.
     *
     * @param own      batches the desk gathers itself, newest first
     * @param reported batches reported to it, by unit
     * @param units    units below it, one line each
     * @param gate     whether the desk may report, or null if it gathers nothing
     */
    public record Board(List<BatchView> own, List<BatchView> reported, List<UnitView> units, GateView gate) {
    }

    /** Everything the desk confirms and reports from. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Board board(long campaignId) {
        DeskCode desk = desk();
        CampaignView campaign = campaigns.get(campaignId);
        Map<Boolean, List<AuditBatch>> found = store.around(desk.toString(), campaignId).stream()
                .collect(Collectors.partitioningBy(batch -> batch.getDesk().equals(desk)));
        List<BatchView> own = new ArrayList<>(views(found.get(true)));
        Collections.reverse(own);
        List<BatchView> reported = views(found.get(false));
        GateView open = own.isEmpty() ? null : gate.gate(campaignId, desk, definition(campaign), found.get(false));
        return new Board(own, reported, units(campaign, reported), open);
    }

    /** A batch and those gathered into it. */
    public record Family(BatchView batch, List<BatchView> children) {
    }

    /** A batch with those that were gathered into it. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Family family(long id) {
        Map<Boolean, List<BatchView>> found = views(store.family(id)).stream().collect(Collectors.partitioningBy(batch -> batch.id() == id));
        return new Family(found.get(true).stream().findFirst().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)), found.get(false));
    }

    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public BatchView get(long id) {
        return views(List.of(existing(id))).get(0);
    }

    /** Batches that were gathered into this one. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public List<BatchView> children(long id) {
        existing(id);
        return views(store.children(List.of(id)));
    }

    /** Whether the batch may be reported, and who is missing. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public GateView gate(long id) {
        AuditBatch batch = existing(id);
        return gate.gate(batch.getCampaignId(), batch.getDesk(), definition(campaigns.get(batch.getCampaignId())));
    }

    /**
     * How much is still missing from a batch of the actor's own desk, without naming it.
     *
     * @param expected organisations and units in all
     */
    public record Missing(int expected, Counts missing) {
    }

    /**
     * What a desk has before it.
     *
     * @param batches its own, newest first, then those that lie with or came through it
     * @param missing how much is missing from the newest of its own that are still gathered, by batch
     */
    public record Today(List<BatchView> batches, Map<Long, Missing> missing) {
    }

    /** What the actor's desk has before it, and what is missing from the newest of its own. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Today today(int newest) {
        DeskCode desk = desk();
        List<AuditBatch> own = store.own(desk.toString());
        List<AuditBatch> below = store.below(desk.toString());
        Set<AuditBatch> all = new LinkedHashSet<>(own);
        all.addAll(below);
        return new Today(views(all), missing(own.stream().filter(batch -> batch.getState().isGathering()).limit(newest).toList(), below));
    }

    private Map<Long, Missing> missing(List<AuditBatch> gathering, List<AuditBatch> reported) {
        DeskCode desk = desk();
        Map<Long, CampaignView> known = campaigns.byIds(gathering.stream().map(AuditBatch::getCampaignId).collect(Collectors.toSet()));
        Map<Long, ObligationCounts> counts = campaigns.deskCounts(known.keySet(), desk);
        Map<Long, List<AuditBatch>> below = reported.stream().collect(Collectors.groupingBy(AuditBatch::getCampaignId));
        Map<Long, Missing> missing = new LinkedHashMap<>();
        for (AuditBatch batch : gathering) {
            long campaign = batch.getCampaignId();
            Map<DeskCode, List<AuditBatch>> units = gate.below(desk, definition(known.get(campaign)), below.getOrDefault(campaign, List.of()));
            ObligationCounts own = counts.get(campaign);
            missing.put(batch.getId(), new Missing(own.all() + units.size(), GateKeeper.missing(own, units)));
        }
        return missing;
    }

    /**
     * A unit that reports to a desk.
     *
     * @param batch its newest batch, or null if it has none yet
     */
    public record UnitView(String desk, String name, BatchView batch) {
    }

    private List<BatchView> views(Collection<AuditBatch> batches) {
        DeskCode desk = current.get().desk();
        Map<Long, CampaignView> known = campaigns.byIds(batches.stream().map(AuditBatch::getCampaignId).collect(Collectors.toSet()));
        List<BatchView> views = new ArrayList<>();
        for (AuditBatch batch : batches) {
            views.add(BatchView.of(batch, known.get(batch.getCampaignId()).title(), authorities.name(batch.getDesk()), desk == null ? "" : desk.toString()));
        }
        return views;
    }

    private AuditBatch existing(long id) {
        return store.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private FilingDefinition definition(CampaignView campaign) {
        return definitions.get(campaign.definitionCode(), campaign.definitionVersion());
    }

    private DeskCode desk() {
        DeskCode desk = current.get().desk();
        if (desk == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return desk;
    }
}
