package org.baosong.filing.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.ScopedEntity;

/**
 * The answers of a filing at one submission. While it is a draft it is overwritten; at submission it is frozen with the digest of the
 * very bytes that are stored. What the filer typed but the field could not read is kept beside, so that nothing typed is lost.
 */
@Entity
@Table(name = "filing_revision")
@Cacheable(false)
public class FilingRevision extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    private int no;
    private String answers;
    private String unreadable;
    private String sha256;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected FilingRevision() {
    }

    public FilingRevision(Filing filing, JsonObject answers, String createdBy, Instant now) {
        super(filing.getScopePath());
        this.id = Ids.next();
        this.filingId = filing.getId();
        this.no = filing.getCurrentRevision();
        this.createdBy = createdBy;
        this.createdAt = now;
        write(answers, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** Replaces the draft; the same content again is no change and costs no writing. A frozen revision never changes. */
    public final void write(JsonObject newAnswers, JsonObject notReadable) {
        if (frozenAt != null) {
            throw new IllegalStateException("revision " + no + " of filing " + filingId + " is frozen");
        }
        String written = CanonicalJson.write(newAnswers);
        if (!written.equals(answers)) {
            answers = written;
        }
        String kept = CanonicalJson.write(notReadable);
        if (!kept.equals(unreadable)) {
            unreadable = kept;
        }
    }

    public void freeze(Instant now) {
        frozenAt = now;
        sha256 = CanonicalJson.sha256(answers.getBytes(StandardCharsets.UTF_8));
    }

    public int getNo() {
        return no;
    }

    public JsonObject getAnswers() {
        return CanonicalJson.readObject(answers);
    }

    public JsonObject getUnreadable() {
        return CanonicalJson.readObject(unreadable);
    }

    public String getSha256() {
        return sha256;
    }

    public Instant getFrozenAt() {
        return frozenAt;
    }
}
