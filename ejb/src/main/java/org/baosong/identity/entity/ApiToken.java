package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** A key to the programming interface, kept only as a digest. It dies by time, by log-out, and with the password it came from. */
@Entity
@Table(name = "api_token")
@Cacheable(false)
@Unscoped("found only by the digest of the secret itself")
public class ApiToken {

    @Id
    private long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "membership_id")
    private long membershipId;

    @Column(name = "credential_version")
    private int credentialVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ApiToken() {
    }

    public ApiToken(String tokenHash, long accountId, long membershipId, int credentialVersion, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.membershipId = membershipId;
        this.credentialVersion = credentialVersion;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public long getId() {
        return id;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
