package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** One attempt to log in, so that an owner can see whether somebody else tried. Attempts on unknown names carry account 0. */
@Entity
@Table(name = "login_record")
@Cacheable(false)
@Unscoped("read only by the owner of the account, by his own key")
public class LoginRecord {

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    private Instant at;

    private String address;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private LoginOutcome outcome;

    protected LoginRecord() {
    }

    public LoginRecord(long accountId, Instant at, String address, Channel channel, LoginOutcome outcome) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.at = at;
        this.address = address;
        this.channel = channel;
        this.outcome = outcome;
    }

    public Instant getAt() {
        return at;
    }

    public String getAddress() {
        return address;
    }

    public Channel getChannel() {
        return channel;
    }

    public LoginOutcome getOutcome() {
        return outcome;
    }
}
