package org.baosong.audit.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/** An answer that should be one institution's alone (code, telephone, place), kept so that a second one saying the same is found. */
@Entity
@Table(name = "check_key")
@Cacheable(false)
public class CheckKey extends ScopedEntity {

    /** The longest value kept; longer ones are not compared. */
    public static final int LONGEST = 190;

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "organisation_id")
    private long organisationId;
    private String kind;
    private String value;

    protected CheckKey() {
    }

    public CheckKey(long filingId, long organisationId, ScopePath path, String kind, String value) {
        super(path);
        this.id = Ids.next();
        this.filingId = filingId;
        this.organisationId = organisationId;
        this.kind = kind;
        this.value = value;
    }

    public long getFilingId() {
        return filingId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public String getKind() {
        return kind;
    }

    public String getValue() {
        return value;
    }
}
