package org.baosong.web.organisation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.Clock;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Standing;

/** How far some organisations have come in a campaign, for lists that show it beside them: three queries for a whole page. */
@RequestScoped
public class FilingStanding {

    @EJB
    private Campaigns campaigns;
    @EJB
    private FilingQuery filings;
    @Inject
    private Standing states;
    @Inject
    private Words words;
    @Inject
    private Clock clock;

    private List<CampaignView> known;
    private CampaignView campaign;
    private Map<Long, FilingRow> filed = Map.of();
    private Map<Long, FilingQuery.Completeness> complete = Map.of();
    private Map<Long, ObligationView> owed = Map.of();

    /** @param campaignId 0 takes the newest one that is open, else the newest */
    public void load(long campaignId, Collection<Long> organisationIds) {
        known = campaigns.list();
        campaign = known.stream().filter(c -> c.id() == campaignId).findFirst()
                .or(() -> known.stream().filter(c -> c.isOpenOn(clock.today())).findFirst())
                .or(() -> known.stream().findFirst()).orElse(null);
        if (campaign == null || organisationIds.isEmpty()) {
            return;
        }
        List<FilingQuery.Answered> answered = filings.answeredOf(List.of(campaign.id()), organisationIds);
        List<FilingRow> rows = answered.stream().map(FilingQuery.Answered::row).toList();
        filed = rows.stream().collect(Collectors.toMap(FilingRow::organisationId, Function.identity(), (a, b) -> a.id() > b.id() ? a : b));
        complete = answered.stream().collect(Collectors.toMap(one -> one.row().id(), FilingQuery.Answered::completeness));
        owed = campaigns.obligationsOf(campaign.id(), organisationIds);
        states.prepare(rows);
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    public String getCampaignId() {
        return campaign == null ? "" : String.valueOf(campaign.id());
    }

    public List<SelectItem> getCampaigns() {
        return known.stream().map(c -> new SelectItem(String.valueOf(c.id()), c.title())).toList();
    }

    /** Key of the organisation's filing, 0 if it has not begun. */
    public long filingId(long organisationId) {
        FilingRow row = filed.get(organisationId);
        return row == null ? 0 : row.id();
    }

    public FilingQuery.Completeness completeness(long organisationId) {
        return complete.get(filingId(organisationId));
    }

    /** Null if it owes nothing. */
    public Standing.Badge state(long organisationId) {
        ObligationView obligation = owed.get(organisationId);
        if (obligation != null && obligation.state() == ObligationState.EXEMPT) {
            return new Standing.Badge(words.term("obligationState.EXEMPT"), "");
        }
        FilingRow row = filed.get(organisationId);
        if (row != null) {
            return states.of(row);
        }
        return obligation == null ? null : new Standing.Badge(words.of("org.notBegun"), "");
    }
}
