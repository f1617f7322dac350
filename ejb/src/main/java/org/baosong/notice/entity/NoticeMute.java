package org.baosong.notice.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** That somebody does not want to see one kind of notice. */
@Entity
@Table(name = "notice_mute")
@Cacheable(false)
@Unscoped("reached only by the account itself")
public class NoticeMute {

    @Id
    private long id;
    @Column(name = "account_id")
    private long accountId;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    protected NoticeMute() {
    }

    public NoticeMute(long accountId, NoticeKind kind) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.kind = kind;
    }

    public NoticeKind getKind() {
        return kind;
    }
}
