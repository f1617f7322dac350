package org.baosong.web.batch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baosong.audit.boundary.BatchDecisions;
import org.baosong.audit.boundary.BatchView;
import org.baosong.audit.boundary.Batches;
import org.baosong.audit.boundary.GateView;
import org.baosong.audit.entity.BatchState;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.Counts;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Level;
import org.baosong.kernel.Texts;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.api.Unwrapped;
import org.baosong.web.campaign.Progress;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** 确认上报 in one campaign: what came from below, who is still missing, and one's own report. */
@Named
@RequestScoped
public class BatchListPage {

    private static final String PAGE = "/batch/list.xhtml";
    private static final int MOST_EXEMPT = 500;

    @EJB
    private Batches batches;
    @EJB
    private BatchDecisions decisions;
    @EJB
    private Campaigns campaigns;
    @Inject
    private BatchTexts texts;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private List<CampaignView> known;
    private CampaignView campaign;
    private Batches.Board board = new Batches.Board(List.of(), List.of(), List.of(), null);
    private BatchView own;
    private List<ObligationView> exempt = List.of();
    private List<BatchDecisions.Unhandled> unhandled = List.of();
    private String reasonCode = "";
    private String opinion = "";
    private String exemptReason = "";
    private String open = "";

    @PostConstruct
    void load() {
        known = campaigns.list();
        long wanted = asked.number("campaign");
        campaign = known.stream().filter(c -> wanted == 0 || c.id() == wanted).findFirst().orElse(null);
        if (campaign == null) {
            return;
        }
        board = batches.board(campaign.id());
        own = board.own().stream().filter(batch -> batch.state().isGathering()).findFirst()
                .or(() -> board.own().stream().findFirst()).orElse(null);
        if (own != null && board.gate().organisations().exempt() > 0) {
            exempt = campaigns.exempted(campaign.id(), MOST_EXEMPT);
        }
    }

    /** 确认并上报 of one's own batch. */
    public String report() {
        long id = asked.id("report");
        return FacesErrors.attempt(() -> decisions.confirm(id, opinion)) ? Reply.done(words.of("batch.reported", campaign.title()), PAGE, "campaign", campaign.id()) : null;
    }

    /** 确认 of those received that are ticked, or of the one whose button was pressed. */
    public String accept() {
        List<Long> ids = asked.ids("accept").isEmpty() ? asked.ids("batch") : asked.ids("accept");
        if (ids.isEmpty()) {
            return Reply.warn(words.of("batch.nothingTicked"));
        }
        int done = 0;
        for (long id : ids) {
            try {
                decisions.confirm(id, "");
                done++;
            } catch (RuntimeException failed) {
                DomainException refusal = Unwrapped.refusal(failed).orElseThrow(() -> failed);
                Reply.warn(words.of("batch.refused", name(id), Texts.error(words.locale(), refusal)));
            }
        }
        return done == 0 ? Reply.kept(PAGE, "campaign", campaign.id()) : Reply.done(words.of("batch.accepted", done), PAGE, "campaign", campaign.id());
    }

    /** 退回 of a received batch. */
    public String sendBack() {
        open = "return";
        long id = asked.id("target");
        return FacesErrors.attempt(() -> decisions.sendBack(id, reasonCode, opinion))
                ? Reply.done(words.of("batch.sentBack", name(id)), PAGE, "campaign", campaign.id()) : null;
    }

    /** 免报 of ticked organisations and units. */
    public String excuse() {
        open = "exempt";
        List<Long> organisations = asked.ids("obligation");
        List<String> desks = asked.texts("unit");
        if (organisations.isEmpty() && desks.isEmpty()) {
            open = "";
            return Reply.warn(words.of("batch.nothingTicked"));
        }
        if (exemptReason.isBlank()) {
            return Reply.at("exemptReason", words.of("batch.exemptReason.missing"));
        }
        boolean known = asked.text("acknowledge").equals("1");
        if (!desks.isEmpty() && !known) {
            unhandled = decisions.unhandled(campaign.id(), desks);
            if (!unhandled.isEmpty()) {
                return null;
            }
        }
        boolean done = FacesErrors.attempt(() -> {
            if (!organisations.isEmpty()) {
                campaigns.exempt(organisations, exemptReason);
            }
            if (!desks.isEmpty()) {
                decisions.exempt(campaign.id(), desks, exemptReason, known);
            }
        });
        return done ? Reply.done(words.of("batch.exempted", excused(organisations.size(), desks)), PAGE, "campaign", campaign.id()) : null;
    }

    private static Counts excused(int organisations, List<String> desks) {
        Counts counts = Counts.of("ORGANISATION", organisations);
        Map<Level, Long> units = desks.stream().map(DeskCode::parse).collect(Collectors.groupingBy(DeskCode::level, TreeMap::new, Collectors.counting()));
        for (Map.Entry<Level, Long> level : units.entrySet()) {
            counts = counts.and(level.getKey().name(), level.getValue().intValue());
        }
        return counts;
    }

