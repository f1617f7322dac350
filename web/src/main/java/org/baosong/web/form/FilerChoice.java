package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.audit.boundary.Stages;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.kernel.Page;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.control.CurrentActor;

/** For an officer who looks after organisations: for which of them to fill in. */
@Named
@RequestScoped
public class FilerChoice {

    private static final int ROWS = 20;

    @EJB
    private Organisations organisations;

    @EJB
    private Campaigns campaigns;

    @EJB
    private FilingQuery query;

    @Inject
    private FilerDesk desk;

    @Inject
    private StateWords states;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    private Page<OrganisationView> page;
    private CampaignView campaign;
    private Set<Long> owing;
    private Map<Long, FilingRow> filings;
    private Map<Long, Stages.Stage> stages;

    public String getText() {
        return Optional.ofNullable(request.getParameter("text")).orElse("").strip();
    }

    public Page<OrganisationView> getPage() {
        if (page == null) {
            page = organisations.list(getText(), "", Optional.ofNullable(request.getParameter("after")).orElse(""), ROWS);
        }
        return page;
    }

    public List<OrganisationView> getRows() {
        return getPage().rows();
    }

    public String getNext() {
        return getPage().next() == null ? "" : "list.xhtml?after=" + getPage().next() + "&text=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8);
    }

    public CampaignView getCampaign() {
        if (campaign == null) {
            campaign = desk.chosen(campaigns.list(), 0).orElse(null);
        }
        return campaign;
    }

    public FilingRow filing(OrganisationView organisation) {
        if (filings == null) {
            CampaignView campaign = getCampaign();
            filings = campaign == null ? Map.of() : query.ofOrganisations(campaign.id(), getRows().stream().map(OrganisationView::id).toList()).stream()
                    .collect(Collectors.toMap(FilingRow::organisationId, Function.identity(), (first, second) -> first));
            stages = states.stages(filings.values());
        }
        return filings.get(organisation.id());
    }

    public String state(OrganisationView organisation) {
        FilingRow row = filing(organisation);
        return row == null ? "" : states.label(row, stages);
    }

    public String style(OrganisationView organisation) {
        FilingRow row = filing(organisation);
        return row == null ? "" : StateWords.style(row.state());
    }

    /** Whether the officer may fill in for it now: his own authority is in charge of it, and what it owes is not yet submitted. */
    public boolean isFillable(OrganisationView organisation) {
        boolean mine = current.get().desk() != null && current.get().desk().region().value().equals(organisation.authorityRegion());
        FilingRow begun = filing(organisation);
        return mine && (begun == null ? owing().contains(organisation.id()) : begun.state().isEditable());
    }

    /** Those of the page that stand on the list of the campaign and have not been excused. */
    private Set<Long> owing() {
        if (owing == null) {
            owing = getCampaign() == null ? Set.of() : campaigns.obligationsOf(getCampaign().id(), getRows().stream().map(OrganisationView::id).toList())
                    .values().stream().filter(obligation -> obligation.state() == ObligationState.OWED).map(ObligationView::organisationId)
                    .collect(Collectors.toSet());
        }
        return owing;
    }

    /** The organisation through which it files. */
    public long home(OrganisationView organisation) {
        return organisation.hasParent() ? organisation.parentId() : organisation.id();
    }
}
