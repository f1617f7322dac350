package org.baosong.campaign.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/** That one organisation owes a filing in a campaign, to which desk, and whether it has come. */
@Entity
@Table(name = "obligation")
@Cacheable(false)
public class Obligation extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "campaign_id")
    private long campaignId;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "organisation_name")
    private String organisationName;
    @Column(name = "desk_code")
    private String deskCode;
    @Enumerated(EnumType.STRING)
    private ObligationState state;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "filed_on")
    private LocalDate filedOn;
    private String reason;
    @Column(name = "decided_by")
    private String decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Obligation() {
    }

    public Obligation(long campaignId, long organisationId, String organisationName, ScopePath path, DeskCode desk, LocalDate dueOn) {
        super(path);
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.organisationId = organisationId;
        this.organisationName = organisationName;
        this.deskCode = desk.toString();
        this.state = ObligationState.OWED;
        this.dueOn = dueOn;
    }

    /** Follows the filing. A filing that comes in spite of an exemption lifts it. */
    public void follow(ObligationState filingSays) {
        state = filingSays;
        reason = null;
        decidedBy = null;
        decidedAt = null;
    }

    /** The filing has come in; the first day on which it did tells whether it came in time. */
    public void filed(LocalDate day) {
        filedOn = filedOn == null ? day : filedOn;
    }

    public void exempt(String why, String by, Instant now) {
        if (state != ObligationState.OWED) {
            throw new DomainException(CampaignError.NOT_OWED, organisationName);
        }
        state = ObligationState.EXEMPT;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    public void owe() {
        if (state != ObligationState.EXEMPT) {
            throw new DomainException(CampaignError.NOT_EXEMPT, organisationName);
        }
        follow(ObligationState.OWED);
    }

    public long getId() {
        return id;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public String getOrganisationName() {
        return organisationName;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public ObligationState getState() {
        return state;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    /** Null while it has never come. */
    public LocalDate getFiledOn() {
        return filedOn;
    }

    public String getReason() {
        return reason;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
