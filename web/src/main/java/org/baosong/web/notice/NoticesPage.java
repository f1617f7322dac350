package org.baosong.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.baosong.kernel.Page;
import org.baosong.notice.boundary.NoticeView;
import org.baosong.notice.boundary.Notices;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Paging;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** 消息: what one was told, unread first to see, each leading to what it is about. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String PAGE = "/notice/list.xhtml";

    @EJB
    private Notices notices;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private Page<NoticeView> page;
    private Paging paging;
    private Set<NoticeKind> muted;

    @PostConstruct
    void load() {
        page = notices.list(isUnreadOnly(), asked.wanted());
        paging = asked.numbered(PAGE, page.rows().size(), page.total(), page.next(), "unread");
        muted = notices.muted();
    }

    /** Reads one and goes to what it is about. */
    public String open() {
        NoticeView[] opened = new NoticeView[1];
        return FacesErrors.attempt(() -> opened[0] = notices.open(asked.number("open"))) ? target(opened[0]) : null;
    }

    /** 标为已读 for those ticked. */
    public String read() {
        List<Long> ticked = asked.ids("notice");
        if (ticked.isEmpty()) {
            return Reply.warn(words.of("notice.nothingTicked"));
        }
        return FacesErrors.attempt(() -> notices.read(ticked)) ? Reply.to(PAGE, "unread", asked.text("unread")) : null;
    }

    /** 全部标为已读. */
    public String readAll() {
        int[] done = new int[1];
        return FacesErrors.attempt(() -> done[0] = notices.readAll()) ? Reply.done(words.of("notice.readAll.done", done[0]), PAGE) : null;
    }

    /** Keeps which kinds to see: those offered and not ticked are turned off. */
    public String choose() {
        List<String> wanted = asked.texts("kind");
        List<NoticeKind> off = notices.choices().stream().filter(kind -> !wanted.contains(kind.name())).toList();
        return FacesErrors.attempt(() -> notices.mute(off)) ? Reply.done(words.of("notice.choices.saved"), PAGE) : null;
    }

    public List<NoticeView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return paging;
    }

    public boolean isUnreadOnly() {
        return asked.number("unread") == 1;
    }

    public int getUnread() {
        return notices.unread();
    }

    public String text(NoticeView notice) {
        return notice.text(words.locale());
    }

    public List<NoticeKind> getChoices() {
        return notices.choices();
    }

    public boolean sees(NoticeKind kind) {
        return !muted.contains(kind);
    }

    /** Whether one's desk tells institutions things, and may look up who has read them. */
    public boolean isSender() {
        Actor actor = visitors.actor();
        return actor.desk() != null && (actor.has(Role.AUDITOR) || actor.has(Role.CONFIRMER) || actor.has(Role.REGISTRAR));
    }

    private static String target(NoticeView notice) {
        return switch (notice.kind()) {
            case FILING_RETURNED -> Reply.to("/filing/form.xhtml", "id", notice.filingId());
            case FILING_REJECTED, FILING_APPROVED -> Reply.to("/filing/view.xhtml", "id", notice.filingId());
            case URGED, DUE_SOON, OVERDUE -> Reply.to("/filing/form.xhtml", "campaign", notice.campaignId(), "organisation", notice.organisationId());
            case BATCH_REPORTED, BATCH_RETURNED, BATCH_ACCEPTED, BATCH_APPROVED -> Reply.to("/batch/view.xhtml", "id", notice.batchId());
            case MISSING -> Reply.to("/campaign/bulletin.xhtml", "id", notice.campaignId());
        };
    }
}
