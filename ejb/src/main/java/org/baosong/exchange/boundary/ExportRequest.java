package org.baosong.exchange.boundary;

import jakarta.json.JsonObject;
import org.baosong.exchange.entity.ExportKind;
import org.baosong.filing.boundary.FilingFilter;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.PlainText;

/**
 * Which list is wanted, narrowed as on its page.
 *
 * @param text             part of a name, a whole code or number; may be empty
 * @param organisationKind for organisations; empty for all
 * @param campaignId       for filings; 0 for all
 * @param state            for filings; null for all
 */
public record ExportRequest(ExportKind kind, String text, String organisationKind, long campaignId, FilingState state) {

    private static final int TEXT_LONGEST = 100;

    public ExportRequest {
        text = PlainText.line(text);
        text = text.length() > TEXT_LONGEST ? text.substring(0, TEXT_LONGEST) : text;
        organisationKind = PlainText.code(organisationKind);
    }

    JsonObject json() {
        return Jsons.object().add("text", text).add("organisationKind", organisationKind).add("campaignId", String.valueOf(campaignId))
                .add("state", state == null ? "" : state.name()).build();
    }

    static ExportRequest of(ExportKind kind, JsonObject json) {
        String state = json.getString("state");
        return new ExportRequest(kind, json.getString("text"), json.getString("organisationKind"), Long.parseLong(json.getString("campaignId")),
                state.isEmpty() ? null : FilingState.valueOf(state));
    }

    FilingFilter filter() {
        return new FilingFilter(text, "", campaignId, state, 0, 0);
    }
}
