package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.baosong.kernel.IdentityNumber.Fault;
import org.baosong.kernel.IdentityNumber.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers here are invented, or the examples of GB 11643-1999. */
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"RESIDENT, 11010519491231002X", "RESIDENT, 440524188001010014", "RESIDENT, 110101199003071233", "RESIDENT, 110105200002290013",
            "HMT_RESIDENT, 810000199408230021", "HMT_RESIDENT, 830000199201300022", "HMT_RESIDENT, 810000199001010019",
            "HMT_RESIDENT, 830000200012319993", "FOREIGN_RESIDENT, 911015619850101000", "FOREIGN_RESIDENT, 931052019901231013",
            "FOREIGN_RESIDENT, USA110081010210", "HK_MACAO_PERMIT, H12345678", "HK_MACAO_PERMIT, M1234567801", "TAIWAN_PERMIT, 12345678",
            "TAIWAN_PERMIT, 1234567890B", "PASSPORT, E12345678", "PASSPORT, EA1234567"})
    void aNumberOfItsPaperIsRight(Paper paper, String number) {
        assertThat(IdentityNumber.fault(paper, number, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT, 110101199003071234, CHECK", "RESIDENT, 11010119900307123X, CHECK", "RESIDENT, 110101199913320016, BIRTHDAY",
            "RESIDENT, 11010519491231002, LENGTH", "RESIDENT, 11010519491231002x, CHARACTERS", "RESIDENT, 110105491231002, OLD_FORM",
            "RESIDENT, 810000199408230021, DIVISION", "RESIDENT, 010105194912310020, DIVISION", "HMT_RESIDENT, 11010519491231002X, DIVISION",
            "FOREIGN_RESIDENT, 11010519491231002X, DIVISION", "FOREIGN_RESIDENT, USA1100810102, CHARACTERS", "HK_MACAO_PERMIT, X12345678, CHARACTERS",
            "TAIWAN_PERMIT, 1234567, CHARACTERS", "PASSPORT, E1, CHARACTERS", "PASSPORT, 11010519491231002X, CHARACTERS"})
    void whatIsWrongIsNamed(Paper paper, String number, Fault fault) {
        assertThat(IdentityNumber.fault(paper, number, TODAY)).contains(fault);
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(IdentityNumber.fault(Paper.RESIDENT, "110105200002290013", LocalDate.of(2000, 2, 28))).contains(Fault.BIRTHDAY);
        assertThat(IdentityNumber.fault(Paper.RESIDENT, "110105200002290013", LocalDate.of(2000, 2, 29))).isEmpty();
    }

    @Test
    void anOldNumberOfFifteenDigitsHasAModernForm() {
        assertThat(IdentityNumber.modern("110105491231002")).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110***********002X", "H12345678, *******78", "12345678, ******78", "E1234, ***34"})
    void aMaskShowsNoMoreThanIsNeededToTellOneFromAnother(String number, String masked) {
        assertThat(IdentityNumber.masked(number)).isEqualTo(masked).hasSameSizeAs(number);
    }
}
