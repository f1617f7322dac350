package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Texts;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * Judges rows of a list in the name of the officer who sent it, who can neither find nor touch what lies outside his scope. Changes
 * nothing; each call is a transaction of its own, so that a long list does not pile up in memory.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportJudge {

    @EJB
    private Campaigns campaigns;
    @EJB
    private Definitions definitions;
    @EJB
    private FilingQuery filings;
    @Inject
    private ContextLookup contexts;
    @Inject
    private RowCheck check;

    /** The names and codes of a whole list, as its rows give them. */
    @Permit(Role.REGISTRAR)
    public ListIndex index(ListSource source) {
        CampaignView campaign = campaigns.get(source.campaignId());
        ListColumns columns = new ListColumns(definitions.get(campaign.definitionCode(), campaign.definitionVersion()), Texts.CHINESE);
        return source.index(columns, contexts.places());
    }

    /** Verdicts on some rows. */
    @Permit(Role.REGISTRAR)
    public List<RowVerdict> judge(long campaignId, List<ListRow> rows, ListIndex index) {
        ListContext context = contexts.of(campaignId, rows, index);
        List<Long> ids = context.register().known().stream().map(OrganisationView::id).toList();
        Map<Long, FilingRow> begun = filings.ofOrganisations(campaignId, ids).stream().filter(filing -> filing.state() != FilingState.REJECTED)
                .collect(Collectors.toMap(FilingRow::organisationId, Function.identity(), (one, other) -> one));
        Map<Long, ObligationView> owed = campaigns.obligationsOf(campaignId, ids);
        return rows.stream().map(row -> check.judge(context, row, begun, owed)).toList();
    }
}
