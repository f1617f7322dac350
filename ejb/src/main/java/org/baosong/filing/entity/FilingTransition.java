package org.baosong.filing.entity;

import static org.baosong.filing.entity.FilingState.APPROVED;
import static org.baosong.filing.entity.FilingState.CANCELLED;
import static org.baosong.filing.entity.FilingState.DRAFT;
import static org.baosong.filing.entity.FilingState.IN_AUDIT;
import static org.baosong.filing.entity.FilingState.REJECTED;
import static org.baosong.filing.entity.FilingState.RETURNED;
import static org.baosong.filing.entity.FilingState.SUBMITTED;

import java.util.Optional;

/** The whole life of a filing, one row for each way from state to state. A pair that is not here is refused. */
public enum FilingTransition {
    DRAFT_SUBMIT(DRAFT, FilingAction.SUBMIT, SUBMITTED),
    RETURNED_SUBMIT(RETURNED, FilingAction.SUBMIT, SUBMITTED),
    SUBMITTED_ACCEPT(SUBMITTED, FilingAction.ACCEPT, IN_AUDIT),
    SUBMITTED_AUTO_APPROVE(SUBMITTED, FilingAction.AUTO_APPROVE, APPROVED),
    SUBMITTED_BOUNCE(SUBMITTED, FilingAction.BOUNCE, RETURNED),
    SUBMITTED_WITHDRAW(SUBMITTED, FilingAction.WITHDRAW, DRAFT),
    IN_AUDIT_WITHDRAW(IN_AUDIT, FilingAction.WITHDRAW, DRAFT),
    IN_AUDIT_PASS(IN_AUDIT, FilingAction.PASS, IN_AUDIT),
    IN_AUDIT_UNPASS(IN_AUDIT, FilingAction.UNPASS, IN_AUDIT),
    IN_AUDIT_APPROVE(IN_AUDIT, FilingAction.APPROVE, APPROVED),
    IN_AUDIT_RETURN(IN_AUDIT, FilingAction.RETURN, RETURNED),
    IN_AUDIT_REJECT(IN_AUDIT, FilingAction.REJECT, REJECTED),
    DRAFT_CANCEL(DRAFT, FilingAction.CANCEL, CANCELLED),
    RETURNED_CANCEL(RETURNED, FilingAction.CANCEL, CANCELLED);

    private final FilingState from;
    private final FilingAction action;
    private final FilingState to;

    FilingTransition(FilingState from, FilingAction action, FilingState to) {
        this.from = from;
        this.action = action;
        this.to = to;
    }

    public static Optional<FilingTransition> find(FilingState from, FilingAction action) {
        for (FilingTransition transition : values()) {
            if (transition.from == from && transition.action == action) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }

    public FilingState to() {
        return to;
    }
}
