package org.baosong.audit.boundary;

import java.time.Instant;
import org.baosong.audit.entity.AuditBatch;
import org.baosong.audit.entity.BatchState;

/**
 * A batch as its own desk or the one above sees it.
 *
 * @param deskName   name of the authority that gathers it
 * @param parentDesk desk it reports to, empty for the last
 * @param reason     why it was returned or exempted, else empty
 * @param total      filings to approve, once the last desk has confirmed
 * @param done       filings approved so far
 * @param mine       whether the actor's desk gathers it
 * @param received   whether it lies at the actor's desk to be confirmed
 */
public record BatchView(long id, long campaignId, String campaignTitle, String definitionCode, String stepId, String desk, String deskName,
                        int seq, BatchState state, String parentDesk, Instant reportedAt, String reportedBy, String reason, int total, int done,
                        boolean mine, boolean received, long rowVersion) {

    static BatchView of(AuditBatch b, String campaignTitle, String deskName, String myDesk) {
        String parent = b.getParentDesk() == null ? "" : b.getParentDesk().toString();
        return new BatchView(b.getId(), b.getCampaignId(), campaignTitle, b.getDefinitionCode(), b.getStepId(), b.getDesk().toString(), deskName,
                b.getSeq(), b.getState(), parent, b.getReportedAt(), b.getReportedBy() == null ? "" : b.getReportedBy(),
                b.getReason() == null ? "" : b.getReason(), b.getTotal(), b.getDone(), b.getDesk().toString().equals(myDesk),
                parent.equals(myDesk) && b.getState() == BatchState.REPORTED, b.getRowVersion());
    }
}
