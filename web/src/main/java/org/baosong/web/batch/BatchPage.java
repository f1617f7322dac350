package org.baosong.web.batch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.audit.boundary.BatchView;
import org.baosong.audit.boundary.Batches;
import org.baosong.audit.boundary.Stages;
import org.baosong.audit.entity.BatchState;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.Page;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Standing;

/** One batch: what is in it, what became of it, how far the last approval has come. */
@Named
@RequestScoped
public class BatchPage {

    @EJB
    private Batches batches;
    @EJB
    private Campaigns campaigns;
    @EJB
    private FilingQuery filings;
    @EJB
    private Stages stages;
    @Inject
    private BatchTexts texts;
    @Inject
    private Asked asked;
    @Inject
    private Standing states;

    private BatchView batch;
    private CampaignView campaign;
    private Page<FilingRow> members;
    private Paging paging;
    private List<BatchView> children;
    private Stages.Track track;
    private List<BatchTexts.Line> events;

    @PostConstruct
    void load() {
        Batches.Family family = batches.family(asked.id("id"));
        batch = family.batch();
        children = family.children();
        track = stages.track(batch.id());
        campaign = campaigns.get(batch.campaignId());
        members = filings.list(new FilingFilter("", "", 0, null, batch.id(), 0), asked.wanted());
        paging = asked.numbered("/batch/view.xhtml", members.rows().size(), members.total(), members.next(), "id");
        states.known(batch.id(), track.stage());
    }

    public BatchView getBatch() {
        return batch;
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    public List<FilingRow> getMembers() {
        return members.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public List<BatchView> getChildren() {
        return children;
    }

    public Standing.Badge state(FilingRow row) {
        return states.of(row);
    }

    public String getLook() {
        return BatchTexts.look(batch);
    }

    public boolean isApproving() {
        return batch.state() == BatchState.APPROVING;
    }

    public List<BatchTexts.Line> getEvents() {
        // A page asks for a value as often as it mentions it.
        if (events == null) {
            events = texts.lines(track.events());
        }
        return events;
    }

    public String getStepName() {
        return texts.step(campaign.definitionCode(), campaign.definitionVersion(), batch.stepId());
    }

    public String getParentName() {
        return batch.parentDesk().isEmpty() ? "" : texts.desk(batch.parentDesk());
    }
}
