package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.boundary.Campaigns;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowSpool;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.boundary.ListFilings;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
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
    private FilingQuery filings;
    @EJB
    private ListFilings forms;
    @EJB
    private Organisations organisations;
    @Inject
    private ContextLookup contexts;
    @Inject
    private RowCheck check;

    /** What all rows have in common, with the names and codes of the whole list. */
    @Permit(Role.REGISTRAR)
    public ListJudgement begin(long campaignId, RowSpool rows) {
        ListGround ground = contexts.ground(campaignId);
        try {
            return new ListJudgement(ground, ListIndex.of(rows, ground.columns(), ground.places()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Verdicts on some rows. */
    @Permit(Role.REGISTRAR)
    public List<RowVerdict> judge(ListJudgement list, List<ListRow> rows) {
        ListContext context = contexts.of(list.ground(), rows.stream().map(ListRow::cells).toList());
        long campaignId = context.campaign().id();
        List<Long> ids = context.register().known().stream().map(OrganisationView::id).toList();
        Map<Long, FilingRow> begun = filings.ofOrganisations(campaignId, ids).stream().filter(filing -> filing.state() != FilingState.REJECTED)
                .collect(Collectors.toMap(FilingRow::organisationId, Function.identity(), (one, other) -> one));
        Map<Long, ObligationView> owed = campaigns.obligationsOf(campaignId, ids);
        List<RowCheck.Checked> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            checked.add(check.look(context, list.index(), rows.get(i), context.readings().get(i), begun, owed));
        }
        askRegister(context, checked.stream().filter(row -> row.place() != null).toList());
        askForms(context, checked.stream().filter(row -> row.form() != null).toList());
        return checked.stream().map(RowCheck.Checked::verdict).toList();
    }

    private void askRegister(ListContext context, List<RowCheck.Checked> rows) {
        List<List<Violation>> problems = organisations.problems(rows.stream().map(RowCheck.Checked::place).toList());
        for (int i = 0; i < rows.size(); i++) {
            List<Violation> found = rows.get(i).found();
            problems.get(i).forEach(problem -> found.add(RowCheck.ofRegister(context, problem)));
        }
    }

    private void askForms(ListContext context, List<RowCheck.Checked> rows) {
        List<List<Violation>> violations = forms.judge(context.definition(), rows.stream().map(RowCheck.Checked::form).toList());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).found().addAll(violations.get(i));
        }
    }
}
