package org.baosong.audit.boundary;

import org.baosong.kernel.DomainException;

/**
 * What became of one of several decisions; each stands for itself.
 *
 * @param refusal why it was refused, or null if it was done
 */
public record DecisionOutcome(long taskId, DomainException refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
