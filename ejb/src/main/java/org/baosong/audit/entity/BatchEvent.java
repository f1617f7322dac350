package org.baosong.audit.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.ScopedEntity;

/** Something that happened to a batch; append-only and chained like the events of a filing. */
@Entity
@Table(name = "batch_event")
@Cacheable(false)
public class BatchEvent extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "batch_id")
    private long batchId;
    private int seq;
    @Enumerated(EnumType.STRING)
    private BatchAction action;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private BatchState toState;
    @Column(name = "step_id")
    private String stepId;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "account_id")
    private long accountId;
    private String actor;
    @Column(name = "reason_code")
    private String reasonCode;
    private String opinion;
    private Instant at;
    @Column(name = "prev_hash")
    private String prevHash;
    private String hash;

    protected BatchEvent() {
    }

    BatchEvent(AuditBatch batch, BatchAction action, Actor who, String reasonCode, String opinion, Instant now) {
        super(batch.getScopePath());
        this.id = Ids.next();
        this.batchId = batch.getId();
        this.seq = batch.getLastSeq() + 1;
        this.action = action;
        this.toState = batch.getState();
        this.stepId = batch.getStepId();
        this.deskCode = who.desk() == null ? batch.getDesk().toString() : who.desk().toString();
        this.accountId = who.accountId();
        this.actor = who.name();
        this.reasonCode = reasonCode;
        this.opinion = opinion;
        this.at = now;
        this.prevHash = batch.getLastHash();
        this.hash = computeHash();
    }

    /** Whether this row is unchanged and follows the given one. */
    public boolean follows(String hashBefore) {
        return prevHash.equals(hashBefore) && hash.equals(computeHash());
    }

    private String computeHash() {
        return CanonicalJson.sha256(Jsons.object().add("prev", prevHash).add("batch", String.valueOf(batchId))
                .add("seq", String.valueOf(seq)).add("action", action.name()).add("to", toState.name()).add("desk", deskCode)
                .add("account", String.valueOf(accountId)).add("actor", actor).add("reason", reasonCode == null ? "" : reasonCode)
                .add("opinion", opinion == null ? "" : opinion).add("at", at.toString()).build());
    }

    public int getSeq() {
        return seq;
    }

    public BatchAction getAction() {
        return action;
    }

    public BatchState getToState() {
        return toState;
    }

    public String getStepId() {
        return stepId;
    }

    public String getDeskCode() {
        return deskCode;
    }

    public String getActor() {
        return actor;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getOpinion() {
        return opinion;
    }

    public Instant getAt() {
        return at;
    }

    public String getHash() {
        return hash;
    }
}
