package org.baosong.operations.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.scope.entity.Unscoped;

/** One act of an administrator or one event of security. Written once; only its place in the chain of seals is added later. */
@Entity
@Table(name = "audit_log")
@Cacheable(false)
@Unscoped("read by the audit administrator only, who sees all")
public class AuditEntry {

    /** The seal before the first one of a chain. */
    public static final String START = "0".repeat(64);

    @Id
    private long id;
    private int node;
    @Column(name = "happened_at")
    private Instant happenedAt;
    private String kind;
    private String actor;
    private String subject;
    private String result;
    private String detail;
    private String seal;
    @Column(name = "seal_no")
    private Long sealNo;

    protected AuditEntry() {
    }

    public AuditEntry(int node, Instant happenedAt, String kind, String actor, String subject, String result, String detail) {
        this.id = Ids.next();
        this.node = node;
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.actor = actor;
        this.subject = subject;
        this.result = result;
        this.detail = detail;
    }

    /** Puts the row at a place of its node's chain. */
    public void seal(long place, String before) {
        if (seal != null) {
            throw new IllegalStateException("audit entry " + id + " is sealed");
        }
        this.sealNo = place;
        this.seal = sealAfter(before, place);
    }

    /** What its seal must be at a place, given the seal before it. */
    public String sealAfter(String before, long place) {
        String content = Jsons.array().add(before).add(String.valueOf(place)).add(String.valueOf(id)).add(String.valueOf(node))
                .add(happenedAt.toString()).add(kind).add(actor).add(subject).add(result).add(detail).build().toString();
        return CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    public long getId() {
        return id;
    }

    public int getNode() {
        return node;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public String getKind() {
        return kind;
    }

    public String getActor() {
        return actor;
    }

    public String getSubject() {
        return subject;
    }

    public String getResult() {
        return result;
    }

    public String getDetail() {
        return detail;
    }

    public String getSeal() {
        return seal;
    }

    public Long getSealNo() {
        return sealNo;
    }
}
