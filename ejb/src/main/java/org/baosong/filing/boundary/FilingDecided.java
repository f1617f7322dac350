package org.baosong.filing.boundary;

import org.baosong.filing.entity.Act;
import org.baosong.filing.entity.Filing;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;

/**
 * Told synchronously, in the same transaction, when it is decided what becomes of a filing: its filer wants to know.
 *
 * @param campaignId 0 for a filing outside campaigns
 * @param seq        number of the event, so that the same is told once
 * @param desk       the desk that decided; null if the intake did
 * @param said       opinion, or null
 */
public record FilingDecided(long filingId, String title, long campaignId, long organisationId, ScopePath path, Outcome outcome, int seq, String actor,
                            DeskCode desk, String said) {

    /** What became of it. */
    public enum Outcome { RETURNED, REJECTED, APPROVED }

    static FilingDecided of(Filing filing, Outcome outcome, Act act) {
        return new FilingDecided(filing.getId(), filing.getTitle(), filing.getCampaignId() == null ? 0 : filing.getCampaignId(), filing.getOrganisationId(),
                filing.getScopePath(), outcome, filing.getLastSeq(), act.actor(), act.desk(), act.opinion());
    }
}
