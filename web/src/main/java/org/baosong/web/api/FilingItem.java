package org.baosong.web.api;

import org.baosong.filing.boundary.FilingRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filing as a line of a list. */
public record FilingItem(String id, @Schema(example = "GW261101057K3M9QX2C") String filingNo,
                         @Schema(example = "basic-public-health") String definition, @Schema(example = "2026.1") String version, String campaignId,
                         @Schema(example = "2026") String period, String organisationId, String organisationName,
                         @Schema(example = "IN_AUDIT") String state, @Schema(example = "county") String step,
                         @Schema(example = "110105:hc") String desk, int round, String submittedAt, String decidedAt, String batchId,
                         long rowVersion) {

    static FilingItem of(FilingRow f) {
        return new FilingItem(Outputs.id(f.id()), Outputs.known(f.filingNo()), f.definitionCode(), f.definitionVersion(),
                Outputs.id(f.campaignId()), Outputs.known(f.period()), Outputs.id(f.organisationId()), f.organisationName(), f.state().name(),
                Outputs.known(f.stepId()), Outputs.known(f.deskCode()), f.round(), Outputs.at(f.submittedAt()), Outputs.at(f.decidedAt()),
                Outputs.id(f.batchId()), f.rowVersion());
    }
}
