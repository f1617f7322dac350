package org.baosong.audit.boundary;

import java.util.List;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.kernel.Counts;

/**
 * Whether a desk may report, and if not, who is missing.
 *
 * @param organisations how the organisations of the desk itself stand
 * @param units         how many units report to it
 * @param unitsSettled  how many of them are confirmed or exempt
 * @param missing       organisations and units that are not settled, in numbers
 * @param blockers      who is missing, at most {@value #MAX}
 */
public record GateView(ObligationCounts organisations, int units, int unitsSettled, Counts missing, List<Blocker> blockers) {

    /** As many blockers as a person can call. */
    public static final int MAX = 500;

    public GateView {
        blockers = List.copyOf(blockers);
    }

    public boolean isOpen() {
        return organisations.unsettled() == 0 && unitsSettled == units;
    }

    /** What kind of blocker. */
    public enum Kind { ORGANISATION, UNIT }

    /**
     * Somebody missing.
     *
     * @param id    key of the obligation, or 0 for a unit
     * @param desk  desk of the unit, empty for an organisation
     * @param name  name of the organisation or authority
     * @param state how it stands: state of the obligation or of the unit's batch; {@code NONE} for a unit without any
     */
    public record Blocker(Kind kind, long id, long organisationId, String desk, String name, String state) {
    }
}
