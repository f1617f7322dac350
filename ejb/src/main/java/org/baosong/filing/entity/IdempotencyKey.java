package org.baosong.filing.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.scope.entity.Unscoped;

/** The answer given to a request under a client's key, so that the same request sent twice has one effect. */
@Entity
@Table(name = "idempotency_key")
@Cacheable(false)
@Unscoped("reached only by the account's own key")
public class IdempotencyKey {

    @Id
    private long id;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "client_key")
    private String clientKey;
    @Column(name = "request_hash")
    private String requestHash;
    private String answer;
    private Instant at;

    protected IdempotencyKey() {
    }

    public boolean isFor(String hash) {
        return requestHash.equals(hash);
    }

    public void answerWith(String text) {
        answer = text;
    }

    public String getAnswer() {
        return answer;
    }
}
