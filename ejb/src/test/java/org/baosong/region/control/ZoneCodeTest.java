package org.baosong.region.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators may add by hand. */
class ZoneCodeTest {

    @ParameterizedTest
    @CsvSource({"130190, 1301, true", "130199, 1301, true", "110190, 1101, true", "1391, 13, true",
        "1390, 13, false", "130189, 1301, false", "130290, 1301, false", "130190, 13, false", "91, 0, false", "130102901, 130102, false"})
    void zonesLieInTheLocalRangeOfTheirParent(String code, String parent, boolean fits) {
        assertThat(ZoneCode.fits(RegionCode.of(code), RegionCode.of(parent))).isEqualTo(fits);
    }

    @Test
    void namesAreKeptWithoutOuterBlanks() {
        assertThat(Names.checked(" \u3000朝阳区卫生健康委员会 ", 100)).isEqualTo("朝阳区卫生健康委员会");
        assertThat(Names.checked("𠮷".repeat(100), 100)).hasSize(200);
        assertThat(Names.checked("a\u0000\nb\u202e", 10)).as("one line, without what shows nothing").isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200b\u0000", "0123456789x"})
    void namesThatCannotStandOnAPaperAreRefusedInWords(String name) {
        assertThatThrownBy(() -> Names.checked(name, 10)).isInstanceOfSatisfying(DomainException.class, refusal ->
                assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("name");
                    assertThat(Texts.error(Texts.CHINESE, violation.code(), violation.args())).matches(".*名称.*");
                    assertThat(Texts.error(Locale.ENGLISH, violation.code(), violation.args())).containsIgnoringCase("name");
                }));
    }

    @Test
    void everyRefusalHasWordsInBothLanguages() {
        for (RegionError error : RegionError.values()) {
            assertThat(Texts.error(Texts.CHINESE, error.code(), List.of("130190", "石家庄市"))).isNotEqualTo(error.code());
            assertThat(Texts.error(Locale.ENGLISH, error.code(), List.of("130190", "石家庄市"))).isNotEqualTo(error.code());
        }
    }
}
