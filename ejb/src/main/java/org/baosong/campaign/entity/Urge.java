package org.baosong.campaign.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.ScopedEntity;

/** 催报: that a desk asked an organisation to file. The organisation sees it; at most one a day in a campaign. */
@Entity
@Table(name = "urge")
@Cacheable(false)
public class Urge extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "campaign_id")
    private long campaignId;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "urged_on")
    private LocalDate urgedOn;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "urged_by")
    private String urgedBy;
    @Column(name = "urged_at")
    private Instant urgedAt;

    protected Urge() {
    }

    public Urge(Obligation owed, DeskCode desk, String by, LocalDate day, Instant now) {
        super(owed.getScopePath());
        this.id = Ids.next();
        this.campaignId = owed.getCampaignId();
        this.organisationId = owed.getOrganisationId();
        this.deskCode = desk.toString();
        this.urgedBy = by;
        this.urgedOn = day;
        this.urgedAt = now;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public String getUrgedBy() {
        return urgedBy;
    }

    public Instant getUrgedAt() {
        return urgedAt;
    }
}
