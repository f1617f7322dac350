package org.baosong.audit.boundary;

import org.baosong.audit.entity.BatchAction;
import org.baosong.kernel.DeskCode;

/**
 * Told synchronously, in the same transaction, when a batch has moved: the desk above or the one below wants to know.
 *
 * @param parentDesk the desk it reports to, or null at the end of the route
 * @param seq        number of the event, so that the same is told once
 * @param by         the desk that moved it, or null if the background did
 * @param said       opinion, or null
 */
public record BatchMoved(long batchId, long campaignId, DeskCode desk, DeskCode parentDesk, BatchAction action, int seq, String actor, DeskCode by,
                         String said) {
}
