package org.baosong.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.ScopedEntity;

/** What the register said about an organisation during a span of time, and which filing made it say so. */
@Entity
@Table(name = "organisation_version")
@Cacheable(false)
public class OrganisationVersion extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "valid_from")
    private Instant validFrom;
    @Column(name = "valid_to")
    private Instant validTo;
    @Column(name = "filing_id")
    private Long filingId;
    private String attributes;

    protected OrganisationVersion() {
    }

    public OrganisationVersion(Organisation organisation, String attributes, Long filingId, Instant from) {
        super(organisation.getScopePath());
        this.id = Ids.next();
        this.organisationId = organisation.getId();
        this.attributes = attributes;
        this.filingId = filingId;
        this.validFrom = from;
    }

    public void endAt(Instant until) {
        this.validTo = until;
    }

    public Long getFilingId() {
        return filingId;
    }

    public Instant getValidFrom() {
        return validFrom;
    }

    public Instant getValidTo() {
        return validTo;
    }

    public String getAttributes() {
        return attributes;
    }
}
