package org.baosong.filing.boundary;

import java.time.Instant;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingState;

/** A line of a list of filings; texts are empty and numbers 0 where there is nothing. */
public record FilingRow(long id, String filingNo, String definitionCode, String definitionVersion, long campaignId, String period,
                        long organisationId, String organisationName, FilingState state, String stepId, String deskCode, int round,
                        Instant submittedAt, Instant decidedAt, long batchId, long rowVersion) {

    static FilingRow of(Filing f) {
        return new FilingRow(f.getId(), known(f.getFilingNo()), f.getDefinitionCode(), f.getDefinitionVersion(), known(f.getCampaignId()),
                f.getPeriod(), f.getOrganisationId(), f.getTitle(), f.getState(), known(f.getStepId()), known(f.getDeskCode()), f.getRound(),
                f.getSubmittedAt(), f.getDecidedAt(), known(f.getBatchId()), f.getRowVersion());
    }

    static String known(String text) {
        return text == null ? "" : text;
    }

    static long known(Long number) {
        return number == null ? 0 : number;
    }
}
