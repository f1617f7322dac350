package org.baosong.notice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.ScopePath;
import org.baosong.notice.entity.Notice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.notice.entity.NoticeMute;
import org.baosong.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Reading, receipts and choices on the real tables; each test has a desk and accounts of its own. */
class NoticeStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final TestDatabase database = TestDatabase.start();
    private final long account = Ids.next();

    private static Notice toDesk(String desk, NoticeKind kind, Instant at) {
        return Notice.toDesk(kind, String.valueOf(Ids.next()), DeskCode.parse(desk),
                new Notice.Facts("朝阳区卫生健康委员会", "", 3, "王芳", DeskCode.parse("11:hc"), 1, 0, 2), at);
    }

    @Test
    void whatWasReadIsNoLongerUnreadAndTheFirstReceiptStays() {
        Place place = new Place("340101:hc");
        try (TestDatabase.Open open = database.open()) {
            NoticeStore store = open.store(NoticeStore.class);
            Notice older = toDesk(place.desk(), NoticeKind.BATCH_RETURNED, NOW);
            Notice newer = toDesk(place.desk(), NoticeKind.MISSING, NOW);
            store.add(older);
            store.add(newer);
            open.em().flush();
            assertThat(store.unread(place, account, 10)).containsExactly(newer.getId(), older.getId());
            store.read(older.getId(), account, "李娜", NOW);
            store.read(older.getId(), account, "李娜", NOW.plusSeconds(60));
            assertThat(store.unread(place, account, 10)).containsExactly(newer.getId());
            assertThat(store.unread(place, Ids.next(), 10)).as("of somebody else at the desk").hasSize(2);
            assertThat(store.receipts(List.of(older.getId()))).singleElement().satisfies(receipt -> {
                assertThat(receipt.getReader()).isEqualTo("李娜");
                assertThat(receipt.getReadAt()).isEqualTo(NOW);
            });
            List<NoticeStore.Received> all = store.list(place, account, false, PageRequest.first(10));
            assertThat(all).extracting(received -> received.notice().getId()).containsExactly(newer.getId(), older.getId());
            assertThat(all.get(0).read()).isNull();
            assertThat(all.get(1).read().getReadAt()).isEqualTo(NOW);
            assertThat(store.list(place, account, true, PageRequest.first(10))).hasSize(1);
            assertThat(store.list(place, account, false, PageRequest.after(String.valueOf(newer.getId()), 10))).hasSize(1);
        }
    }

    @Test
    void mutedKindsAreNeitherListedNorCounted() {
        Place place = new Place("340102:hc");
        try (TestDatabase.Open open = database.open()) {
            NoticeStore store = open.store(NoticeStore.class);
            store.add(toDesk(place.desk(), NoticeKind.MISSING, NOW));
            store.add(new NoticeMute(account, NoticeKind.MISSING));
            open.em().flush();
            assertThat(store.unread(place, account, 10)).isEmpty();
            assertThat(store.list(place, account, false, PageRequest.first(10))).isEmpty();
            assertThat(store.count(place, account, false, 10)).isZero();
            assertThat(store.count(place, Ids.next(), false, 10)).isEqualTo(1);
        }
    }

    @Test
    void aDeskSeesWhatItSentAndAnInstitutionKeepsWhatItWasTold() {
        try (TestDatabase.Open open = database.open()) {
            NoticeStore store = open.store(NoticeStore.class);
            long organisation = Ids.next();
            String key = "1:" + organisation + ":2026-11-25";
            store.add(Notice.toOrganisation(NoticeKind.URGED, key, organisation, new ScopePath("340103.0000000001"),
                    new Notice.Facts("某卫生院", "", 0, "王芳", DeskCode.parse("340103:hc"), 1, 0, 0), NOW));
            open.em().flush();
            assertThat(store.told(List.of("URGED:" + key, "URGED:other"))).containsExactly("URGED:" + key);
            assertThat(store.sent("340103:hc", PageRequest.first(10))).singleElement()
                    .satisfies(sent -> assertThat(sent.getOrganisationId()).isEqualTo(organisation));
            assertThat(store.sent("340104:hc", PageRequest.first(10))).isEmpty();
            store.move(organisation, "340104.0000000001");
            open.em().clear();
            assertThat(store.sent("340103:hc", PageRequest.first(10))).singleElement()
                    .satisfies(sent -> assertThat(sent.getScopePath().value()).isEqualTo("340104.0000000001"));
        }
    }

    @Test
    void oldNoticesGoWithTheirReceipts() {
        Place place = new Place("340105:hc");
        Instant longAgo = NOW.minus(Duration.ofDays(4000));
        try (TestDatabase.Open open = database.open()) {
            NoticeStore store = open.store(NoticeStore.class);
            Notice old = toDesk(place.desk(), NoticeKind.MISSING, longAgo);
            store.add(old);
            store.add(toDesk(place.desk(), NoticeKind.MISSING, NOW));
            open.em().flush();
            store.read(old.getId(), account, "李娜", NOW);
            assertThat(store.purge(longAgo.plusSeconds(1), 10)).isEqualTo(1);
            assertThat(store.receipts(List.of(old.getId()))).isEmpty();
            assertThat(store.count(place, account, false, 10)).isEqualTo(1);
        }
    }
}
