package org.baosong.filing.boundary;

import java.time.Instant;
import org.baosong.definition.model.Step;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;

/** Told synchronously, in the same transaction, when a filing arrives at a desk: somebody has to open a task there. */
public record StepEntered(long filingId, String filingNo, String title, String definitionCode, Long campaignId, long organisationId,
                          ScopePath path, Step step, DeskCode desk, int round, Instant dueAt) {
}
