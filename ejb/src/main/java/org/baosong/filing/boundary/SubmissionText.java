package org.baosong.filing.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;

/** A receipt as it is kept under an idempotency key. */
final class SubmissionText {

    private SubmissionText() {
    }

    static String write(Submission submission) {
        JsonArrayBuilder filings = Jsons.array();
        submission.filings().forEach(receipt -> filings.add(Jsons.object().add("id", String.valueOf(receipt.filingId()))
                .add("no", receipt.filingNo()).add("name", receipt.organisationName())));
        return CanonicalJson.write(Jsons.object().add("id", String.valueOf(submission.submissionId())).add("filings", filings).build());
    }

    static Submission read(String text) {
        JsonObject json = CanonicalJson.readObject(text);
        return new Submission(Long.parseLong(json.getString("id")), json.getJsonArray("filings").getValuesAs(JsonObject.class).stream()
                .map(row -> new Submission.Receipt(Long.parseLong(row.getString("id")), row.getString("no"), row.getString("name"))).toList());
    }
}
