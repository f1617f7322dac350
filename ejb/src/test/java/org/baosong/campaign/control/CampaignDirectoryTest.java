package org.baosong.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.junit.jupiter.api.Test;

class CampaignDirectoryTest {

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final CampaignDirectory directory = new CampaignDirectory(() -> now);
    private final List<CampaignView> stored = new ArrayList<>(List.of(campaign(1)));
    private int reads;

    @Test
    void readsOnceAsLongAsTheCopyIsFresh() {
        directory.all(this::read);
        stored.add(campaign(2));
        now = now.plus(CampaignDirectory.FRESH).minusMillis(1);
        assertThat(directory.all(this::read)).extracting(CampaignView::id).containsExactly(1L);
        now = now.plusMillis(1);
        assertThat(directory.all(this::read)).extracting(CampaignView::id).containsExactly(1L, 2L);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void seesAChangeOfItsOwnNodeAtOnce() {
        directory.all(this::read);
        stored.add(campaign(2));
        directory.changed(new CampaignsChanged());
        assertThat(directory.find(2, this::read)).isPresent();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChange() {
        directory.all(() -> {
            List<CampaignView> old = read();
            stored.add(campaign(2));
            directory.changed(new CampaignsChanged());
            return old;
        });
        assertThat(directory.find(2, this::read)).isPresent();
        assertThat(directory.find(3, this::read)).isEmpty();
    }

    private List<CampaignView> read() {
        reads++;
        return List.copyOf(stored);
    }

    private static CampaignView campaign(long id) {
        return new CampaignView(id, "yearly", "1", "2026", "年度", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), false, 0, "", null);
    }
}
