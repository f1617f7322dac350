package org.baosong.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ScopePath;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private final Obligation obligation = new Obligation(1, 2, "某村卫生室", new ScopePath("110105.0000000001"), DeskCode.parse("110105:hc"),
            LocalDate.parse("2026-12-31"));

    @Test
    void aClosedClinicIsExcusedForAReasonAndNoLongerBlocks() {
        obligation.exempt("已停业", "王五", Instant.EPOCH);
        assertThat(obligation.getState().isSettled()).isTrue();
        assertThat(obligation.getReason()).isEqualTo("已停业");
        obligation.owe();
        assertThat(obligation.getState()).isEqualTo(ObligationState.OWED);
        assertThat(obligation.getReason()).isNull();
    }

    @Test
    void whoHasFiledIsNotExcused() {
        obligation.follow(ObligationState.FILED);
        assertThatThrownBy(() -> obligation.exempt("x", "y", Instant.EPOCH)).isInstanceOf(DomainException.class);
    }

    @Test
    void whoIsNotExcusedNeedNotBeReminded() {
        assertThatThrownBy(obligation::owe).isInstanceOf(DomainException.class);
    }
}
