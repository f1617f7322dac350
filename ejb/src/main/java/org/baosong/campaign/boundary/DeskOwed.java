package org.baosong.campaign.boundary;

import org.baosong.kernel.DeskCode;

/** Told synchronously when a desk has something to gather in a campaign, at least once for each such desk. */
public record DeskOwed(CampaignView campaign, DeskCode desk) {
}
