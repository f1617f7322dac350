package org.baosong.operations.control;

import java.util.List;
import java.util.Optional;
import org.baosong.operations.entity.AuditEntry;

/** The chain of one node, walked from its beginning: remembers the last good place and says what is wrong with the next row. */
public class AuditChain {

    private long place;
    private String seal = AuditEntry.START;

    /** Goes on over the next rows; answers the first one that does not fit, with how. */
    public Optional<Break> follow(List<AuditEntry> rows) {
        for (AuditEntry row : rows) {
            if (row.getSealNo() != place + 1) {
                return Optional.of(new Break(row.getId(), "before this row " + (row.getSealNo() - place - 1) + " are missing"));
            }
            if (!row.sealAfter(seal, place + 1).equals(row.getSeal())) {
                return Optional.of(new Break(row.getId(), "this row was changed"));
            }
            place++;
            seal = row.getSeal();
        }
        return Optional.empty();
    }

    /** Compares the place reached with the end that was noted when sealing. */
    public Optional<Break> end(long sealedTo, String lastSeal) {
        return place == sealedTo && seal.equals(lastSeal) ? Optional.empty()
                : Optional.of(new Break(0, "the chain ends at " + place + " but " + sealedTo + " rows were sealed"));
    }

    public long place() {
        return place;
    }

    /**
     * Where a chain does not hold.
     *
     * @param id   the first row that does not fit; 0 if rows are missing at the end
     * @param what how it does not fit
     */
    public record Break(long id, String what) {
    }
}
