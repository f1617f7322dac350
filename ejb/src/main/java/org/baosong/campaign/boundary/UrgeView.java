package org.baosong.campaign.boundary;

import java.time.Instant;
import org.baosong.campaign.entity.Urge;

/** That a desk asked an organisation to file. */
public record UrgeView(long campaignId, long organisationId, String desk, String by, Instant at) {

    static UrgeView of(Urge u) {
        return new UrgeView(u.getCampaignId(), u.getOrganisationId(), u.getDesk().toString(), u.getUrgedBy(), u.getUrgedAt());
    }
}
