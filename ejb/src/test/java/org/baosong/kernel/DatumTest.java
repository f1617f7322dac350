package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatumTest {

    private static final double METRE = 0.00001;

    /** A well-known vector of the general formula: 天安门 as satellites see it, as 高德 and as 百度 show it. */
    @Test
    void agreesWithTheFormulaInGeneralUse() {
        Datum.Position gcj = Datum.GCJ02.fromWgs84(116.404, 39.915);
        assertThat(gcj.lon()).isCloseTo(116.41024449916938, within(1e-9));
        assertThat(gcj.lat()).isCloseTo(39.91640428150164, within(1e-9));
        Datum.Position bd = Datum.BD09.fromWgs84(116.404, 39.915);
        assertThat(bd.lon()).isCloseTo(116.41662724378733, within(1e-8));
        assertThat(bd.lat()).isCloseTo(39.922699552216216, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"116.443108, 39.921470", "87.617733, 43.792818", "126.642464, 45.756967", "110.33119, 20.031971", "121.472644, 31.231706", "91.132212, 29.660361"})
    void leadsBackToWhereItCameFrom(double lon, double lat) {
        for (Datum datum : Datum.values()) {
            Datum.Position there = datum.fromWgs84(lon, lat);
            Datum.Position back = datum.toWgs84(there.lon(), there.lat());
            assertThat(back.lon()).as(datum.name()).isCloseTo(lon, within(METRE));
            assertThat(back.lat()).as(datum.name()).isCloseTo(lat, within(METRE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "WGS84", mode = EnumSource.Mode.EXCLUDE)
    void theShiftIsHundredsOfMetres(Datum datum) {
        Datum.Position there = datum.fromWgs84(116.443108, 39.921470);
        assertThat(Math.hypot(there.lon() - 116.443108, there.lat() - 39.921470)).isBetween(0.003, 0.02);
    }

    @Test
    void whatIsNoPlaceIsNotRead() {
        assertThat(Datum.Position.parse("116.4", "39.9")).contains(new Datum.Position(116.4, 39.9));
        for (String[] wrong : new String[][] {{"999", "39"}, {"116", "91"}, {"-1", "39"}, {"116", ""}, {null, "39"}, {"1e2", "39"}, {"116", "NaN"}}) {
            assertThat(Datum.Position.parse(wrong[0], wrong[1])).isEmpty();
        }
    }

    @Test
    void nothingIsShiftedFarFromTheMainland() {
        assertThat(Datum.GCJ02.toWgs84(2.3522, 48.8566)).isEqualTo(new Datum.Position(2.3522, 48.8566));
    }
}
