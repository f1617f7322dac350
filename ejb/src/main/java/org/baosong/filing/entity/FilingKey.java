package org.baosong.filing.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.scope.entity.ScopedEntity;

/**
 * The data key with which the personal answers of one filing are sealed, wrapped by the operator's key. Without this row they cannot be
 * read by anybody again, in no backup of the answers either.
 */
@Entity
@Table(name = "filing_key")
@Cacheable(false)
public class FilingKey extends ScopedEntity {

    @Id
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "key_no")
    private String keyNo;
    private String wrapped;

    protected FilingKey() {
    }

    public FilingKey(Filing filing, String keyNo, String wrapped) {
        super(filing.getScopePath());
        this.filingId = filing.getId();
        this.keyNo = keyNo;
        this.wrapped = wrapped;
    }

    /** The same data key under another key of the operator. */
    public void wrapAnew(String newKeyNo, String newWrapped) {
        this.keyNo = newKeyNo;
        this.wrapped = newWrapped;
    }

    public long getFilingId() {
        return filingId;
    }

    public String getKeyNo() {
        return keyNo;
    }

    public String getWrapped() {
        return wrapped;
    }
}
