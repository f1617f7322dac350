package org.baosong.notice.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.baosong.scope.entity.Unscoped;

/** That somebody has read a notice, and when: the receipt (已读回执). Written once, by {@code NoticeStore}, and never changed. */
@Entity
@Table(name = "notice_read")
@Cacheable(false)
@Unscoped("read only together with its notice, which has a scope")
public class NoticeRead {

    @Id
    private long id;
    @Column(name = "notice_id")
    private long noticeId;
    @Column(name = "account_id")
    private long accountId;
    private String reader;
    @Column(name = "read_at")
    private Instant readAt;

    protected NoticeRead() {
    }

    public long getNoticeId() {
        return noticeId;
    }

    public String getReader() {
        return reader;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
