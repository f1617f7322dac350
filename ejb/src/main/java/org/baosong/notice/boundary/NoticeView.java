package org.baosong.notice.boundary;

import java.time.Instant;
import java.util.Locale;
import org.baosong.kernel.Texts;
import org.baosong.notice.control.NoticeStore;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;

/**
 * A notice as its reader gets it.
 *
 * @param subject institution or place it is about
 * @param said    opinion, reason or title; empty if there is none
 * @param number  days or institutions, where the kind counts something
 * @param readAt  when the reader read it, or null
 */
public record NoticeView(long id, NoticeKind kind, long organisationId, long campaignId, long filingId, long batchId, String subject, String said,
                         int number, String actor, Instant at, Instant readAt) {

    static NoticeView of(NoticeStore.Received received) {
        return of(received.notice(), received.read() == null ? null : received.read().getReadAt());
    }

    static NoticeView of(Notice n, Instant readAt) {
        return new NoticeView(n.getId(), n.getKind(), n.getOrganisationId(), n.getCampaignId(), n.getFilingId(), n.getBatchId(), n.getSubject(), n.getSaid(),
                n.getNumber(), n.getActor(), n.getWrittenAt(), readAt);
    }

    /** The sentence in the reader's language. */
    public String text(Locale locale) {
        return Texts.term(locale, "noticeText." + kind, subject, actor, number) + (said.isEmpty() ? "" : Texts.term(locale, "noticeText.said", said));
    }
}
