package org.baosong.exchange.control;

import java.util.List;
import org.baosong.kernel.Violation;

/**
 * What is to be said of one row.
 *
 * @param organisationId organisation of the register it is about, or 0 if it would be added
 * @param name           as typed
 * @param parentRow      row of the organisation it stands below; 0 if it waits for none
 * @param violations     what is wrong with it, fields being ids of columns; none if it is good
 */
public record RowVerdict(ListRow row, String name, long organisationId, int parentRow, List<Violation> violations) {

    public RowVerdict {
        violations = List.copyOf(violations);
    }

    public boolean isGood() {
        return violations.isEmpty();
    }

    public boolean isNew() {
        return organisationId == 0;
    }
}
