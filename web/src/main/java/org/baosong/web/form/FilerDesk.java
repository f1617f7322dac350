package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.kernel.Clock;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;

/** What a filer has to do in a campaign: its own filing and those of the organisations below it, which go in together. */
@Dependent
public class FilerDesk {

    @EJB
    private Campaigns campaigns;

    @EJB
    private Organisations organisations;

    @EJB
    private FilingQuery query;

    @EJB
    private Filings filings;

    @Inject
    private Clock clock;

    /**
     * One organisation that files, and its filing.
     *
     * @param filing null while it has not begun
     * @param owes   whether it stands on the list of those who must file and has not been excused
     * @param own    whether it is the one that submits
     */
    public record Member(OrganisationView organisation, FilingView filing, boolean owes, boolean own) {

        public boolean isBegun() {
            return filing != null;
        }

        public boolean isEditable() {
            return filing == null ? owes : filing.editable();
        }

        /** Whether it has been submitted and has its number. */
        public boolean isSubmitted() {
            return filing != null && !filing.state().isEditable();
        }

        public int filled() {
            return filing == null ? 0 : filing.progress().stream().mapToInt(FilingView.SectionProgress::filled).sum();
        }

        public int required() {
            return filing == null ? 0 : filing.progress().stream().mapToInt(FilingView.SectionProgress::required).sum();
        }
    }

    /** The campaigns in which an organisation has something to do, the newest first. */
    public List<CampaignView> campaignsOf(long organisationId) {
        List<CampaignView> known = campaigns.list();
        Set<Long> owing = campaigns.obligationsOf(known.stream().map(CampaignView::id).toList(), List.of(organisationId)).keySet();
        return known.stream().filter(campaign -> owing.contains(campaign.id())).toList();
    }

    /** The one asked for, else the one open today, else the newest; empty if there is none. */
    public Optional<CampaignView> chosen(List<CampaignView> offered, long wanted) {
        return offered.stream().filter(campaign -> campaign.id() == wanted).findFirst()
                .or(() -> offered.stream().filter(campaign -> campaign.isOpenOn(clock.today())).findFirst())
                .or(() -> offered.stream().findFirst());
    }

    /** The organisation itself and those below it, in the order they were added. */
    public List<Member> family(OrganisationView organisation, CampaignView campaign) {
        List<OrganisationView> all = new ArrayList<>(List.of(organisation));
        all.addAll(organisations.below(organisation.id()));
        Map<Long, FilingView> begun = filings.ofOrganisations(campaign.id(), all).stream()
                .collect(Collectors.toMap(FilingView::organisationId, Function.identity(), (first, second) -> first));
        Set<Long> owing = campaigns.obligationsOf(campaign.id(), all.stream().map(OrganisationView::id).toList()).values().stream()
                .filter(obligation -> obligation.state() != ObligationState.EXEMPT).map(ObligationView::organisationId).collect(Collectors.toSet());
        return all.stream().map(each -> new Member(each, begun.get(each.id()), owing.contains(each.id()), each.id() == organisation.id()))
                .filter(member -> member.own() || member.isBegun() || member.owes()).toList();
    }

    /** The organisation with which a filing goes in: the one above while that has not submitted its own, otherwise itself. */
    public OrganisationView submitterOf(FilingView filing) {
        OrganisationView organisation = organisations.get(filing.organisationId());
        if (!organisation.hasParent() || filing.campaignId() == 0) {
            return organisation;
        }
        boolean parentIsIn = query.ofOrganisations(filing.campaignId(), List.of(organisation.parentId())).stream()
                .anyMatch(row -> !row.state().isEditable());
        return parentIsIn ? organisation : organisations.get(organisation.parentId());
    }
}
