package org.baosong.audit.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Term;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.ScopedEntity;

/**
 * What one desk gathers in a campaign and reports as one thing: above the county the unit is the county, not the filing. It moves by
 * itself; its filings and the batches it gathered carry its key and derive their stage from it, so a province of a hundred thousand
 * filings reports with one row.
 */
@Entity
@Table(name = "audit_batch")
@Cacheable(false)
public class AuditBatch extends ScopedEntity {

    private static final Map<BatchAction, Set<BatchState>> ALLOWED = Map.of(
            BatchAction.REPORT, EnumSet.of(BatchState.OPEN, BatchState.RETURNED),
            BatchAction.ACCEPT, EnumSet.of(BatchState.REPORTED),
            BatchAction.RETURN, EnumSet.of(BatchState.REPORTED),
            BatchAction.APPROVE, EnumSet.of(BatchState.REPORTED),
            BatchAction.COMPLETE, EnumSet.of(BatchState.APPROVING, BatchState.ACCEPTED),
            BatchAction.EXEMPT, EnumSet.of(BatchState.OPEN, BatchState.RETURNED),
            BatchAction.OWE, EnumSet.of(BatchState.EXEMPT));

    private static final Map<BatchAction, BatchState> LEADS_TO = Map.of(
            BatchAction.REPORT, BatchState.REPORTED,
            BatchAction.ACCEPT, BatchState.ACCEPTED,
            BatchAction.RETURN, BatchState.RETURNED,
            BatchAction.APPROVE, BatchState.APPROVING,
            BatchAction.COMPLETE, BatchState.APPROVED,
            BatchAction.EXEMPT, BatchState.EXEMPT,
            BatchAction.OWE, BatchState.OPEN);

    @Id
    private long id;
    @Column(name = "campaign_id")
    private long campaignId;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "step_id")
    private String stepId;
    @Column(name = "desk_code")
    private String deskCode;
    private int seq;
    @Enumerated(EnumType.STRING)
    private BatchState state;
    @Column(name = "parent_step")
    private String parentStep;
    @Column(name = "parent_desk")
    private String parentDesk;
    @Column(name = "parent_batch_id")
    private Long parentBatchId;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Column(name = "reported_by")
    private String reportedBy;
    private String reason;
    private int total;
    private int done;
    @Column(name = "last_seq")
    private int lastSeq;
    @Column(name = "last_hash")
    private String lastHash;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected AuditBatch() {
    }

    /**
     * @param seq 1 for the first of its desk; later ones carry what came after the first was reported
     */
    public AuditBatch(long campaignId, String definitionCode, String stepId, DeskCode desk, int seq, String parentStep, DeskCode parentDesk) {
        super(ScopePath.of(desk.region()));
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.definitionCode = definitionCode;
        this.stepId = stepId;
        this.deskCode = desk.toString();
        this.seq = seq;
        this.parentStep = parentStep;
        this.parentDesk = parentDesk == null ? null : parentDesk.toString();
        this.state = BatchState.OPEN;
        this.lastHash = "";
    }

    /** Moves, or refuses. The event must be stored with it. */
    public BatchEvent apply(BatchAction action, Actor actor, String reasonCode, String words, Instant now) {
        if (!ALLOWED.get(action).contains(state)) {
            throw new DomainException(AuditError.BATCH_STATE, Term.of("batchState", state.name()), Term.of("batchAction", action.name()));
        }
        state = LEADS_TO.get(action);
        reason = action == BatchAction.RETURN || action == BatchAction.EXEMPT ? words : null;
        if (action == BatchAction.REPORT) {
            reportedAt = now;
            reportedBy = actor.name();
        }
        BatchEvent event = new BatchEvent(this, action, actor, reasonCode, words, now);
        lastSeq = event.getSeq();
        lastHash = event.getHash();
        return event;
    }

    /** Becomes part of the batch of the desk that confirmed it. */
    public void joinParent(long parentId) {
        parentBatchId = parentId;
    }

    /** How many filings the background has to approve. */
    public void begin(int filings) {
        total = filings;
        done = 0;
    }

    public void progress(int more) {
        done += more;
    }

    public long getId() {
        return id;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public String getStepId() {
        return stepId;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public int getSeq() {
        return seq;
    }

    public BatchState getState() {
        return state;
    }

    public String getParentStep() {
        return parentStep;
    }

    public DeskCode getParentDesk() {
        return parentDesk == null ? null : DeskCode.parse(parentDesk);
    }

    public Long getParentBatchId() {
        return parentBatchId;
    }

    public Instant getReportedAt() {
        return reportedAt;
    }

    public String getReportedBy() {
        return reportedBy;
    }

    public String getReason() {
        return reason;
    }

    public int getTotal() {
        return total;
    }

    public int getDone() {
        return done;
    }

    int getLastSeq() {
        return lastSeq;
    }

    String getLastHash() {
        return lastHash;
    }

    public long getRowVersion() {
        return rowVersion;
    }
}
