package org.baosong.audit.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/** What the machine saw in a filing as it lies at its desk; written anew whenever the filing comes again. */
@Entity
@Table(name = "pre_check")
@Cacheable(false)
public class PreCheck extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "organisation_id")
    private long organisationId;
    private int round;
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    private String findings;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected PreCheck() {
    }

    public PreCheck(long filingId, long organisationId, ScopePath path) {
        super(path);
        this.id = Ids.next();
        this.filingId = filingId;
        this.organisationId = organisationId;
    }

    /**
     * Something that caught the eye.
     *
     * @param field  field it is about, or empty for the whole
     * @param code   key of the words in {@code i18n/errors}
     * @param args   values for the words
     * @param others filings it was compared with, so that they can be looked at again
     */
    public record Finding(String field, String code, List<String> args, List<Long> others) {

        public Finding {
            args = List.copyOf(args);
            others = List.copyOf(others);
        }

        public static Finding of(String field, String code, Object... args) {
            return new Finding(field, code, List.of(args).stream().map(String::valueOf).toList(), List.of());
        }

        public Finding with(Collection<Long> filings) {
            return new Finding(field, code, args, List.copyOf(filings));
        }
    }

    /** Writes what was found; nothing found makes it clear. */
    public void write(int newRound, List<Finding> found, Instant now) {
        round = newRound;
        verdict = found.isEmpty() ? Verdict.CLEAR : Verdict.LOOK;
        checkedAt = now;
        JsonArrayBuilder list = Jsons.array();
        for (Finding finding : found) {
            JsonArrayBuilder others = Jsons.array();
            finding.others().forEach(other -> others.add(String.valueOf(other)));
            list.add(Jsons.object().add("field", finding.field()).add("code", finding.code()).add("args", Jsons.array(finding.args())).add("others", others));
        }
        findings = CanonicalJson.write(Jsons.object().add("findings", list).build());
    }

    public List<Finding> getFindings() {
        return findings == null ? List.of() : CanonicalJson.readObject(findings).getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(row -> new Finding(row.getString("field"), row.getString("code"), texts(row.getJsonArray("args")),
                        texts(row.getJsonArray("others")).stream().map(Long::valueOf).toList())).toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    public long getFilingId() {
        return filingId;
    }

    public int getRound() {
        return round;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }
}
