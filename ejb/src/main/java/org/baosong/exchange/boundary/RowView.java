package org.baosong.exchange.boundary;

import java.util.List;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.exchange.entity.RowState;

/**
 * One row of a list with its verdict.
 *
 * @param row            number as the office program counts
 * @param added          whether it adds an organisation to the register
 * @param faults         what is wrong with it
 * @param organisationId 0 while it is not in the register
 * @param filingId       0 before it is taken in
 */
public record RowView(int row, String name, RowState state, boolean added, List<Fault> faults, long organisationId, long filingId, String filingNo) {

    public RowView {
        faults = List.copyOf(faults);
    }

    /** What is wrong with one cell; column and heading are empty for the row as a whole. */
    public record Fault(String column, String heading, String code, String words) {

        /** The words, with the heading before them unless they name it themselves. */
        public String sentence() {
            return heading.isEmpty() || words.contains(heading) ? words : heading + "：" + words;
        }
    }

    static RowView of(ImportRow r, List<Fault> faults) {
        return new RowView(r.getRowNo(), r.getName(), r.getState(), r.getOrganisationId() == null, faults,
                r.getOrganisationId() == null ? 0 : r.getOrganisationId(), r.getFilingId() == null ? 0 : r.getFilingId(), r.getFilingNo());
    }
}
