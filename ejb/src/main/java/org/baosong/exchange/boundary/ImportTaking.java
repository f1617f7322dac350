package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baosong.definition.model.Binding;
import org.baosong.exchange.control.Faults;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListSeal;
import org.baosong.exchange.control.RowReading;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.ImportState;
import org.baosong.exchange.entity.RowState;
import org.baosong.filing.boundary.ListFilings;
import org.baosong.filing.boundary.Submission;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
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
 * Takes rows in, in the name of the officer who confirmed the list: the organisations, their filings and the marks that the rows are
 * done are one transaction, so a row asked for twice is taken once, whatever dies in between.
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
    @Inject
    private ListSeal seal;
    @Inject
    private Clock clock;

    /** What all rows of a list have in common. */
    @Permit(Role.REGISTRAR)
    public ListGround ground(long campaignId) {
        return contexts.ground(campaignId);
    }

    /**
     * Takes some rows in, all or none; those that are done already stay as they are, and nothing happens once the list was stopped.
     *
     * @return how many were taken in
     */
    @Permit(Role.REGISTRAR)
    public int take(long importId, ListGround ground, List<Long> rowIds) {
        ImportJob job = store.lock(importId).filter(list -> list.getState() == ImportState.CONFIRMING).orElse(null);
        List<ImportRow> rows = job == null ? List.of() : store.lockRows(rowIds).stream().filter(row -> row.getState() == RowState.GOOD).toList();
        if (rows.isEmpty()) {
            return 0;
        }
        List<Map<String, String>> cells = rows.stream().map(row -> seal.open(job, row)).toList();
        ListContext context = contexts.of(ground, cells);
        List<RowReading> readings = context.readings();
        List<OrganisationView> about = organisations(context, rows, readings);
        List<ListFilings.Given> given = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonObject channel = Jsons.object().add("import", String.valueOf(importId)).add("row", String.valueOf(rows.get(i).getRowNo())).build();
            given.add(new ListFilings.Given(about.get(i), readings.get(i).answers(), channel));
        }
        List<Submission.Receipt> receipts = filings.take(context.campaign(), given);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).done(about.get(i).id(), receipts.get(i).filingId(), receipts.get(i).filingNo());
        }
        job.took(rows.size(), 0, clock.now());
        return rows.size();
    }

    /** Notes why a row could not be taken in. */
    @Permit(Role.REGISTRAR)
    public int failed(long importId, ListGround ground, long rowId, DomainException refusal) {
        ImportJob job = store.lock(importId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        List<ImportRow> rows = store.lockRows(List.of(rowId)).stream().filter(row -> row.getState() == RowState.GOOD).toList();
        rows.forEach(row -> row.fail(Faults.of(refusal, ground.columns())));
        job.took(0, rows.size(), clock.now());
        return rows.size();
    }

    /** The organisation of each row: the registered one, or one added. */
    private List<OrganisationView> organisations(ListContext context, List<ImportRow> rows, List<RowReading> readings) {
        Map<Long, OrganisationView> registered = organisations.byIds(rows.stream().map(ImportRow::getOrganisationId).filter(Objects::nonNull).toList());
        List<NewOrganisation> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getOrganisationId() == null) {
                wanted.add(wanted(context, readings.get(i)));
            }
        }
        List<OrganisationView> added = organisations.enlist(wanted);
        List<OrganisationView> about = new ArrayList<>();
        Map<Long, Long> seen = new HashMap<>();
        int next = 0;
        for (ImportRow row : rows) {
            OrganisationView one = row.getOrganisationId() == null ? added.get(next++) : registered.get(row.getOrganisationId());
            if (one == null || seen.put(one.id(), row.getId()) != null) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            about.add(one);
        }
        return about;
    }

    private static NewOrganisation wanted(ListContext context, RowReading reading) {
        String parent = reading.text(Binding.PARENT);
        long parentId = parent.isEmpty() ? 0 : parentId(context, parent);
        return new NewOrganisation(reading.text(Binding.NAME), reading.value(Binding.REGION), parentId, reading.value(Binding.KIND));
    }

    /** 0 for the authority itself. */
    private static long parentId(ListContext context, String parent) {
        String id = context.names().organisationId(parent)
                .orElseThrow(() -> new DomainException(OrganisationError.PARENT_DOES_NOT_FIT, parent));
        return context.register().byName(parent).filter(one -> String.valueOf(one.id()).equals(id)).map(OrganisationView::id).orElse(0L);
    }
}
