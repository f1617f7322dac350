package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code form of places, desks and paths. */
class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({"0, NATION,", "11, PROVINCE, 0", "1101, CITY, 11", "110105, COUNTY, 1101", "110105001, TOWNSHIP, 110105"})
    void theLengthTellsTheLevelAndTheParent(String code, Level level, String parent) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
        assertThat(RegionCode.of(code).parent().map(RegionCode::value).orElse(null)).isEqualTo(parent);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1", "110", "11010", "1101050", "110105000000", "11010a", " 11", "１１", "11\n"})
    void anythingElseIsNoCode(String text) {
        assertThat(RegionCode.isRegionCode(text)).isFalse();
        assertThatThrownBy(() -> RegionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceIsCoveredByWhatItLiesIn() {
        RegionCode township = RegionCode.of("110105001");
        assertThat(township.at(Level.COUNTY)).contains(RegionCode.of("110105"));
        assertThat(township.at(Level.NATION)).contains(RegionCode.NATION);
        assertThat(RegionCode.of("11").at(Level.CITY)).isEmpty();
        assertThat(RegionCode.NATION.covers(township)).isTrue();
        assertThat(RegionCode.of("1101").covers(township)).isTrue();
        assertThat(RegionCode.of("1102").covers(township)).isFalse();
        assertThat(RegionCode.NATION.prefix()).isEmpty();
    }

    @Test
    void desksAndPathsAreWrittenWithTheCode() {
        assertThat(DeskCode.parse("110105:hc")).isEqualTo(DeskCode.of("110105", "hc"));
        assertThat(DeskCode.of("0", "tcm")).hasToString("0:tcm");
        assertThat(ScopePath.of(RegionCode.of("110105")).child(123).child(789).value()).isEqualTo("110105.0000000123.0000000789");
        assertThat(ScopePath.of(RegionCode.of("110105")).child(123).region()).isEqualTo(RegionCode.of("110105"));
    }
}
