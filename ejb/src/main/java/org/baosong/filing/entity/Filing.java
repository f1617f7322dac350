package org.baosong.filing.entity;

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
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Term;
import org.baosong.scope.entity.ScopedEntity;

/**
 * One filing (办件): who files what for which period, and where it stands. It moves only through {@link #apply}, which also makes the
 * event that tells of it; its answers are in its revisions.
 */
@Entity
@Table(name = "filing")
@Cacheable(false)
public class Filing extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "filing_no")
    private String filingNo;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "definition_version")
    private String definitionVersion;
    @Column(name = "campaign_id")
    private Long campaignId;
    private String period;
    @Column(name = "organisation_id")
    private long organisationId;
    private String title;
    @Column(name = "slot_key")
    private String slotKey;
    @Enumerated(EnumType.STRING)
    private FilingState state;
    @Column(name = "step_id")
    private String stepId;
    private int round;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "current_revision")
    private int currentRevision;
    @Column(name = "submission_id")
    private Long submissionId;
    @Column(name = "base_id")
    private Long baseId;
    @Column(name = "base_revision")
    private Integer baseRevision;
    private String relation;
    @Column(name = "batch_id")
    private Long batchId;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "correction_until")
    private Instant correctionUntil;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "region_at_decision")
    private String regionAtDecision;
    private int saves;
    @Column(name = "last_seq")
    private int lastSeq;
    @Column(name = "last_hash")
    private String lastHash;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Filing() {
    }

    public Filing(NewFiling origin) {
        super(origin.path());
        this.id = Ids.next();
        this.definitionCode = origin.definitionCode();
        this.definitionVersion = origin.definitionVersion();
        this.campaignId = origin.campaignId();
        this.period = origin.period();
        this.organisationId = origin.organisationId();
        this.title = origin.title();
        this.slotKey = origin.slotKey();
        this.state = FilingState.DRAFT;
        this.currentRevision = 1;
        this.lastHash = "";
    }

    /** Moves along the transition table, or refuses. The returned event is the only record of the move and must be stored with it. */
    public FilingEvent apply(Act act, Instant now) {
        FilingTransition transition = FilingTransition.find(state, act.action())
                .orElseThrow(() -> new DomainException(FilingError.NOT_POSSIBLE,
                        Term.of("filingState", state.name()), Term.of("filingAction", act.action().name())));
        FilingState before = state;
        state = transition.to();
        switch (act.action()) {
            case SUBMIT -> {
                submittedAt = now;
                round++;
                correctionUntil = null;
            }
            case APPROVE, AUTO_APPROVE -> {
                decidedAt = now;
                regionAtDecision = getScopePath().region().value();
            }
            case REJECT -> {
                decidedAt = now;
                slotKey = null;
            }
            case CANCEL -> slotKey = null;
            case ACCEPT, PASS, UNPASS, WITHDRAW, RETURN, BOUNCE -> { }
        }
        FilingEvent event = new FilingEvent(this, before, act, now);
        if (state.isEditable()) {
            leaveDesk();
        }
        lastSeq = event.getSeq();
        lastHash = event.getHash();
        return event;
    }

    /** Its organisation stands somewhere else: custody follows it. What is decided keeps the region of its decision. */
    public void follow(ScopePath path) {
        moveTo(path);
    }

    /** At which step and desk it lies from now on. */
    public void enter(String step, String desk, Instant due) {
        stepId = step;
        deskCode = desk;
        dueAt = due;
    }

    private void leaveDesk() {
        stepId = null;
        deskCode = null;
        dueAt = null;
        batchId = null;
    }

    /** Notes that the draft was saved, so that the row version tells two people apart. */
    public void saved() {
        saves++;
    }

    /** Begins a new revision after a return; answers are copied by whoever stores it. */
    public void beginRevision() {
        currentRevision++;
    }

    public void correctUntil(Instant until) {
        correctionUntil = until;
    }

    public void joinBatch(long batch) {
        batchId = batch;
    }

    public void leaveBatch() {
        batchId = null;
    }

    /** Numbers a filing at its first submission; the number never changes. */
    public void number(String number) {
        if (filingNo == null) {
            filingNo = number;
        }
    }

    public void submittedTogetherAs(long submission) {
        submissionId = submission;
    }

    public void retitle(String newTitle) {
        title = newTitle;
    }

    public long getId() {
        return id;
    }

    public String getFilingNo() {
        return filingNo;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public String getDefinitionVersion() {
        return definitionVersion;
    }

    public Long getCampaignId() {
        return campaignId;
    }

    public String getPeriod() {
        return period;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public String getTitle() {
        return title;
    }

    /** Value that only one living filing may have, or null. */
    public String getSlotKey() {
        return slotKey;
    }

    public FilingState getState() {
        return state;
    }

    public String getStepId() {
        return stepId;
    }

    public int getRound() {
        return round;
    }

    public String getDeskCode() {
        return deskCode;
    }

    public int getCurrentRevision() {
        return currentRevision;
    }

    public Long getBatchId() {
        return batchId;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public Instant getCorrectionUntil() {
        return correctionUntil;
    }

    public RegionCode getRegionAtDecision() {
        return regionAtDecision == null ? null : RegionCode.of(regionAtDecision);
    }

    public int getLastSeq() {
        return lastSeq;
    }

    String getLastHash() {
        return lastHash;
    }

    public long getRowVersion() {
        return rowVersion;
    }

    /**
     * Where a filing comes from.
     *
     * @param campaignId null for a filing outside campaigns
     * @param title      what lists call it: the organisation's name
     * @param slotKey    value that only one living filing may have, or null
     */
    public record NewFiling(String definitionCode, String definitionVersion, Long campaignId, String period, long organisationId, String title,
                            String slotKey, ScopePath path) {
    }
}
