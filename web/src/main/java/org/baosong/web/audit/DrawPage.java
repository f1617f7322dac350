package org.baosong.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.audit.boundary.SamplingLedger;
import org.baosong.audit.boundary.SamplingView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.entity.FilingState;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** 抽查: draws filings of one's area by lot, and lists what was drawn before. */
@Named
@RequestScoped
public class DrawPage {

    private static final List<FilingState> STATES = List.of(FilingState.IN_AUDIT, FilingState.RETURNED, FilingState.APPROVED);

    @EJB
    private SamplingLedger ledger;
    @EJB
    private Campaigns campaigns;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private PlaceName places;
    @Inject
    private CurrentVisitor visitors;

    private List<SamplingView> rows;
    private List<SamplingView> below;
    private String campaign = "";
    private String state = "";
    private String size = "5";
    private String seed = "";

    @PostConstruct
    void load() {
        rows = ledger.list();
        below = ledger.below();
    }

    /** Draws from the area. */
    public String draw() {
        FilingFilter filter = new FilingFilter("", "", number(campaign), STATES.stream().filter(one -> one.name().equals(state)).findFirst().orElse(null), 0, 0);
        SamplingView[] drawn = new SamplingView[1];
        return FacesErrors.attempt(() -> drawn[0] = ledger.drawSpot(filter, (int) number(size), seed)) ? Reply.to(SamplePage.PAGE, "id", drawn[0].id()) : null;
    }

    /** Draws from what the machine found clear at one's own desk; asked for by the worklist. */
    public String drawLot() {
        SamplingView[] drawn = new SamplingView[1];
        return FacesErrors.attempt(() -> drawn[0] = ledger.drawLot(asked.text("lotDefinition"), (int) asked.number("lotSize")))
                ? Reply.to(SamplePage.PAGE, "id", drawn[0].id()) : null;
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    public List<SamplingView> getRows() {
        return rows;
    }

    /** Lots of the desks below. */
    public List<SamplingView> getBelow() {
        return below;
    }

    public String desk(SamplingView row) {
        return places.ofDesk(row.desk());
    }

    /** What became of a lot. */
    public String outcome(SamplingView row) {
        if (row.isAbandoned()) {
            return words.of("sample.outcome.abandoned", row.reason());
        }
        if (row.releasedAt() != null) {
            return words.of(row.isInterrupted() ? "sample.outcome.interrupted" : "sample.outcome.passed", row.passed());
        }
        return row.isOpenLot() ? words.of("sample.outcome.open") : "";
    }

    public String kind(SamplingView row) {
        return words.term("samplingKind." + row.kind());
    }

    public boolean isMayDraw() {
        return visitors.has(Role.AUDITOR) || visitors.has(Role.CONFIRMER);
    }

    public List<SelectItem> getCampaigns() {
        return campaigns.list().stream().map(one -> new SelectItem(String.valueOf(one.id()), one.title())).toList();
    }

    public List<SelectItem> getStates() {
        return STATES.stream().map(one -> new SelectItem(one.name(), words.term("filingState." + one))).toList();
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign == null ? "" : campaign;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size == null ? "" : size.strip();
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = seed == null ? "" : seed.strip();
    }
}
