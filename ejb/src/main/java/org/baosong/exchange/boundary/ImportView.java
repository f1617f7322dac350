package org.baosong.exchange.boundary;

import java.time.Duration;
import java.time.Instant;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportState;

/**
 * An uploaded list as its officers see it; texts are empty and moments null where there is nothing.
 *
 * @param total   rows of the list
 * @param checked rows that have their verdict
 * @param good    rows that can be taken in
 * @param added   those of them that add an organisation
 * @param bad     rows that are wrong
 * @param done    rows taken in
 * @param failed  rows that were good and did not go
 * @param mine    whether this actor's desk may confirm or drop it
 * @param rate    rows per second of the work under way or done, 0 if not known yet
 */
public record ImportView(long id, String definitionCode, String definitionVersion, long campaignId, String desk, String actor, String fileName,
                         long fileSize, ImportState state, int total, int checked, int good, int added, int bad, int done, int failed, String reason,
                         Instant createdAt, Instant checkedAt, String confirmedBy, Instant confirmedAt, Instant finishedAt, boolean mine, int rate) {

    static ImportView of(ImportJob j, boolean mine, Instant now) {
        return new ImportView(j.getId(), j.getDefinitionCode(), j.getDefinitionVersion(), j.getCampaignId(), j.getDesk().toString(), j.getActor(),
                j.getFileName(), j.getFileSize(), j.getState(), j.getTotal(), j.getChecked(), j.getGood(), j.getAdded(), j.getBad(), j.getDone(),
                j.getFailed(), j.getReason() == null ? "" : j.getReason(), j.getCreatedAt(), j.getCheckedAt(),
                j.getConfirmedBy() == null ? "" : j.getConfirmedBy(), j.getConfirmedAt(), j.getFinishedAt(), mine, rate(j, now));
    }

    private static int rate(ImportJob j, Instant now) {
        boolean taking = j.getConfirmedAt() != null;
        Instant from = taking ? j.getConfirmedAt() : j.getCreatedAt();
        Instant end = taking ? j.getFinishedAt() : j.getCheckedAt();
        long millis = Math.max(1, Duration.between(from, end == null ? now : end).toMillis());
        long rows = taking ? j.getDone() + (long) j.getFailed() : j.getChecked();
        return (int) (rows * 1000 / millis);
    }

    /** Whether it has brought institutions whose accounts are now to be handed out. */
    public boolean isHandedOut() {
        return state == ImportState.DONE && added > 0 && done > 0;
    }

    /** Whether it can go on where it stopped, or try rows once more that did not go. */
    public boolean isResumable() {
        return mine && confirmedAt != null && (state == ImportState.STOPPED || state == ImportState.DONE && failed > 0);
    }

    /** How much of the work under way is done. */
    public int progress() {
        return confirmedAt == null ? checked : done + failed;
    }

    /** How much there is to do in the work under way. */
    public int target() {
        return confirmedAt == null ? total : good;
    }
}
