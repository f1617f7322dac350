package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** The one-time link printed at the first start, kept only as a digest. Its row version lets only one of two racing uses win. */
@Entity
@Table(name = "setup_token")
@Cacheable(false)
@Unscoped("exists before any account does")
public class SetupToken {

    @Id
    private long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected SetupToken() {
    }

    public SetupToken(String tokenHash, Instant now) {
        this.id = Ids.next();
        this.tokenHash = tokenHash;
        this.createdAt = now;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public void use(Instant now) {
        usedAt = now;
    }
}