    /** Units among those ticked in which filings would be left lying: they are excused only once that was acknowledged. */
    public List<BatchDecisions.Unhandled> getUnhandled() {
        return unhandled;
    }

    /** What is left lying in one of them. */
    public String left(BatchDecisions.Unhandled unit) {
        return unit.filings().in(words.locale());
    }

    /** Takes the 免报 of an organisation back. */
    public String owe() {
        return FacesErrors.attempt(() -> campaigns.owe(List.of(asked.id("owe")))) ? Reply.done(words.of("batch.owed"), PAGE, "campaign", campaign.id()) : null;
    }

    /** Takes the 免报 of a unit back. */
    public String oweUnit() {
        return FacesErrors.attempt(() -> decisions.owe(campaign.id(), asked.text("oweUnit")))
                ? Reply.done(words.of("batch.owed"), PAGE, "campaign", campaign.id()) : null;
    }

    private String name(long batchId) {
        return board.reported().stream().filter(batch -> batch.id() == batchId).map(BatchView::deskName).findFirst().orElse("");
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    public List<SelectItem> getCampaigns() {
        return known.stream().map(c -> new SelectItem(String.valueOf(c.id()), c.title())).toList();
    }

    public String getCampaignId() {
        return campaign == null ? "" : String.valueOf(campaign.id());
    }

    /** The batch this desk gathers now, else its last one; null if it gathers nothing here. */
    public BatchView getOwn() {
        return own;
    }

    public GateView getGate() {
        return board.gate();
    }

    /** Batches of this desk that it has reported before. */
    public List<BatchView> getEarlier() {
        return board.own().stream().filter(batch -> batch.id() != own.id()).toList();
    }

    public List<BatchView> getReceived() {
        return board.reported().stream().filter(BatchView::received).toList();
    }

    public List<Batches.UnitView> getUnits() {
        return board.units();
    }

    public List<GateView.Blocker> getMissingOrganisations() {
        return board.gate() == null ? List.of() : board.gate().blockers().stream().filter(blocker -> blocker.kind() == GateView.Kind.ORGANISATION).toList();
    }

    public List<ObligationView> getExempt() {
        return exempt;
    }

    public int getUnitsSettled() {
        return (int) board.units().stream().filter(unit -> unit.batch() != null && unit.batch().state().isSettledAbove()).count();
    }

    /** Whether a unit can still be excused: it has not reported, or was sent back. */
    public boolean isExcusable(Batches.UnitView unit) {
        return isMayConfirm() && (unit.batch() == null || unit.batch().state().isGathering());
    }

    /** Whether exemptions can still be taken back: not after one's own report. */
    public boolean isMayOwe() {
        return isMayConfirm() && (own == null || own.state().isGathering());
    }

    public boolean isMayConfirm() {
        return visitors.has(Role.CONFIRMER);
    }

    /** Whether 确认并上报 is for this desk to press now. */
    public boolean isReportable() {
        return own != null && own.state().isGathering();
    }

    public String getBlockedWords() {
        return words.of("batch.blocked", board.gate().missing());
    }

    public String unitState(Batches.UnitView unit) {
        return words.term("batchState." + (unit.batch() == null ? "NONE" : unit.batch().state()));
    }

    public List<SelectItem> getReasons() {
        return campaign == null ? List.of() : texts.reasons(campaign.definitionCode(), campaign.definitionVersion());
    }

    /** How one's own organisations stand. */
    public Progress getProgress() {
        return Progress.of(board.gate().organisations());
    }

    /** Where one goes about somebody missing: to the decision that waits, or to the institution to remind it. */
    public String link(GateView.Blocker missing) {
        String page = missing.state().equals(ObligationState.FILED.name()) ? "../audit/worklist.xhtml" : "../organisation/list.xhtml";
        return Paging.address(page, Map.of("text", missing.name()));
    }

    public boolean isExempt(Batches.UnitView unit) {
        return unit.batch() != null && unit.batch().state() == BatchState.EXEMPT;
    }

    public String look(BatchView batch) {
        return BatchTexts.look(batch);
    }

    /** Which dialog has to be shown again: return, exempt or none. */
    public String getOpen() {
        return open;
    }

    public boolean isTicked(Object value) {
        String text = String.valueOf(value);
        return asked.texts("obligation").contains(text) || asked.texts("unit").contains(text);
    }

    public String getTarget() {
        return asked.text("target");
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

    public String getExemptReason() {
        return exemptReason;
    }

    public void setExemptReason(String exemptReason) {
        this.exemptReason = exemptReason == null ? "" : exemptReason.strip();
    }
}
