package org.baosong.filing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Due;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Step;
import org.baosong.definition.model.StepLevel;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.junit.jupiter.api.Test;

class RouteWalkTest {

    /** Beijing (11) has no city level: 1101 is a placeholder without an authority. */
    private static final Set<String> DESKS = Set.of("0", "11", "110105", "13", "1301", "130102");

    private static final Route LADDER = new Route(new Condition.All(List.of()), List.of(step("county", StepLevel.COUNTY), step("city", StepLevel.CITY),
            step("province", StepLevel.PROVINCE), step("nation", StepLevel.NATION)));

    private final RouteWalk walk = new RouteWalk(new RouteWalk.DeskLookup() {
        @Override
        public Optional<DeskCode> deskAt(RegionCode region, Level level, String line) {
            return region.at(level).filter(code -> DESKS.contains(code.value())).map(code -> new DeskCode(code, line));
        }

        @Override
        public Optional<DeskCode> parentDesk(DeskCode desk) {
            return desk.region().parent().flatMap(above -> DESKS.contains(above.value()) ? Optional.of(new DeskCode(above, desk.line()))
                    : parentDesk(new DeskCode(above, desk.line())));
        }
    });

    @Test
    void aCountyInstitutionGoesUpTheWholeLadder() {
        RouteWalk.Stop stop = walk.first(LADDER, RegionCode.of("130102"));
        assertThat(stop.desk()).hasToString("130102:hc");
        assertThat(stop.skipped()).isEmpty();
        stop = walk.next(LADDER, "county", RegionCode.of("130102"), stop.desk());
        assertThat(stop.desk()).hasToString("1301:hc");
        stop = walk.next(LADDER, "city", RegionCode.of("130102"), stop.desk());
        assertThat(stop.desk()).hasToString("13:hc");
        stop = walk.next(LADDER, "province", RegionCode.of("130102"), stop.desk());
        assertThat(stop.desk()).hasToString("0:hc");
        assertThat(walk.next(LADDER, "nation", RegionCode.of("130102"), stop.desk()).isEnd()).isTrue();
    }

    @Test
    void aMunicipalityHasNoCityDeskAndTheHistorySaysSo() {
        RouteWalk.Stop stop = walk.next(LADDER, "county", RegionCode.of("110105"), DeskCode.parse("110105:hc"));
        assertThat(stop.desk()).hasToString("11:hc");
        assertThat(stop.skipped()).containsExactly(new RouteWalk.Skipped("city", RouteWalk.Skip.NO_AUTHORITY));
    }

    @Test
    void aProvincialInstitutionEntersAtItsOwnLevel() {
        RouteWalk.Stop stop = walk.first(LADDER, RegionCode.of("13"));
        assertThat(stop.step().id()).isEqualTo("province");
        assertThat(stop.skipped()).extracting(RouteWalk.Skipped::why).containsOnly(RouteWalk.Skip.BELOW_OWN_LEVEL);
    }

    @Test
    void theNextLevelIsTheNearestAuthorityAbove() {
        Route two = new Route(new Condition.All(List.of()), List.of(step("first", StepLevel.NEXT), step("second", StepLevel.NEXT)));
        RouteWalk.Stop first = walk.first(two, RegionCode.of("110105"));
        assertThat(first.desk()).hasToString("110105:hc");
        assertThat(walk.next(two, "first", RegionCode.of("110105"), first.desk()).desk()).hasToString("11:hc");
    }

    @Test
    void aRouteWithoutStepsIsAtItsEndAtOnce() {
        assertThat(walk.first(new Route(new Condition.All(List.of()), List.of()), RegionCode.of("110105")).isEnd()).isTrue();
    }

    private static Step step(String id, StepLevel level) {
        return new Step(id, LocalText.of(id), level, "hc", Step.Act.AUDIT, Step.Gather.BATCH, Due.NONE);
    }
}
