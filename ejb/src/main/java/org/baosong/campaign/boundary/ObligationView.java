package org.baosong.campaign.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.baosong.campaign.entity.Obligation;
import org.baosong.campaign.entity.ObligationState;

/**
 * What one organisation owes, and how it stands.
 *
 * @param reason why it is exempt, else empty
 */
public record ObligationView(long id, long campaignId, long organisationId, String organisationName, String desk, ObligationState state,
                             LocalDate dueOn, String reason, String decidedBy, Instant decidedAt) {

    static ObligationView of(Obligation o) {
        return new ObligationView(o.getId(), o.getCampaignId(), o.getOrganisationId(), o.getOrganisationName(), o.getDesk().toString(),
                o.getState(), o.getDueOn(), o.getReason() == null ? "" : o.getReason(), o.getDecidedBy() == null ? "" : o.getDecidedBy(),
                o.getDecidedAt());
    }
}
