package org.baosong.campaign.boundary;

import java.time.LocalDate;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;

/** Told synchronously, in the same transaction, when a desk has asked an institution to file. */
public record OrganisationUrged(long campaignId, String campaignTitle, long organisationId, String organisationName, ScopePath path, DeskCode desk,
                                String actor, LocalDate on) {
}
