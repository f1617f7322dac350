package org.baosong.notice.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.Term;
import org.baosong.kernel.Violation;
import org.baosong.notice.control.NoticeStore;
import org.baosong.notice.control.Place;
import org.baosong.notice.control.UnreadCounts;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.notice.entity.NoticeMute;
import org.baosong.notice.entity.NoticeRead;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** 消息: what the actor's desk or institution was told, what he has read of it, and which kinds he wants to see. */
@Stateless
@Scoped
public class Notices {

    /** Most that one act marks as read, and the number at which the header stops counting. */
    public static final int MOST = 1000;
    private static final int COUNTED = 100;
    private static final int PAGE = 200;

    @Inject
    private NoticeStore store;
    @Inject
    private UnreadCounts counts;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    /** Notices to the place one works at, newest first, without the kinds one has turned off. */
    @Permit(business = true)
    public Page<NoticeView> list(boolean unreadOnly, PageRequest request) {
        PageRequest wanted = request.within(PAGE);
        Actor actor = current.get();
        List<NoticeStore.Received> found = store.list(Place.of(actor), actor.accountId(), unreadOnly, wanted);
        boolean more = found.size() > wanted.size();
        List<NoticeView> rows = found.stream().limit(wanted.size()).map(NoticeView::of).toList();
        int total = wanted.isFirst() && !more ? rows.size() : store.count(Place.of(actor), actor.accountId(), unreadOnly, Page.COUNT_LIMIT + 1);
        return new Page<>(rows, total, more ? String.valueOf(rows.get(rows.size() - 1).id()) : null);
    }

    /** How many are unread, at most ten seconds old; {@value #COUNTED} means that many or more. */
    @Permit(business = true)
    public int unread() {
        Actor actor = current.get();
        return counts.of(actor.accountId(), place(actor), () -> store.unread(Place.of(actor), actor.accountId(), COUNTED).size());
    }

    /** Opens a notice: it counts as read from now on. */
    @Permit(business = true)
    public NoticeView open(long id) {
        Notice notice = store.mine(Place.of(current.get()), List.of(id)).stream().findFirst().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        receipt(List.of(id));
        return NoticeView.of(notice, clock.now());
    }

    /** Marks notices as read, all or none; answers how many. */
    @Permit(business = true)
    public int read(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new DomainException(CommonError.MALFORMED, "ids");
        }
        if (store.mine(Place.of(current.get()), wanted).size() != wanted.size()) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
        receipt(wanted);
        return wanted.size();
    }

    /** Marks what is unread as read, the newest {@value #MOST}; answers how many. */
    @Permit(business = true)
    public int readAll() {
        Actor actor = current.get();
        List<Long> unread = store.unread(Place.of(actor), actor.accountId(), MOST);
        receipt(unread);
        return unread.size();
    }

    /** What the actor's desk told institutions that they must read, newest first, with the receipts. */
    @Permit({Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR})
    public Page<SentNotice> sent(PageRequest request) {
        PageRequest wanted = request.within(PAGE);
        if (current.get().desk() == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        List<Notice> found = store.sent(current.get().desk().toString(), wanted);
        List<Notice> shown = found.stream().limit(wanted.size()).toList();
        Map<Long, List<NoticeRead>> receipts = store.receipts(shown.stream().map(Notice::getId).toList()).stream()
                .collect(Collectors.groupingBy(NoticeRead::getNoticeId));
        List<SentNotice> rows = shown.stream().map(n -> new SentNotice(NoticeView.of(n, null), receipts.getOrDefault(n.getId(), List.of()).stream()
                .map(r -> new SentNotice.Receipt(r.getReader(), r.getReadAt())).toList())).toList();
        boolean more = found.size() > shown.size();
        return new Page<>(rows, rows.size(), more ? String.valueOf(shown.get(shown.size() - 1).getId()) : null);
    }

    /** Kinds the actor has turned off. */
    @Permit(business = true)
    public Set<NoticeKind> muted() {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        store.mutes(current.get().accountId()).forEach(mute -> kinds.add(mute.getKind()));
        return kinds;
    }

    /** Turns off these kinds and no others; what must be read cannot be turned off. */
    @Permit(business = true)
    public void mute(Collection<NoticeKind> kinds) {
        kinds.stream().filter(NoticeKind::isMustRead).findFirst().ifPresent(kind -> {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("muted", "notice.mustRead", Term.of("noticeKind", kind.name()))));
        });
        kinds.stream().filter(kind -> !choices().contains(kind)).findFirst().ifPresent(kind -> {
            throw new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("muted", "notice.notYours", Term.of("noticeKind", kind.name()))));
        });
        Actor actor = current.get();
        List<NoticeMute> before = store.mutes(actor.accountId());
        before.stream().filter(mute -> !kinds.contains(mute.getKind())).forEach(store::remove);
        Set<NoticeKind> already = before.stream().map(NoticeMute::getKind).collect(Collectors.toSet());
        kinds.stream().distinct().filter(kind -> !already.contains(kind)).forEach(kind -> store.add(new NoticeMute(actor.accountId(), kind)));
        counts.forget(actor.accountId(), place(actor));
    }

    /** Kinds that somebody at the actor's kind of place may turn off. */
    @Permit(business = true)
    public List<NoticeKind> choices() {
        boolean desk = Place.of(current.get()).isDesk();
        return Arrays.stream(NoticeKind.values()).filter(kind -> !kind.isMustRead() && kind.isForDesks() == desk).toList();
    }

    private void receipt(Collection<Long> ids) {
        Actor actor = current.get();
        ids.forEach(id -> store.read(id, actor.accountId(), actor.name(), clock.now()));
        counts.forget(actor.accountId(), place(actor));
    }

    private static String place(Actor actor) {
        return actor.scope() + "@" + Place.of(actor).desk();
    }
}
