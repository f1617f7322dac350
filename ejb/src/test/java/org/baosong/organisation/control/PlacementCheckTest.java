package org.baosong.organisation.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;

class PlacementCheckTest {

    /** One such sign becomes eighteen letters in the key that names are compared by. */
    @Test
    void aNameWhoseKeyIsTooLongIsRefusedAtTheName() {
        assertThatThrownBy(() -> new PlacementCheck().checkName("\uFDFA".repeat(20))).isInstanceOf(DomainException.class);
    }

    @Test
    void whoLeavesOutNameAndPlaceIsToldOfBothAtOnce() {
        assertThatThrownBy(() -> new PlacementCheck().checkNameAndRegion("", "")).asInstanceOf(type(DomainException.class))
                .extracting(refusal -> refusal.violations().stream().map(Violation::field).toList())
                .isEqualTo(List.of("name", "region"));
    }
}
