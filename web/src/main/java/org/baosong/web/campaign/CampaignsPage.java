package org.baosong.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.kernel.Clock;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Standing;
import org.baosong.web.security.CurrentVisitor;

/** 填报任务: what is to be filed by when, and how far one's own area has come. */
@Named
@RequestScoped
public class CampaignsPage {

    static final String PAGE = "/campaign/list.xhtml";
    /** Counting old campaigns on every visit would cost more than it tells. */
    private static final int COUNTED = 5;

    @EJB
    private Campaigns campaigns;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    @Inject
    private CurrentVisitor visitors;

    private List<Row> rows;

    /** A campaign with the progress of the reader's area; null where it is no longer counted. */
    public record Row(CampaignView campaign, Standing.Badge state, Progress progress, String left) {
    }

    @PostConstruct
    void load() {
        List<CampaignView> all = campaigns.list();
        Map<Long, ObligationCounts> counts = campaigns.areaCounts(all.stream().limit(COUNTED).map(CampaignView::id).toList());
        rows = all.stream().map(campaign -> row(campaign, counts.get(campaign.id()))).toList();
    }

    private Row row(CampaignView campaign, ObligationCounts counts) {
        return new Row(campaign, state(campaign), counts == null ? null : Progress.of(counts), left(campaign));
    }

    private Standing.Badge state(CampaignView campaign) {
        LocalDate today = clock.today();
        if (campaign.enrolling()) {
            return new Standing.Badge(words.of("campaign.state.enrolling"), "todo");
        }
        if (today.isBefore(campaign.opensOn())) {
            return new Standing.Badge(words.of("campaign.state.coming"), "");
        }
        return today.isAfter(campaign.closesOn()) ? new Standing.Badge(words.of("campaign.state.closed"), "")
                : new Standing.Badge(words.of("campaign.state.open"), "good");
    }

    private String left(CampaignView campaign) {
        long days = ChronoUnit.DAYS.between(clock.today(), campaign.closesOn());
        return campaign.isOpenOn(clock.today()) ? words.of("campaign.daysLeft", days) : "";
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMayOpen() {
        return visitors.has(Role.PUBLISHER);
    }

    public boolean isOfficer() {
        return visitors.actor().desk() != null;
    }
}
