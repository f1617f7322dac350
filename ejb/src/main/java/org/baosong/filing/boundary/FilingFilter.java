package org.baosong.filing.boundary;

import org.baosong.filing.entity.FilingState;

/**
 * What a list of filings is narrowed to; empty, 0 and null do not narrow.
 *
 * @param text part of the organisation's name or a whole filing number
 */
public record FilingFilter(String text, String definitionCode, long campaignId, FilingState state, long batchId, long organisationId) {

    public static FilingFilter all() {
        return new FilingFilter("", "", 0, null, 0, 0);
    }
}
