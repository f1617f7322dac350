package org.baosong.organisation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.baosong.identity.control.DisplayName;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.junit.jupiter.api.Test;

class PlacementCheckTest {

    /** One such sign becomes eighteen letters in the key that names are compared by. */
    @Test
    void aNameWhoseKeyIsTooLongIsRefusedAtTheName() {
        assertThatThrownBy(() -> new PlacementCheck().checkName("\uFDFA".repeat(20))).isInstanceOf(DomainException.class);
    }

    /** The account of an organisation bears its name, and so do the form and every history: what one takes, all must take. */
    @Test
    void aNameIsAsLongAsEverythingThatBearsItCanHold() {
        String longest = "𠮷".repeat(PlainText.LONGEST_NAME);
        new PlacementCheck().checkName(longest);
        assertThat(DisplayName.checked(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> new PlacementCheck().checkName(longest + "院")).asInstanceOf(type(DomainException.class))
                .extracting(DomainException::violations).isEqualTo(List.of(Violation.of("name", "organisation.nameForm", PlainText.LONGEST_NAME)));
    }

    @Test
    void aNameThatShowsNothingIsMissing() {
        assertThatThrownBy(() -> new PlacementCheck().checkName(new NewOrganisation("\u200b\ufe0f", "", 0, "").name())).asInstanceOf(type(DomainException.class))
                .extracting(DomainException::violations).isEqualTo(List.of(Violation.of("name", "organisation.nameMissing")));
    }

    @Test
    void whoLeavesOutNameAndPlaceIsToldOfBothAtOnce() {
        assertThatThrownBy(() -> new PlacementCheck().checkNameAndRegion("", "")).asInstanceOf(type(DomainException.class))
                .extracting(refusal -> refusal.violations().stream().map(Violation::field).toList())
                .isEqualTo(List.of("name", "region"));
    }
}
