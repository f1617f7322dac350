package org.baosong.messaging.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.baosong.scope.entity.Unscoped;

/** A message that failed at every try, waiting for an operator to send it again or to discard it. */
@Entity
@Table(name = "dead_letter")
@Cacheable(false)
@Unscoped("belongs to the operators of the product")
public class DeadLetter {

    /** What has become of it. */
    public enum State { OPEN, RETRIED, DISCARDED }

    @Id
    private long id;
    @Column(name = "message_id")
    private String messageId;
    private String queue;
    private String type;
    @Column(name = "group_key")
    private String groupKey;
    private String body;
    private String error;
    @Column(name = "arrived_at")
    private Instant arrivedAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "resolved_by")
    private String resolvedBy;
    @Column(name = "resolved_at")
    private Instant resolvedAt;
    private String reason;
    @Column(name = "broker_id")
    private String brokerId;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected DeadLetter() {
    }

    /** Ends the waiting, once. */
    public void resolve(State outcome, String by, String why, Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("dead letter " + id + " is " + state);
        }
        this.state = outcome;
        this.resolvedBy = by;
        this.resolvedAt = now;
        this.reason = why;
    }

    public long getId() {
        return id;
    }

    public String getMessageId() {
        return messageId;
    }

    public String getQueue() {
        return queue;
    }

    public String getType() {
        return type;
    }

    public String getGroupKey() {
        return groupKey;
    }

    public String getBody() {
        return body;
    }

    public String getError() {
        return error;
    }

    public Instant getArrivedAt() {
        return arrivedAt;
    }

    public State getState() {
        return state;
    }

    public String getResolvedBy() {
        return resolvedBy;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    public String getReason() {
        return reason;
    }
}
