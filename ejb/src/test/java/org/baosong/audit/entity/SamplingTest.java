package org.baosong.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.junit.jupiter.api.Test;

/** A lot is brought to its end or given up with a reason; what was interrupted says so. */
class SamplingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void anInterruptedReleaseGoesOnInTheNameOfWhoBeganIt() {
        Sampling lot = lot();
        lot.release("王芳", NOW);
        assertThat(lot.isInterrupted()).isTrue();
        lot.release("李敏", NOW.plusSeconds(60));
        assertThat(lot.getReleasedBy()).isEqualTo("王芳");
        lot.finish(2, NOW.plusSeconds(90));
        assertThat(lot.isInterrupted()).isFalse();
        assertThat(lot.getPassed()).isEqualTo(2);
        refused(AuditError.ALREADY_RELEASED, () -> lot.release("王芳", NOW));
    }

    @Test
    void whatWasGivenUpKeepsItsReasonAndPassesNothing() {
        Sampling lot = lot();
        lot.abandon("王芳", "样本需整体退回", NOW);
        assertThat(lot.getReason()).isEqualTo("样本需整体退回");
        refused(AuditError.LOT_GIVEN_UP, () -> lot.release("王芳", NOW));
        refused(AuditError.LOT_GIVEN_UP, () -> lot.abandon("李敏", "再一次", NOW));
    }

    @Test
    void whatHasBegunCannotBeGivenUp() {
        Sampling lot = lot();
        lot.release("王芳", NOW);
        refused(AuditError.LOT_UNDER_WAY, () -> lot.abandon("王芳", "不要了", NOW));
    }

    private static Sampling lot() {
        return new Sampling(Sampling.Kind.LOT, DeskCode.parse("110105:hc"),
                new Sampling.Drawn("yearly", null, List.of(1L, 2L, 3L), List.of(2L), "seed"), "王芳", NOW);
    }

    private static void refused(AuditError error, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
    }
}
