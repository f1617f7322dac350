package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
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
        DeskCode desk = desk();
        CampaignView campaign = campaigns.get(campaignId);
        Map<String, BatchView> newest = new LinkedHashMap<>();
        views(store.below(desk.toString(), campaignId)).forEach(batch -> newest.put(batch.desk(), batch));
        List<UnitView> units = new ArrayList<>();
        for (DeskCode unit : gate.units(desk, definition(campaign))) {
            units.add(new UnitView(unit.toString(), authorities.name(unit), newest.remove(unit.toString())));
        }
        newest.forEach((unit, batch) -> units.add(new UnitView(unit, batch.deskName(), batch)));
        return units;
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
     * How much is still missing from batches of the actor's own desk, without naming it.
     *
     * @param expected organisations and units in all
     */
    public record Missing(int expected, int missing) {
    }

    /** What is missing from some batches of the actor's own desk, by batch. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.VIEWER})
    public Map<Long, Missing> missing(Collection<Long> ids) {
        List<AuditBatch> batches = store.byIds(ids);
        DeskCode desk = desk();
        Map<Long, CampaignView> known = campaigns.byIds(batches.stream().map(AuditBatch::getCampaignId).collect(Collectors.toSet()));
        Map<Long, ObligationCounts> counts = campaigns.deskCounts(known.keySet(), desk);
        Map<Long, List<AuditBatch>> below = store.below(desk.toString()).stream().collect(Collectors.groupingBy(AuditBatch::getCampaignId));
        Map<Long, Missing> missing = new LinkedHashMap<>();
        for (AuditBatch batch : batches) {
            long campaign = batch.getCampaignId();
            Collection<List<AuditBatch>> units = gate.below(desk, definition(known.get(campaign)), below.getOrDefault(campaign, List.of())).values();
            int open = (int) units.stream().filter(unit -> !GateKeeper.isSettled(unit)).count();
            ObligationCounts own = counts.get(campaign);
            missing.put(batch.getId(), new Missing(own.all() + units.size(), own.unsettled() + open));
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
