package org.baosong.campaign.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.baosong.campaign.entity.Campaign;

/**
 * A campaign as everybody sees it.
 *
 * @param enrolling whether the list of who owes is still being written
 * @param enrolled  organisations on that list so far
 */
public record CampaignView(long id, String definitionCode, String definitionVersion, String period, String title, LocalDate opensOn,
                           LocalDate closesOn, boolean enrolling, int enrolled, String openedBy, Instant openedAt) {

    static CampaignView of(Campaign c) {
        return new CampaignView(c.getId(), c.getDefinitionCode(), c.getDefinitionVersion(), c.getPeriod(), c.getTitle(), c.getOpensOn(),
                c.getClosesOn(), c.getState() == Campaign.State.ENROLLING, c.getEnrolled(), c.getOpenedBy(), c.getOpenedAt());
    }

    /** Whether filings may come in on that day, both ends included. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
