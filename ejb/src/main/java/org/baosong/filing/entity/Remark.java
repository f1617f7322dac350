package org.baosong.filing.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.ScopedEntity;

/** What a desk says about one field, or about the whole, when it returns a filing. Only the fields so marked reopen. */
@Entity
@Table(name = "remark")
@Cacheable(false)
public class Remark extends ScopedEntity {

    /** Target of a remark on the filing as a whole. */
    public static final String WHOLE = "*";

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    private int revision;
    private String target;
    @Column(name = "reason_code")
    private String reasonCode;
    private String words;
    private String audience;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "resolved_in")
    private Integer resolvedIn;

    protected Remark() {
    }

    /** A remark for the filer on the revision that was judged. */
    public Remark(Filing filing, String target, String reasonCode, String words, String by, Instant now) {
        super(filing.getScopePath());
        this.id = Ids.next();
        this.filingId = filing.getId();
        this.revision = filing.getCurrentRevision();
        this.target = target;
        this.reasonCode = reasonCode;
        this.words = words;
        this.audience = "FILER";
        this.createdBy = by;
        this.createdAt = now;
    }

    public void resolveIn(int newRevision) {
        resolvedIn = newRevision;
    }

    public long getFilingId() {
        return filingId;
    }

    public int getRevision() {
        return revision;
    }

    public String getTarget() {
        return target;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getWords() {
        return words;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Integer getResolvedIn() {
        return resolvedIn;
    }
}
