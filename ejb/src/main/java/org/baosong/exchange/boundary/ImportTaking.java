package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.baosong.definition.model.Binding;
import org.baosong.exchange.control.Faults;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowReading;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.RowState;
import org.baosong.filing.boundary.ListFilings;
import org.baosong.filing.boundary.Submission;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationError;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * Takes rows in, in the name of the officer who confirmed the list: the organisation, its filing and the mark that the row is done
 * are one transaction, so a row asked for twice is taken once, whatever dies in between.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportTaking {

    @EJB
    private ListFilings filings;
    @EJB
    private Organisations organisations;
    @Inject
    private ImportStore store;
    @Inject
    private ContextLookup contexts;

    /** Takes some rows in, all or none; those that are done already stay as they are. */
    @Permit(Role.REGISTRAR)
    public void take(long importId, List<Long> rowIds) {
        ImportJob job = store.get(importId);
        List<ImportRow> rows = rowIds.stream().map(store::row).filter(row -> row.getState() == RowState.GOOD).toList();
        ListContext context = contexts.of(job.getCampaignId(), rows.stream().map(row -> new ListRow(row.getRowNo(), row.getCells())).toList(), null);
        rows.forEach(row -> take(job, row, context));
    }

    /** Notes why a row could not be taken in. */
    @Permit(Role.REGISTRAR)
    public void failed(long importId, long rowId, DomainException refusal) {
        ImportJob job = store.get(importId);
        ImportRow row = store.row(rowId);
        if (row.getState() == RowState.GOOD) {
            row.fail(Faults.of(refusal, contexts.of(job.getCampaignId(), List.of(), null).columns()));
        }
    }

    private void take(ImportJob job, ImportRow row, ListContext context) {
        RowReading reading = new RowReading(context.columns(), context.names(), row.getCells());
        long organisation = row.getOrganisationId() != null ? row.getOrganisationId() : add(context, reading);
        JsonObject channel = Jsons.object().add("import", String.valueOf(job.getId())).add("row", String.valueOf(row.getRowNo())).build();
        Submission.Receipt receipt = filings.take(context.campaign(), organisation, reading.answers(), channel);
        row.done(organisation, receipt.filingId(), receipt.filingNo());
    }

    private long add(ListContext context, RowReading reading) {
        String parent = reading.text(Binding.PARENT);
        long parentId = parent.isEmpty() ? 0 : parentId(context, parent);
        return organisations.enlist(new NewOrganisation(reading.text(Binding.NAME), reading.value(Binding.REGION), parentId, reading.value(Binding.KIND))).id();
    }

    /** 0 for the authority itself. */
    private static long parentId(ListContext context, String parent) {
        String id = context.names().organisationId(parent)
                .orElseThrow(() -> new DomainException(OrganisationError.PARENT_DOES_NOT_FIT, parent));
        return context.register().byName(parent).filter(one -> String.valueOf(one.id()).equals(id)).map(OrganisationView::id).orElse(0L);
    }
}
