package org.baosong.region.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Desks as a fresh installation has them, missing levels included. */
class AuthorityTreeTest {

    private static final Map<DeskCode, String> NAMES = FirstAuthorities.of(PublishedDivisions.read().rows());
    private static final AuthorityTree TREE = new AuthorityTree(NAMES);

    @Test
    void everyGovernmentDownToTheCountiesHasItsHealthAuthority() {
        Map<Level, Long> counts = new HashMap<>();
        NAMES.keySet().forEach(desk -> counts.merge(desk.level(), 1L, Long::sum));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(
                Map.of(Level.NATION, 1L, Level.PROVINCE, 31L, Level.CITY, 333L, Level.COUNTY, 2850L));
    }

    @ParameterizedTest
    @CsvSource({"0:hc, 国家卫生健康委员会", "11:hc, 北京市卫生健康委员会", "1301:hc, 石家庄市卫生健康委员会", "110105:hc, 朝阳区卫生健康委员会",
        "500229:hc, 城口县卫生健康委员会", "130102:hc, 长安区卫生健康局", "419001:hc, 济源市卫生健康局"})
    void authoritiesHaveProperNames(String desk, String name) {
        assertThat(TREE.name(DeskCode.parse(desk))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "110105001, COUNTY, 110105:hc", "110105, COUNTY, 110105:hc", "110105, CITY,", "110105, PROVINCE, 11:hc", "110105, NATION, 0:hc",
        "130102, CITY, 1301:hc", "130102, PROVINCE, 13:hc", "419001, CITY,", "419001, PROVINCE, 41:hc",
        "441900003, COUNTY,", "441900003, CITY, 4419:hc", "620171, COUNTY,", "620171, CITY, 6201:hc",
        "11, COUNTY,", "0, PROVINCE,", "110105, TOWNSHIP,"})
    void aStepFindsTheDeskOfExactlyItsLevelOrNone(String region, Level level, String desk) {
        assertThat(TREE.deskAt(RegionCode.of(region), level, "hc").map(DeskCode::toString).orElse(null)).isEqualTo(desk);
    }

    @ParameterizedTest
    @CsvSource({"110105, 11", "130102, 1301", "1301, 13", "13, 0", "11, 0", "419001, 41", "659001, 65", "500229, 50", "469001, 46", "0,"})
    void theDeskAboveSkipsLevelsThatDoNotExist(String region, String above) {
        assertThat(TREE.above(DeskCode.of(region, "hc")).map(desk -> desk.region().value()).orElse(null)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"110105001, 110105", "110105, 110105", "441900003, 4419", "320576, 3205", "1101, 11", "0, 0"})
    void everyPlaceHasAnAuthorityInCharge(String region, String inCharge) {
        assertThat(TREE.inCharge(RegionCode.of(region), "hc")).contains(DeskCode.of(inCharge, "hc"));
    }

    @Test
    void aMunicipalityHasItsDistrictsDirectlyBelow() {
        assertThat(TREE.below(DeskCode.of("11", "hc"))).hasSize(16).contains(DeskCode.of("110105", "hc"));
    }

    @Test
    void aProvinceHasItsCitiesAndTheCountiesDirectlyUnderIt() {
        assertThat(TREE.below(DeskCode.of("13", "hc"))).hasSize(11).allMatch(desk -> desk.level() == Level.CITY);
        assertThat(TREE.below(DeskCode.of("41", "hc"))).hasSize(18).contains(DeskCode.of("419001", "hc"));
        assertThat(TREE.below(DeskCode.of("46", "hc"))).hasSize(4 + 15);
    }

    @Test
    void aCityHasItsCountiesWithoutTheStatisticalOnes() {
        assertThat(TREE.below(DeskCode.of("1301", "hc"))).contains(DeskCode.of("130102", "hc")).doesNotContain(DeskCode.of("130171", "hc"));
        assertThat(TREE.below(DeskCode.of("4419", "hc"))).isEmpty();
    }

    @Test
    void goingDownFromTheNationMeetsEveryDeskOnceAndGoingUpEndsThere() {
        Set<DeskCode> met = new HashSet<>();
        List<DeskCode> open = new ArrayList<>(List.of(DeskCode.of("0", "hc")));
        while (!open.isEmpty()) {
            DeskCode desk = open.remove(open.size() - 1);
            assertThat(met.add(desk)).isTrue();
            TREE.below(desk).forEach(child -> {
                assertThat(TREE.above(child)).contains(desk);
                open.add(child);
            });
        }
        assertThat(met).isEqualTo(NAMES.keySet());
    }

    @Test
    void linesDoNotMix() {
        Map<DeskCode, String> names = new HashMap<>(NAMES);
        names.put(DeskCode.of("0", "tcm"), "国家中医药管理局");
        names.put(DeskCode.of("110105", "tcm"), "朝阳区卫生健康委员会（中医）");
        AuthorityTree tree = new AuthorityTree(names);
        assertThat(tree.above(DeskCode.of("110105", "tcm"))).contains(DeskCode.of("0", "tcm"));
        assertThat(tree.below(DeskCode.of("0", "tcm"))).containsExactly(DeskCode.of("110105", "tcm"));
        assertThat(tree.below(DeskCode.of("0", "hc"))).hasSize(31);
        assertThat(TREE.deskAt(RegionCode.of("110105"), Level.NATION, "tcm")).isEmpty();
        assertThat(TREE.inCharge(RegionCode.of("110105"), "tcm")).isEmpty();
    }

    @Test
    void aZoneWithAnAuthorityStandsBetweenItsPlaceAndTheCity() {
        Map<DeskCode, String> names = new HashMap<>(NAMES);
        names.put(DeskCode.of("130190", "hc"), "某开发区卫生健康局");
        AuthorityTree tree = new AuthorityTree(names);
        assertThat(tree.deskAt(RegionCode.of("130190"), Level.COUNTY, "hc")).contains(DeskCode.of("130190", "hc"));
        assertThat(tree.below(DeskCode.of("1301", "hc"))).contains(DeskCode.of("130190", "hc"));
    }
}
