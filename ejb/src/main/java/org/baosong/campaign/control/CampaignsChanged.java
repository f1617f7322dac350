package org.baosong.campaign.control;

/** A campaign was opened or went on in the current transaction. */
public record CampaignsChanged() {
}
