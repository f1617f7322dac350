package org.baosong.campaign.boundary;

import org.baosong.kernel.DeskCode;

/** Told synchronously before a desk's exemptions in a campaign are taken back; whoever knows that it is too late refuses. */
public record ExemptionTakenBack(long campaignId, DeskCode desk) {
}
