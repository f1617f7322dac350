package org.baosong.messaging.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** A fact that waits to be carried, or was carried a few days ago. Its id rises in the order of writing on one node. */
@Entity
@Table(name = "outbox")
@Cacheable(false)
@Unscoped("read by the relay only, which acts for everybody")
public class OutboxMessage {

    /** Message ids have one length, so that an insert that ignores duplicates can never be a cut-off one. */
    public static final int ID_LENGTH = 16;

    @Id
    private long id;
    @Column(name = "message_id")
    private String messageId;
    private String queue;
    private String type;
    @Column(name = "group_key")
    private String groupKey;
    private String actor;
    @Column(name = "correlation_id")
    private String correlationId;
    private String payload;
    @Column(name = "occurred_at")
    private Instant occurredAt;
    @Column(name = "not_before")
    private Instant notBefore;
    private int attempts;
    @Column(name = "last_error")
    private String lastError;
    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutboxMessage() {
    }

    /** A new fact; with no correlation id it begins a chain of its own. */
    public OutboxMessage(String queue, String type, String groupKey, String actor, String correlationId, String payload, Instant now) {
        this.id = Ids.next();
        this.messageId = String.format("%016x", id);
        this.queue = queue;
        this.type = type;
        this.groupKey = groupKey;
        this.actor = actor;
        this.correlationId = correlationId == null ? messageId : correlationId;
        this.payload = payload;
        this.occurredAt = now;
        this.notBefore = now;
    }

    /** The same message once more after it was dead: in a new row, under its old id, so that consumers know it again. */
    public OutboxMessage under(String oldMessageId) {
        this.messageId = oldMessageId;
        return this;
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

    public String getActor() {
        return actor;
    }

    public String getCorrelationId() {
        return correlationId;
    }

    public String getPayload() {
        return payload;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public int getAttempts() {
        return attempts;
    }
}
