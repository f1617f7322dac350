package org.baosong.organisation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationDetails;
import org.junit.jupiter.api.Test;

/** Which organisation may stand below which. */
class AffiliationTest {

    private static final RegionCode CHAOYANG = RegionCode.of("110105");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final PlacementCheck placement = placement();

    private static PlacementCheck placement() {
        try {
            PlacementCheck check = new PlacementCheck();
            Field kinds = PlacementCheck.class.getDeclaredField("kinds");
            kinds.setAccessible(true);
            kinds.set(check, new OrganisationKinds());
            return check;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Organisation organisation(long no, String kind, Organisation parent) {
        Organisation organisation = new Organisation(no, "机构" + no, CHAOYANG, CHAOYANG, parent, "张三", NOW);
        if (kind != null) {
            organisation.describe(OrganisationDetails.ofKind(kind));
        }
        return organisation;
    }

    private final Organisation centre = organisation(1, "community-health-centre", null);

    private String why(Organisation organisation, Organisation parent, boolean others) {
        return placement.whyNotBelow(organisation, parent, others).map(Violation::code).orElse("");
    }

    @Test
    void stationsGoBelowCentresAndBackUnderTheCounty() {
        assertThat(why(organisation(2, "community-health-station", null), centre, false)).isEmpty();
        assertThat(why(organisation(3, "community-health-station", centre), null, false)).isEmpty();
        assertThat(why(organisation(4, null, null), centre, false)).as("kind not yet known").isEmpty();
    }

    @Test
    void kindsThatDoNotFitAreRefused() {
        assertThat(why(organisation(2, "maternal-child-health", null), centre, false)).isEqualTo("organisation.move.kind");
        assertThat(why(organisation(3, "village-clinic", centre), null, false)).as("a clinic never stands alone").isEqualTo("organisation.move.kind");
    }

    @Test
    void aCentreThatHasStationsDoesNotBecomeWhatCanHaveNone() {
        List<String> stations = Arrays.asList("community-health-station", "village-clinic", null);
        placement.checkAbove("甲", "township-health-centre", stations);
        placement.checkAbove("甲", "", stations);
        placement.checkAbove("甲", "cdc", List.of());
        assertThatThrownBy(() -> placement.checkAbove("甲", "cdc", stations)).asInstanceOf(type(DomainException.class))
                .satisfies(refusal -> assertThat(Texts.error(Texts.CHINESE, refusal)).contains("甲", "3 家", "疾控中心"))
                .satisfies(refusal -> assertThat(refusal.violations()).extracting(Violation::field).containsExactly("kind"));
    }

    @Test
    void thereAreNoCirclesAndNoThirdStorey() {
        Organisation station = organisation(2, "community-health-station", centre);
        assertThat(why(centre, centre, false)).isEqualTo("organisation.move.parent");
        assertThat(why(organisation(3, "community-health-station", null), station, false)).isEqualTo("organisation.move.parent");
        assertThat(why(organisation(4, "community-health-station", null), organisation(5, "cdc", null), false)).isEqualTo("organisation.move.parent");
        assertThat(why(organisation(6, null, null), centre, true)).isEqualTo("organisation.move.hasOthers");
    }

    @Test
    void thePathSaysWhereItStandsNow() {
        Organisation station = organisation(2, "community-health-station", null);
        assertThat(station.getScopePath().value()).isEqualTo("110105.0000000002");
        station.standBelow(centre);
        assertThat(station.getScopePath().value()).isEqualTo("110105.0000000001.0000000002");
        assertThat(station.getParentId()).isEqualTo(centre.getId());
        station.standBelow(null);
        assertThat(station.getScopePath().value()).isEqualTo("110105.0000000002");
        assertThat(station.getParentId()).isNull();
    }
}
