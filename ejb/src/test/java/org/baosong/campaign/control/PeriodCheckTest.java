package org.baosong.campaign.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baosong.definition.model.CampaignRule.PeriodKind;
import org.baosong.kernel.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCheckTest {

    @ParameterizedTest
    @CsvSource({"YEAR,2026", "HALF_YEAR,2026-H2", "QUARTER,2026-Q4", "MONTH,2026-12"})
    void aPeriodInItsOwnWritingIsAccepted(PeriodKind kind, String period) {
        assertThatCode(() -> PeriodCheck.check(kind, period)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"YEAR,2026-01", "YEAR,26", "HALF_YEAR,2026-H3", "QUARTER,2026-Q5", "MONTH,2026-13", "MONTH,''", "NONE,2026", "YEAR,"})
    void anyOtherWritingIsRefused(PeriodKind kind, String period) {
        assertThatThrownBy(() -> PeriodCheck.check(kind, period)).isInstanceOf(DomainException.class);
    }
}
