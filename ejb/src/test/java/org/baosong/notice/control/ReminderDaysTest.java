package org.baosong.notice.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTest {

    private static final LocalDate OPENS = LocalDate.of(2026, 7, 1);
    private static final LocalDate CLOSES = LocalDate.of(2026, 8, 31);

    private static CampaignView campaign(boolean enrolling) {
        return new CampaignView(1, "work-report", "1", "2026", "工作报告 2026", OPENS, CLOSES, enrolling, 10, "国家用户", Instant.parse("2026-06-30T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-17, 14", "2026-08-24, 7", "2026-08-28, 3", "2026-08-30, 1", "2026-08-31, 0", "2026-09-01, -1", "2026-09-03, -3", "2026-09-30, -30"})
    void speaksOnTheDaysThatMatter(LocalDate day, int left) {
        assertThat(ReminderDays.left(campaign(false), day)).isEqualTo(left);
        assertThat(ReminderDays.speaks(campaign(false), day)).isTrue();
    }

    @Test
    void isSilentOnAllOthers() {
        List<LocalDate> spoken = OPENS.minusYears(1).datesUntil(CLOSES.plusYears(1)).filter(day -> ReminderDays.speaks(campaign(false), day)).toList();
        assertThat(spoken).hasSize(10);
    }

    @Test
    void isSilentBeforeTheWindowHasOpenedAndWhileTheListIsWritten() {
        CampaignView shortOne = new CampaignView(1, "work-report", "1", "2026", "工作报告 2026", CLOSES.minusDays(1), CLOSES, false, 10, "", null);
        assertThat(ReminderDays.speaks(shortOne, CLOSES.minusDays(3))).isFalse();
        assertThat(ReminderDays.speaks(shortOne, CLOSES.minusDays(1))).isTrue();
        assertThat(ReminderDays.speaks(campaign(true), CLOSES)).isFalse();
    }
}
