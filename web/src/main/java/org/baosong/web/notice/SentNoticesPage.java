package org.baosong.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.notice.boundary.Notices;
import org.baosong.notice.boundary.SentNotice;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;

/** 已读回执: what one's desk told institutions that they must read, and who has read it. */
@Named
@RequestScoped
public class SentNoticesPage {

    @EJB
    private Notices notices;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private Page<SentNotice> page;
    private Paging paging;

    @PostConstruct
    void load() {
        page = notices.sent(PageRequest.after(asked.getAfter(), asked.getSize()));
        paging = asked.paging("/notice/sent.xhtml", page.rows().size(), page.total(), page.next());
    }

    public List<SentNotice> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public String text(SentNotice sent) {
        return sent.notice().text(words.locale());
    }

    /** Who read it and when, in the order of reading. */
    public String readers(SentNotice sent) {
        return sent.receipts().stream().map(receipt -> words.of("notice.receipt", receipt.reader(), words.time(receipt.at())))
                .collect(Collectors.joining(words.of("list.separator")));
    }
}
