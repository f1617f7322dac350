package org.baosong.filing.entity;

import jakarta.json.JsonObjectBuilder;
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
import org.baosong.scope.entity.ScopedEntity;

/**
 * Something that happened to a filing. Append-only, and each hash covers the one before, so that a row changed, removed or slipped in
 * afterwards is found.
 */
@Entity
@Table(name = "filing_event")
@Cacheable(false)
public class FilingEvent extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    private int seq;
    @Enumerated(EnumType.STRING)
    private FilingAction action;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private FilingState fromState;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private FilingState toState;
    @Column(name = "step_id")
    private String stepId;
    private int round;
    private int revision;
    @Column(name = "account_id")
    private long accountId;
    private String actor;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "on_behalf")
    private boolean onBehalf;
    @Column(name = "reason_code")
    private String reasonCode;
    private String opinion;
    private String detail;
    private Instant at;
    @Column(name = "prev_hash")
    private String prevHash;
    private String hash;

    protected FilingEvent() {
    }

    FilingEvent(Filing filing, FilingState before, Act act, Instant now) {
        super(filing.getScopePath());
        this.id = Ids.next();
        this.filingId = filing.getId();
        this.seq = filing.getLastSeq() + 1;
        this.action = act.action();
        this.fromState = before;
        this.toState = filing.getState();
        this.stepId = filing.getStepId();
        this.round = filing.getRound();
        this.revision = filing.getCurrentRevision();
        this.accountId = act.accountId();
        this.actor = act.actor();
        this.deskCode = act.desk() == null ? null : act.desk().toString();
        this.onBehalf = act.onBehalf();
        this.reasonCode = act.reasonCode();
        this.opinion = act.opinion();
        this.detail = act.detail();
        this.at = now;
        this.prevHash = filing.getLastHash();
        this.hash = computeHash();
    }

    /** Whether this row is unchanged and follows the given one. */
    public boolean follows(String hashBefore) {
        return prevHash.equals(hashBefore) && hash.equals(computeHash());
    }

    private String computeHash() {
        JsonObjectBuilder facts = Jsons.object();
        facts.add("prev", prevHash).add("filing", String.valueOf(filingId)).add("seq", String.valueOf(seq)).add("action", action.name())
                .add("from", fromState.name()).add("to", toState.name()).add("round", String.valueOf(round))
                .add("revision", String.valueOf(revision)).add("account", String.valueOf(accountId)).add("actor", actor)
                .add("onBehalf", String.valueOf(onBehalf)).add("at", at.toString());
        addIfSaid(facts, "step", stepId);
        addIfSaid(facts, "desk", deskCode);
        addIfSaid(facts, "reason", reasonCode);
        addIfSaid(facts, "opinion", opinion);
        addIfSaid(facts, "detail", detail);
        return CanonicalJson.sha256(facts.build());
    }

    private static void addIfSaid(JsonObjectBuilder facts, String key, String value) {
        if (value != null) {
            facts.add(key, value);
        }
    }

    public int getSeq() {
        return seq;
    }

    public FilingAction getAction() {
        return action;
    }

    public FilingState getToState() {
        return toState;
    }

    public String getStepId() {
        return stepId;
    }

    public int getRound() {
        return round;
    }

    public int getRevision() {
        return revision;
    }

    public String getActor() {
        return actor;
    }

    public String getDeskCode() {
        return deskCode;
    }

    public boolean isOnBehalf() {
        return onBehalf;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getOpinion() {
        return opinion;
    }

    public String getDetail() {
        return detail;
    }

    public Instant getAt() {
        return at;
    }

    public String getHash() {
        return hash;
    }
}
