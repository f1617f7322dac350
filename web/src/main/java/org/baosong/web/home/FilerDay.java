package org.baosong.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.Clock;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.form.UrgeNotice;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Standing;
import org.baosong.web.security.CurrentVisitor;

/** An institution's day: what it owes, for itself and those below it, by when, and where each filing is. */
@RequestScoped
public class FilerDay {

    private static final int SOON = 7;

    @EJB
    private Campaigns campaigns;
    @EJB
    private Organisations organisations;
    @EJB
    private FilingQuery filings;
    @Inject
    private UrgeNotice urges;
    @Inject
    private Standing states;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    @Inject
    private CurrentVisitor visitors;

    private List<OrganisationView> below;

    /**
     * What is owed in one campaign.
     *
     * @param filing  the institution's own filing, or null if not begun
     * @param percent how complete it is
     * @param below   how many institutions below it owe too
     * @param settled how many of those have submitted
     * @param note    how many days are left
     * @param link    where one goes on
     * @param act     words of the link
     * @param urged   who asked for what is still missing, and when; empty if nobody did
     */
    public record Owed(CampaignView campaign, FilingRow filing, Standing.Badge state, int percent, int below, int settled, String note,
                       String noteLook, String link, String act, boolean mine, String urged) {
    }

    /** The institution and those it files for. */
    List<Long> family() {
        return Stream.concat(Stream.of(visitors.actor().organisationId()), below().stream().map(OrganisationView::id)).toList();
    }

    private List<OrganisationView> below() {
        if (below == null) {
            below = organisations.below(visitors.actor().organisationId());
        }
        return below;
    }

    public List<Owed> owed() {
        long self = visitors.actor().organisationId();
        List<OrganisationView> below = below();
        List<CampaignView> known = campaigns.list();
        Map<Long, List<ObligationView>> obligations = campaigns.obligationsOf(known.stream().map(CampaignView::id).toList(), family());
        List<CampaignView> shown = known.stream().filter(campaign -> obligations.containsKey(campaign.id())).limit(SOON).toList();
        Map<Long, FilingQuery.Answered> begun = filings.answeredOf(shown.stream().map(CampaignView::id).toList(), List.of(self)).stream()
                .collect(Collectors.toMap(answered -> answered.row().campaignId(), Function.identity(), (first, second) -> first));
        states.prepare(begun.values().stream().map(FilingQuery.Answered::row).toList());
        return shown.stream().map(campaign -> owed(campaign, self, !below.isEmpty(), obligations.get(campaign.id()), begun.get(campaign.id()))).toList();
    }

    private Owed owed(CampaignView campaign, long self, boolean stations, List<ObligationView> owing, FilingQuery.Answered begun) {
        Map<Long, ObligationView> obligations = owing.stream().collect(Collectors.toMap(ObligationView::organisationId, Function.identity()));
        ObligationView own = obligations.remove(self);
        FilingRow filing = begun == null ? null : begun.row();
        int percent = begun == null ? 0 : begun.completeness().percent();
        boolean mine = own != null && own.state() == ObligationState.OWED && (filing == null || filing.state().isEditable());
        String link = stations ? "/filing/list.xhtml?campaign=" + campaign.id()
                : filing == null || filing.state().isEditable() ? "/filing/form.xhtml?campaign=" + campaign.id() : "/filing/view.xhtml?id=" + filing.id();
        return new Owed(campaign, filing, state(own, filing), percent, obligations.size(),
                (int) obligations.values().stream().filter(other -> other.state() != ObligationState.OWED).count(), left(campaign), look(campaign), link,
                words.of(act(filing, mine)), mine, urged(campaign, own, obligations.values()));
    }

    private String urged(CampaignView campaign, ObligationView own, Collection<ObligationView> below) {
        List<Long> missing = Stream.concat(Stream.ofNullable(own), below.stream()).filter(one -> one.state() == ObligationState.OWED)
                .map(ObligationView::organisationId).toList();
        return missing.isEmpty() ? "" : urges.of(campaign, missing);
    }

    private Standing.Badge state(ObligationView own, FilingRow filing) {
        if (own != null && own.state() == ObligationState.EXEMPT) {
            return new Standing.Badge(words.term("obligationState.EXEMPT"), "");
        }
        return filing == null ? new Standing.Badge(words.of("org.notBegun"), "") : states.of(filing);
    }

    private static String act(FilingRow filing, boolean mine) {
        if (!mine) {
            return "home.do.look";
        }
        return filing == null ? "home.do.begin" : "home.do.goOn";
    }

    private String left(CampaignView campaign) {
        long days = ChronoUnit.DAYS.between(clock.today(), campaign.closesOn());
        if (days < 0) {
            return words.of("home.closed");
        }
        return clock.today().isBefore(campaign.opensOn()) ? words.of("home.opens", words.date(campaign.opensOn())) : words.of("campaign.daysLeft", days);
    }

    private String look(CampaignView campaign) {
        long days = ChronoUnit.DAYS.between(clock.today(), campaign.closesOn());
        return days >= 0 && days <= SOON ? "warn" : "";
    }
}
