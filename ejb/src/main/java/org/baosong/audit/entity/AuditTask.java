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
import org.baosong.definition.model.DecisionKind;
import org.baosong.filing.boundary.StepEntered;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Moment;
import org.baosong.scope.entity.ScopedEntity;

/** Something a desk has to decide: the only truth for worklists, whatever the filing says of itself. */
@Entity
@Table(name = "audit_task")
@Cacheable(false)
public class AuditTask extends ScopedEntity {

    /** Where a task stands. */
    public enum State { OPEN, DONE, LAPSED }

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "filing_no")
    private String filingNo;
    private String title;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "campaign_id")
    private Long campaignId;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "step_id")
    private String stepId;
    private int round;
    private String kind;
    @Column(name = "desk_code")
    private String deskCode;
    private String line;
    private Long assignee;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private DecisionKind decision;
    @Enumerated(EnumType.STRING)
    private Verdict verdict;
    @Column(name = "reason_code")
    private String reasonCode;
    private String opinion;
    @Column(name = "decided_by")
    private String decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected AuditTask() {
    }

    public AuditTask(StepEntered arrival, Instant now) {
        super(arrival.path());
        this.id = Ids.next();
        this.filingId = arrival.filingId();
        this.filingNo = arrival.filingNo();
        this.title = arrival.title();
        this.definitionCode = arrival.definitionCode();
        this.campaignId = arrival.campaignId();
        this.organisationId = arrival.organisationId();
        this.stepId = arrival.step().id();
        this.round = arrival.round();
        this.kind = arrival.step().act().name();
        this.deskCode = arrival.desk().toString();
        this.line = arrival.desk().line();
        this.state = State.OPEN;
        this.openedAt = now;
        this.dueAt = arrival.dueAt();
    }

    /** Closes the task. Whoever comes second is told who was first. */
    public void decide(DecisionKind what, String reason, String words, String by, Instant now) {
        if (state != State.OPEN) {
            throw new DomainException(AuditError.ALREADY_DECIDED, title, decidedBy == null ? "" : decidedBy, new Moment(decidedAt));
        }
        state = State.DONE;
        decision = what;
        reasonCode = reason;
        opinion = words;
        decidedBy = by;
        decidedAt = now;
    }

    /** Opens a passed task again. */
    public void reopen() {
        state = State.OPEN;
        decision = null;
        reasonCode = null;
        opinion = null;
        decidedBy = null;
        decidedAt = null;
    }

    /** What the machine's pre-check sorted it into; it decides nothing. */
    public void sorted(Verdict found) {
        verdict = found;
    }

    /** The filer took the filing back: nothing is left to decide. */
    public void lapse() {
        state = State.LAPSED;
    }

    public long getId() {
        return id;
    }

    public long getFilingId() {
        return filingId;
    }

    public String getFilingNo() {
        return filingNo;
    }

    public String getTitle() {
        return title;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public Long getCampaignId() {
        return campaignId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public String getStepId() {
        return stepId;
    }

    public int getRound() {
        return round;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public State getState() {
        return state;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public DecisionKind getDecision() {
        return decision;
    }

    /** Null until the machine has looked. */
    public Verdict getVerdict() {
        return verdict;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getOpinion() {
        return opinion;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
