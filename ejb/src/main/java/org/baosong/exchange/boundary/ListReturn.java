package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.ImportStore;
import org.baosong.exchange.control.ListColumn;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListSeal;
import org.baosong.exchange.control.ListWriter;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.RowState;
import org.baosong.kernel.Page;
import org.baosong.kernel.Texts;

/** Gives a list back with what is to be said of each row: page by page, or as the same workbook. */
@Dependent
class ListReturn {

    private static final int PAGE = 500;

    @EJB
    private Definitions definitions;
    @Inject
    private ImportStore store;
    @Inject
    private AreaDirectory areas;
    @Inject
    private ListSeal seal;

    Page<RowView> rows(ImportJob job, RowState state, int after, int size, Locale locale) {
        ListColumns columns = columns(job, locale);
        List<ImportRow> found = store.rows(job.getId(), state, after, size + 1);
        List<ImportRow> shown = found.subList(0, Math.min(size, found.size()));
        Map<RowState, Integer> counts = store.counts(job.getId());
        int total = state == null ? counts.values().stream().mapToInt(Integer::intValue).sum() : counts.getOrDefault(state, 0);
        return new Page<>(shown.stream().map(row -> RowView.of(row, faults(row, columns, locale))).toList(), Math.min(total, Page.COUNT_LIMIT + 1),
                found.size() > size ? String.valueOf(shown.get(size - 1).getRowNo()) : null);
    }

    /** @param openly whether what names persons is for whoever gets it: he typed it */
    void write(ImportJob job, boolean onlyBad, boolean openly, Locale locale, OutputStream out) throws IOException {
        FilingDefinition definition = definitions.get(job.getDefinitionCode(), job.getDefinitionVersion());
        ListColumns columns = new ListColumns(definition, locale);
        new ListWriter(definition, columns.ordered(job.getColumns()), areas.forTemplate(), locale)
                .marked(out, new Rows(job, onlyBad, openly, columns, locale));
    }

    private ListColumns columns(ImportJob job, Locale locale) {
        return new ListColumns(definitions.get(job.getDefinitionCode(), job.getDefinitionVersion()), locale);
    }

    private static List<RowView.Fault> faults(ImportRow row, ListColumns columns, Locale locale) {
        return row.getFaults().stream().map(fault -> new RowView.Fault(fault.column(),
                columns.find(fault.column()).map(ListColumn::heading).orElse(""), fault.code(), fault.in(locale))).toList();
    }

    private static String verdict(ImportRow row, ListColumns columns, Locale locale) {
        return switch (row.getState()) {
            case GOOD -> Texts.term(locale, row.getOrganisationId() == null ? "exchange.okNew" : "exchange.okUpdate");
            case DONE -> Texts.term(locale, "exchange.rowDone", row.getFilingNo());
            case BAD, FAILED -> faults(row, columns, locale).stream()
                    .map(RowView.Fault::sentence).collect(Collectors.joining("\n"));
        };
    }

    /** All rows, read from the database page by page. */
    private final class Rows implements Iterator<ListWriter.MarkedRow> {

        private final ImportJob job;
        private final boolean onlyBad;
        private final boolean openly;
        private final ListColumns columns;
        private final Locale locale;
        private final Deque<ListWriter.MarkedRow> ahead = new ArrayDeque<>();
        private Integer after = 0;

        Rows(ImportJob job, boolean onlyBad, boolean openly, ListColumns columns, Locale locale) {
            this.job = job;
            this.onlyBad = onlyBad;
            this.openly = openly;
            this.columns = columns;
            this.locale = locale;
        }

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty() && after != null) {
                List<ImportRow> page = onlyBad ? store.wrongRows(job.getId(), after, PAGE) : store.rows(job.getId(), null, after, PAGE);
                page.stream().map(this::marked).forEach(ahead::add);
                after = page.size() < PAGE ? null : page.get(PAGE - 1).getRowNo();
                store.forget();
            }
            return !ahead.isEmpty();
        }

        @Override
        public ListWriter.MarkedRow next() {
            return ahead.remove();
        }

        private ListWriter.MarkedRow marked(ImportRow row) {
            boolean good = row.getState() == RowState.GOOD || row.getState() == RowState.DONE;
            return new ListWriter.MarkedRow(openly ? seal.open(job, row) : ListSeal.hidden(row), good, verdict(row, columns, locale));
        }
    }
}
