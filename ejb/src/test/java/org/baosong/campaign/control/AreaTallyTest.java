package org.baosong.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baosong.campaign.boundary.AreaProgress;
import org.baosong.campaign.control.CampaignStore.Tally;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.RegionCode;
import org.junit.jupiter.api.Test;

/** Obligations added up by area. */
class AreaTallyTest {

    private static final RegionCode INNER_MONGOLIA = RegionCode.of("15");

    private static List<AreaProgress> areas(Tally... tallies) {
        return new AreaTally(List.of(RegionCode.of("1501"), RegionCode.of("1503"))).add(List.of(tallies)).areas(INNER_MONGOLIA);
    }

    @Test
    void countiesGoToTheirCityAndWhatStandsUnderTheDeskItselfComesLast() {
        List<AreaProgress> areas = areas(new Tally("150302", ObligationState.PASSED, 3, 2), new Tally("150303", ObligationState.OWED, 1, 0),
                new Tally("1503.0", ObligationState.FILED, 1, 1), new Tally("15.000", ObligationState.OWED, 2, 0));
        assertThat(areas).extracting(area -> area.region().value()).containsExactly("1501", "1503", "15");
        AreaProgress wuhai = areas.get(1);
        assertThat(wuhai.due()).isEqualTo(5);
        assertThat(wuhai.reported()).isEqualTo(4);
        assertThat(wuhai.percent().toPlainString()).isEqualTo("80");
        assertThat(wuhai.inTimePercent().toPlainString()).isEqualTo("60");
        assertThat(areas.get(2).itself()).isTrue();
        assertThat(areas.get(0).percent()).isZero();
    }

    @Test
    void whoIsExcusedIsNotDueAndAHundredMeansAll() {
        AreaProgress area = areas(new Tally("150302", ObligationState.EXEMPT, 4, 0), new Tally("150302", ObligationState.PASSED, 199, 199),
                new Tally("150302", ObligationState.OWED, 1, 0)).get(1);
        assertThat(area.due()).isEqualTo(200);
        assertThat(area.percent().toPlainString()).isEqualTo("99.5");
    }
}
