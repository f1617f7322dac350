package org.baosong.filing.boundary;

import java.util.List;

/**
 * The receipt of one 上报: everything that went in together.
 *
 * @param filings one for each filing, the submitter's own first
 */
public record Submission(long submissionId, List<Receipt> filings) {

    /** One filing taken in; it is processed in the background from here on. */
    public record Receipt(long filingId, String filingNo, String organisationName) {
    }
}
