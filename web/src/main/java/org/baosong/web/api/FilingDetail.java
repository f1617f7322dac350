package org.baosong.web.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.baosong.definition.control.Finding;
import org.baosong.filing.boundary.FilingView;
import org.baosong.kernel.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole filing as its filer and its officers see it. */
public record FilingDetail(String id, @Schema(example = "GW261101057K3M9QX2C") String filingNo,
                           @Schema(example = "basic-public-health") String definition, @Schema(example = "2026.1") String version,
                           String campaignId, @Schema(example = "2026") String period, String organisationId, String organisationName,
                           @Schema(example = "RETURNED") String state, @Schema(example = "county") String step,
                           @Schema(example = "110105:hc") String desk, int round, int revision,
                           @Schema(type = SchemaType.OBJECT, description = "answers by field id",
                                   example = "{\"name\":\"建外街道社区卫生服务中心\",\"phone\":\"010-65091234\"}") JsonObject answers,
                           @Schema(type = SchemaType.OBJECT, description = "what was typed and could not be read") JsonObject unreadable,
                           @Schema(type = SchemaType.OBJECT, description = "answers of the submission before this one") JsonObject previous,
                           @Schema(type = SchemaType.OBJECT, description = "answers of the period before, where the definition compares") JsonObject periodBefore,
                           @Schema(description = "what is noticed when the answers are judged together") List<FindingItem> findings,
                           @Schema(description = "whether one may change answers now") boolean editable,
                           @Schema(description = "what one may not change even so: fields and tables by id, rows as table/row, table/* where none may come or go") List<String> locked, List<RemarkItem> remarks,
                           List<SectionItem> progress, @Schema(description = "what one may do now", example = "[\"SUBMIT\"]") List<String> acts,
                           String submittedAt, String decidedAt, String correctionUntil, String batchId, long rowVersion) {

    /** What a desk said about a field; target * is the whole. */
    public record RemarkItem(@Schema(example = "phone") String target, @Schema(example = "contact-invalid") String code,
                             @Schema(example = "电话打不通，请核对。") String text, String by, String at, int revision, boolean resolved) {
    }

    /** Something noticed; a warning passes with a reason, which is saved among the answers under _reasons by its key. */
    public record FindingItem(@Schema(example = "over-beds") String key, @Schema(example = "beds") String field,
                              @Schema(example = "WARNING") String severity, DefinitionJson.Words message, @Schema(example = "经批准临时加床。") String reason) {
    }

    /** How far a section has come, in required items. */
    public record SectionItem(@Schema(example = "institution") String section, int filled, int required) {
    }

    static FilingDetail of(FilingView f) {
        return new FilingDetail(Outputs.id(f.id()), Outputs.known(f.filingNo()), f.definitionCode(), f.definitionVersion(),
                Outputs.id(f.campaignId()), Outputs.known(f.period()), Outputs.id(f.organisationId()), f.organisationName(), f.state().name(),
                Outputs.known(f.stepId()), Outputs.known(f.deskCode()), f.round(), f.revision(), f.answers(), f.unreadable(), f.previous(), f.periodBefore(),
                f.findings().stream().map(FilingDetail::finding).toList(),
                f.editable(), f.locked().stream().sorted().toList(), f.remarks().stream().map(FilingDetail::remark).toList(),
                sections(f.progress()), f.acts().stream().map(Enum::name).sorted().toList(), Outputs.at(f.submittedAt()),
                Outputs.at(f.decidedAt()), Outputs.at(f.correctionUntil()), Outputs.id(f.batchId()), f.rowVersion());
    }

    static List<SectionItem> sections(List<FilingView.SectionProgress> progress) {
        return progress.stream().map(s -> new SectionItem(s.sectionId(), s.filled(), s.required())).toList();
    }

    private static FindingItem finding(Finding f) {
        return new FindingItem(f.key(), f.words().field(), f.severity().name(), new DefinitionJson.Words(f.words().said(Texts.CHINESE),
                f.words().said(Locale.ENGLISH)), Outputs.known(f.reason()));
    }

    private static RemarkItem remark(FilingView.RemarkView r) {
        return new RemarkItem(r.target(), Outputs.known(r.reasonCode()), Outputs.known(r.words()), r.by(), Outputs.at(r.at()), r.revision(),
                r.resolved());
    }
}
