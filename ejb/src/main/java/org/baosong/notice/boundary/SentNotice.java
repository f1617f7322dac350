package org.baosong.notice.boundary;

import java.time.Instant;
import java.util.List;

/** A notice that must be read, as its sender sees it: with who has read it. */
public record SentNotice(NoticeView notice, List<Receipt> receipts) {

    /** 已读回执: who read it, and when. */
    public record Receipt(String reader, Instant at) {
    }

    public boolean isRead() {
        return !receipts.isEmpty();
    }
}
