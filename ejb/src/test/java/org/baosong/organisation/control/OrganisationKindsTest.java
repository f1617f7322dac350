package org.baosong.organisation.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.baosong.kernel.Level;
import org.junit.jupiter.api.Test;

/** Seed 001 表2 item 9, 注意事项 2 and 3. */
class OrganisationKindsTest {

    private final OrganisationKinds kinds = new OrganisationKinds();

    @Test
    void centresStandDirectlyUnderTheCounty() {
        assertThat(kinds.fits("community-health-centre", Level.COUNTY, false, null)).isTrue();
        assertThat(kinds.fits("township-health-centre", Level.CITY, false, null)).isFalse();
        assertThat(kinds.fits("community-health-centre", Level.COUNTY, true, "township-health-centre")).isFalse();
    }

    @Test
    void stationsAndClinicsStandBelowACentreAndAStationMayBeIndependent() {
        assertThat(kinds.fits("village-clinic", Level.COUNTY, true, "township-health-centre")).isTrue();
        assertThat(kinds.fits("village-clinic", Level.COUNTY, false, null)).isFalse();
        assertThat(kinds.fits("community-health-station", Level.COUNTY, true, "community-health-centre")).isTrue();
        assertThat(kinds.fits("community-health-station", Level.COUNTY, false, null)).isTrue();
        assertThat(kinds.fits("village-clinic", Level.COUNTY, true, "cdc")).isFalse();
    }

    @Test
    void professionalInstitutionsStandAtCountyCityAndProvince() {
        for (Level level : new Level[] {Level.COUNTY, Level.CITY, Level.PROVINCE}) {
            assertThat(kinds.fits("cdc", level, false, null)).isTrue();
        }
        assertThat(kinds.fits("cdc", Level.NATION, false, null)).isFalse();
    }

    @Test
    void belowACentreWhoseKindIsNotYetKnownAnythingThatStandsBelowOneMayStand() {
        assertThat(kinds.fits("village-clinic", Level.COUNTY, true, null)).isTrue();
        assertThat(kinds.fits("cdc", Level.COUNTY, true, null)).isFalse();
        assertThat(kinds.fits("no-such-kind", Level.COUNTY, true, null)).isFalse();
    }
}
