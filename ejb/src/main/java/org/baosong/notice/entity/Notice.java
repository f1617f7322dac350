package org.baosong.notice.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/**
 * One message to a place, an institution or a desk, not to a person: whoever works there now reads it, also who comes later. It keeps
 * facts, not a sentence, so that each reader gets it in his language. It never changes; who has read it stands in {@link NoticeRead}.
 */
@Entity
@Table(name = "notice")
@Cacheable(false)
public class Notice extends ScopedEntity {

    private static final int SUBJECT_LENGTH = 200;

    @Id
    private long id;
    @Column(name = "once_key")
    private String onceKey;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "sender_desk")
    private String senderDesk;
    @Column(name = "campaign_id")
    private long campaignId;
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "batch_id")
    private long batchId;
    private String subject;
    private String said;
    private int number;
    private String actor;
    @Column(name = "written_at")
    private Instant writtenAt;

    protected Notice() {
    }

    private Notice(ScopePath path, NoticeKind kind, String onceKey, long organisationId, String deskCode, Facts facts, Instant now) {
        super(path);
        this.id = Ids.next();
        this.onceKey = kind + ":" + onceKey;
        this.kind = kind;
        this.organisationId = organisationId;
        this.deskCode = deskCode;
        this.senderDesk = facts.sender() == null ? "" : facts.sender().toString();
        this.campaignId = facts.campaignId();
        this.filingId = facts.filingId();
        this.batchId = facts.batchId();
        this.subject = facts.subject().length() > SUBJECT_LENGTH ? facts.subject().substring(0, SUBJECT_LENGTH) : facts.subject();
        this.said = facts.said() == null ? "" : facts.said();
        this.number = facts.number();
        this.actor = facts.actor();
        this.writtenAt = now;
    }

    /**
     * To an institution; the one that answers for it reads it too.
     *
     * @param onceKey what it tells of; the same is told once only
     */
    public static Notice toOrganisation(NoticeKind kind, String onceKey, long organisationId, ScopePath path, Facts facts, Instant now) {
        return new Notice(path, kind, onceKey, organisationId, "", facts, now);
    }

    /** To the officers of a desk. */
    public static Notice toDesk(NoticeKind kind, String onceKey, DeskCode desk, Facts facts, Instant now) {
        return new Notice(ScopePath.of(desk.region()), kind, onceKey, 0, desk.toString(), facts, now);
    }

    /**
     * What a notice says.
     *
     * @param subject  name of the institution or place it is about
     * @param said     opinion, reason or title that goes with it, or null
     * @param number   days or institutions, where the kind counts something
     * @param actor    who brought it about
     * @param sender   the desk that brought it about, or null
     * @param filingId 0 if it is not about one filing; likewise the other keys
     */
    public record Facts(String subject, String said, int number, String actor, DeskCode sender, long campaignId, long filingId, long batchId) {
    }

    public long getId() {
        return id;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getFilingId() {
        return filingId;
    }

    public long getBatchId() {
        return batchId;
    }

    public String getSubject() {
        return subject;
    }

    public String getSaid() {
        return said;
    }

    public int getNumber() {
        return number;
    }

    public String getActor() {
        return actor;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
