package org.baosong.filing.boundary;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baosong.definition.control.Finding;
import org.baosong.filing.entity.FilingAction;
import org.baosong.filing.entity.FilingState;

/**
 * A filing as its filer and its officers see it.
 *
 * @param filingNo        登记编号, empty before the first submission
 * @param campaignId      0 outside campaigns
 * @param stepId          step it lies at, empty while with the filer; a batch may have carried it further
 * @param answers         canonical answers of the current revision
 * @param unreadable      what was typed but could not be read, by field id
 * @param previous        answers of the submission before this one, empty if there was none
 * @param periodBefore    answers of the same organisation in the period before, where the definition compares; else empty
 * @param editable        whether this actor may change answers now
 * @param locked          what he may not change even so: ids of fields and tables, of rows {@code table/row}; {@code table/*} if none may come or go
 * @param findings        what is noticed when the answers are judged together, with the filer's reasons
 * @param remarks         what desks said that is not yet resolved, and the resolved ones
 * @param acts            what this actor may do now
 * @param batchId         0 unless it waits in a batch
 */
public record FilingView(long id, String filingNo, String definitionCode, String definitionVersion, long campaignId, String period,
                         long organisationId, String organisationName, FilingState state, String stepId, String deskCode, int round, int revision,
                         JsonObject answers, JsonObject unreadable, JsonObject previous, JsonObject periodBefore, boolean editable, Set<String> locked,
                         List<Finding> findings, List<RemarkView> remarks, List<SectionProgress> progress, Set<FilingAction> acts, Instant submittedAt,
                         Instant decidedAt, Instant correctionUntil, long batchId, long rowVersion) {

    /** What a desk said about a field; target {@code *} is the whole. */
    public record RemarkView(String target, String reasonCode, String words, String by, Instant at, int revision, boolean resolved) {
    }

    /** How far a section has come, in required items. */
    public record SectionProgress(String sectionId, int filled, int required) {
    }

    public boolean isComplete() {
        return progress.stream().allMatch(section -> section.filled() >= section.required());
    }
}
