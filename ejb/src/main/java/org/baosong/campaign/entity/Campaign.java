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
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** One round of reporting (填报任务) of a definition, pinned to one version of it, with its window. */
@Entity
@Table(name = "campaign")
@Cacheable(false)
@Unscoped("announced to everybody the definition applies to; holds no answers")
public class Campaign {

    @Id
    private long id;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "definition_version")
    private String definitionVersion;
    private String period;
    private String title;
    @Column(name = "opens_on")
    private LocalDate opensOn;
    @Column(name = "closes_on")
    private LocalDate closesOn;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "opened_by")
    private String openedBy;
    @Column(name = "opened_at")
    private Instant openedAt;
    private int enrolled;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    /** Whether the list of who owes is still being written. */
    public enum State { ENROLLING, OPEN }

    protected Campaign() {
    }

    public Campaign(String definitionCode, String definitionVersion, String period, String title, LocalDate opensOn, LocalDate closesOn,
                    String openedBy, Instant now) {
        this.id = Ids.next();
        this.definitionCode = definitionCode;
        this.definitionVersion = definitionVersion;
        this.period = period;
        this.title = title;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.state = State.ENROLLING;
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    public void enrolled(int more) {
        enrolled += more;
    }

    public void enrolmentComplete() {
        state = State.OPEN;
    }

    public long getId() {
        return id;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public String getDefinitionVersion() {
        return definitionVersion;
    }

    public String getPeriod() {
        return period;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public State getState() {
        return state;
    }

    public int getEnrolled() {
        return enrolled;
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }
}
