package org.baosong.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.audit.control.BatchStore;
import org.baosong.audit.control.GateKeeper;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.AuditError;
import org.baosong.audit.entity.BatchAction;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Counts;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/** 确认并上报, 确认, 退回, 免报: what desks decide about batches. */
@Stateless
@Scoped
public class BatchDecisions {

    private static final int WORDS_LIMIT = 2000;

    @Inject
    private BatchStore store;
    @Inject
    private BatchKeeper keeper;
    @Inject
    private BatchApproval approval;
    @Inject
    private GateKeeper gate;
    @Inject
    private Campaigns campaigns;
    @Inject
    private Definitions definitions;
    @Inject
    private ActorAtDesk actor;
    @Inject
    private BatchLedger ledger;

    /**
     * Confirms a batch: the actor's own one is reported to the desk above, if nobody is missing; one received from below is confirmed
     * and gathered, or, at the last desk, approved with all its filings in the background.
     */
    @Permit(Role.CONFIRMER)
    public void confirm(long id, String opinion) {
        AuditBatch batch = locked(id);
        if (batch.getDesk().equals(actor.desk())) {
            report(batch, opinion);
        } else if (actor.desk().equals(batch.getParentDesk())) {
            accept(batch, opinion);
        } else {
            throw new DomainException(AuditError.NOT_YOUR_DESK);
        }
    }

    /** Sends a received batch back to its desk; single filings are then returned there. */
    @Permit(Role.CONFIRMER)
    public void sendBack(long id, String reasonCode, String opinion) {
        AuditBatch batch = locked(id);
        if (!actor.desk().equals(batch.getParentDesk())) {
            throw new DomainException(AuditError.NOT_YOUR_DESK);
        }
        FilingDefinition definition = definition(campaigns.get(batch.getCampaignId()));
        boolean known = definition.decisions().rule(DecisionKind.RETURN).reasons().isEmpty()
                || definition.decisions().rule(DecisionKind.RETURN).hasReason(reasonCode);
        if (!known) {
            throw incomplete("reasonCode", reasonCode.isEmpty() ? "audit.reasonMissing" : "audit.reasonUnknown", reasonCode);
        }
        ledger.record(batch, BatchAction.RETURN, reasonCode, words(opinion));
    }

    /**
     * A unit in which filings would be left lying.
     *
     * @param filings how many wait, are returned, are being filled in
     */
    public record Unhandled(String desk, String name, Counts filings) {
    }

    /** Which of some units below have filings that nobody has settled; whoever excuses such a unit has to say that he knows. */
    @Permit(Role.CONFIRMER)
    public List<Unhandled> unhandled(long campaignId, List<String> desks) {
        List<DeskCode> units = gate.units(actor.desk(), definition(campaigns.get(campaignId)));
        return desks.stream().distinct().map(text -> unit(text, units)).map(unit -> gate.unhandled(campaignId, unit)).filter(unit -> !unit.filings().isNone()).toList();
    }

    /**
     * Excuses units below from reporting, all or none, for a reason the actor answers for.
     *
     * @param acknowledged that the actor knows of the filings which are left lying there; without it a unit that has any is refused
     */
    @Permit(Role.CONFIRMER)
    public void exempt(long campaignId, List<String> desks, String reason, boolean acknowledged) {
        String why = words(reason);
        CampaignView campaign = campaigns.get(campaignId);
        FilingDefinition definition = definition(campaign);
        List<DeskCode> units = gate.units(actor.desk(), definition);
        List<Unhandled> left = acknowledged ? List.of() : unhandled(campaignId, desks);
        if (!left.isEmpty()) {
            throw new DomainException(AuditError.UNIT_HAS_FILINGS, List.of(left.size()),
                    left.stream().map(unit -> Violation.of("desks", "batch.unhandled", unit.name(), unit.filings())).toList());
        }
        for (String text : desks) {
            DeskCode unit = unit(text, units);
            AuditBatch batch = keeper.firstOf(campaignId, definition, unit);
            if (!batch.getState().isGathering()) {
                throw new DomainException(AuditError.ALREADY_REPORTED, text);
            }
            ledger.record(batch, BatchAction.EXEMPT, null, why);
        }
    }

    /** Takes an exemption of a unit back. */
    @Permit(Role.CONFIRMER)
    public void owe(long campaignId, String desk) {
        FilingDefinition definition = definition(campaigns.get(campaignId));
        DeskCode unit = unit(desk, gate.units(actor.desk(), definition));
        keeper.mustGather(campaignId, actor.desk());
        ledger.record(keeper.firstOf(campaignId, definition, unit), BatchAction.OWE, null, null);
    }

    private void report(AuditBatch batch, String opinion) {
        GateView gateView = gate.gate(batch.getCampaignId(), batch.getDesk(), definition(campaigns.get(batch.getCampaignId())));
        if (!gateView.isOpen()) {
            throw new DomainException(AuditError.GATE_CLOSED, gateView.missing());
        }
        ledger.record(batch, BatchAction.REPORT, null, said(opinion));
    }

    private void accept(AuditBatch batch, String opinion) {
        FilingDefinition definition = definition(campaigns.get(batch.getCampaignId()));
        if (approval.isLast(definition, batch)) {
            ledger.record(batch, BatchAction.APPROVE, null, said(opinion));
            approval.begin(batch);
            return;
        }
        ledger.record(batch, BatchAction.ACCEPT, null, said(opinion));
        batch.joinParent(keeper.gathering(batch.getCampaignId(), definition, batch.getParentStep(), actor.desk()).getId());
    }

    private AuditBatch locked(long id) {
        return store.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private DeskCode unit(String text, List<DeskCode> units) {
        return units.stream().filter(unit -> unit.toString().equals(text)).findFirst()
                .orElseThrow(() -> new DomainException(AuditError.NOT_BELOW, text));
    }

    private FilingDefinition definition(CampaignView campaign) {
        return definitions.get(campaign.definitionCode(), campaign.definitionVersion());
    }

    private static String words(String text) {
        String words = PlainText.lines(text);
        if (words.isEmpty() || words.length() > WORDS_LIMIT) {
            throw incomplete("opinion", words.isEmpty() ? "audit.opinionMissing" : "audit.opinionLong", WORDS_LIMIT);
        }
        return words;
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : words(text);
    }

    private static DomainException incomplete(String field, String code, Object arg) {
        return new DomainException(AuditError.DECISION_INCOMPLETE, List.of(), List.of(Violation.of(field, code, arg)));
    }
}
