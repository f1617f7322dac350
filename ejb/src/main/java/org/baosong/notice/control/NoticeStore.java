package org.baosong.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baosong.kernel.Ids;
import org.baosong.kernel.PageRequest;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.notice.entity.NoticeMute;
import org.baosong.notice.entity.NoticeRead;

/** Rows of notices, receipts and choices. Every query on notices runs under the actor's scope. */
@ApplicationScoped
public class NoticeStore {

    private static final String UNMUTED = " and n.kind not in (select m.kind from NoticeMute m where m.accountId = :account)";
    private static final String UNREAD = " and not exists (select r.id from NoticeRead r where r.noticeId = n.id and r.accountId = :account)";

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** A notice with the reader's own receipt, which is null while he has not read it. */
    public record Received(Notice notice, NoticeRead read) {
    }

    public void add(Object row) {
        em.persist(row);
    }

    /** Those of these once-keys that have been told. */
    public Set<String> told(Collection<String> onceKeys) {
        return onceKeys.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select n.onceKey from Notice n where n.onceKey in :keys", String.class)
                .setParameter("keys", onceKeys).getResultList());
    }

    /** Newest first, one row more than asked for where there are more. */
    public List<Received> list(Place place, long account, boolean unreadOnly, PageRequest wanted) {
        TypedQuery<Object[]> query = em.createQuery("select n, r from Notice n left join NoticeRead r on r.noticeId = n.id and r.accountId = :account where "
                + of(place) + UNMUTED + (unreadOnly ? " and r.id is null" : "") + (wanted.key() == 0 ? "" : " and n.id < :after") + " order by n.id desc", Object[].class);
        bind(query, place, account);
        if (wanted.key() != 0) {
            query.setParameter("after", wanted.key());
        }
        return query.setFirstResult(wanted.offset()).setMaxResults(wanted.size() + 1).getResultStream()
                .map(row -> new Received((Notice) row[0], (NoticeRead) row[1])).toList();
    }

    /** Keys of unread notices, newest first. */
    public List<Long> unread(Place place, long account, int most) {
        TypedQuery<Long> query = em.createQuery("select n.id from Notice n where " + of(place) + UNMUTED + UNREAD + " order by n.id desc", Long.class);
        bind(query, place, account);
        return query.setMaxResults(most).getResultList();
    }

    /** How many there are, counted up to a limit. */
    public int count(Place place, long account, boolean unreadOnly, int most) {
        if (unreadOnly) {
            return unread(place, account, most).size();
        }
        TypedQuery<Long> query = em.createQuery("select n.id from Notice n where " + of(place) + UNMUTED, Long.class);
        bind(query, place, account);
        return query.setMaxResults(most).getResultList().size();
    }

    /** Those of these that are the reader's to read. */
    public List<Notice> mine(Place place, Collection<Long> ids) {
        TypedQuery<Notice> query = em.createQuery("select n from Notice n where " + of(place) + " and n.id in :ids", Notice.class);
        if (place.isDesk()) {
            query.setParameter("desk", place.desk());
        }
        return ids.isEmpty() ? List.of() : query.setParameter("ids", ids).getResultList();
    }

    /** Writes a receipt; reading twice keeps the first. */
    public void read(long noticeId, long account, String reader, Instant now) {
        em.createNativeQuery("insert ignore into notice_read (id, notice_id, account_id, reader, read_at) values (?, ?, ?, ?, ?)")
                .setParameter(1, Ids.next()).setParameter(2, noticeId).setParameter(3, account).setParameter(4, reader)
                .setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    /** What a desk has told institutions that must be read, newest first. */
    public List<Notice> sent(String desk, PageRequest wanted) {
        TypedQuery<Notice> query = em.createQuery("select n from Notice n where n.senderDesk = :desk and n.organisationId <> 0 and n.kind in :kinds"
                + (wanted.key() == 0 ? "" : " and n.id < :after") + " order by n.id desc", Notice.class).setParameter("desk", desk)
                .setParameter("kinds", EnumSet.allOf(NoticeKind.class).stream().filter(NoticeKind::isMustRead).toList());
        if (wanted.key() != 0) {
            query.setParameter("after", wanted.key());
        }
        return query.setMaxResults(wanted.size() + 1).getResultList();
    }

    /** Receipts of some notices, in the order of reading. */
    public List<NoticeRead> receipts(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select r from NoticeRead r where r.noticeId in :ids order by r.readAt, r.id", NoticeRead.class)
                .setParameter("ids", ids).getResultList();
    }

    public List<NoticeMute> mutes(long account) {
        return em.createQuery("select m from NoticeMute m where m.accountId = :account", NoticeMute.class).setParameter("account", account).getResultList();
    }

    public void remove(NoticeMute mute) {
        em.remove(mute);
    }

    /** What an institution was told follows it. */
    public void move(long organisationId, String path) {
        em.createQuery("update Notice n set n.scopePath = :path where n.organisationId = :organisation").setParameter("path", path)
                .setParameter("organisation", organisationId).executeUpdate();
    }

    /** Deletes old notices with their receipts; answers how many. */
    public int purge(Instant before, int most) {
        List<Long> old = em.createQuery("select n.id from Notice n where n.writtenAt < :before order by n.writtenAt", Long.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from NoticeRead r where r.noticeId in :ids").setParameter("ids", old).executeUpdate();
            em.createQuery("delete from Notice n where n.id in :ids").setParameter("ids", old).executeUpdate();
        }
        return old.size();
    }

    private static String of(Place place) {
        return place.isDesk() ? "n.deskCode = :desk" : "n.organisationId <> 0";
    }

    private static void bind(TypedQuery<?> query, Place place, long account) {
        query.setParameter("account", account);
        if (place.isDesk()) {
            query.setParameter("desk", place.desk());
        }
    }
}
