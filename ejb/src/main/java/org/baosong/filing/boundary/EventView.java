package org.baosong.filing.boundary;

import java.time.Instant;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingEvent;
import org.baosong.filing.entity.FilingState;

/** A line of a filing's history; texts are empty where there is nothing. */
public record EventView(int seq, FilingAction action, FilingState state, String stepId, String deskCode, int round, int revision, String actor,
                        boolean onBehalf, String reasonCode, String opinion, String detail, Instant at) {

    static EventView of(FilingEvent e) {
        return new EventView(e.getSeq(), e.getAction(), e.getToState(), FilingRow.known(e.getStepId()), FilingRow.known(e.getDeskCode()),
                e.getRound(), e.getRevision(), e.getActor(), e.isOnBehalf(), FilingRow.known(e.getReasonCode()),
                FilingRow.known(e.getOpinion()), FilingRow.known(e.getDetail()), e.getAt());
    }
}
