package org.baosong.region.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baosong.kernel.RegionCode;
import org.baosong.region.entity.RegionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full names, choices and search over the shipped divisions. */
class RegionIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PublishedDivisions PUBLISHED = PublishedDivisions.read();
    private static final RegionIndex REGIONS = new RegionIndex(PUBLISHED.rows());

    @ParameterizedTest
    @CsvSource({
        "0, 全国", "11, 北京市", "1101, 北京市", "110105, 北京市朝阳区", "110105001, 北京市朝阳区建外街道",
        "13, 河北省", "1301, 河北省石家庄市", "130102, 河北省石家庄市长安区", "500229, 重庆市城口县",
        "4419, 广东省东莞市", "441900, 广东省东莞市", "441900003, 广东省东莞市东城街道", "419001, 河南省济源市",
        "659001, 新疆维吾尔自治区石河子市", "620201001, 甘肃省嘉峪关市雄关街道", "999999, 999999"})
    void fullNamesLeaveOutWhatOnlyFillsAGap(String code, String fullName) {
        assertThat(REGIONS.fullName(RegionCode.of(code))).isEqualTo(fullName);
    }

    @Test
    void noFullNameSaysAPlaceholderOrDoublesAMunicipality() {
        for (Division division : PUBLISHED.rows()) {
            assertThat(REGIONS.fullName(division.code()))
                    .doesNotContain("市辖区", "直辖县级", "北京市北京市", "东莞市东莞市");
        }
    }

    @Test
    void theDistrictsOfAMunicipalityComeDirectlyBelowIt() {
        assertThat(codes(children("11"))).hasSize(16).startsWith("110101", "110102").contains("110105", "110119");
        assertThat(codes(children("50"))).hasSize(38).contains("500101", "500229");
    }

    @Test
    void countiesDirectlyUnderAProvinceStandBesideItsCities() {
        assertThat(codes(children("41"))).hasSize(18).contains("4101", "419001").doesNotContain("4190");
    }

    @Test
    void townshipsOfACityWithoutCountiesComeDirectlyBelowIt() {
        assertThat(codes(children("4419"))).contains("441900003").doesNotContain("441900");
        assertThat(codes(children("441900"))).isEqualTo(codes(children("4419")));
    }

    @Test
    void theNationHasItsProvincesAndATownshipHasNothing() {
        assertThat(children("0")).hasSize(31);
        assertThat(children("110105001")).isEmpty();
        assertThat(children("99")).isEmpty();
    }

    @Test
    void aPlaceholderListsOnlyItsOwn() {
        assertThat(codes(children("5002"))).hasSize(12).allMatch(code -> code.startsWith("5002"));
    }

    @Test
    void everyDivisionThatIsNoPlaceholderIsReachedFromTheNationExactlyOnce() {
        List<RegionCode> reached = new ArrayList<>();
        List<RegionCode> open = new ArrayList<>(List.of(RegionCode.NATION));
        while (!open.isEmpty()) {
            RegionCode next = open.remove(open.size() - 1);
            reached.add(next);
            REGIONS.children(next, TODAY).forEach(child -> open.add(child.code()));
        }
        assertThat(reached).doesNotHaveDuplicates().hasSize(REGIONS.size() - 13);
    }

    @Test
    void searchPutsTheDivisionThatIsMeantFirst() {
        assertThat(codes(REGIONS.search("朝阳区", 5, TODAY))).startsWith("110105").hasSize(5);
        assertThat(codes(REGIONS.search("北京 建外", 5, TODAY))).containsExactly("110105001");
        assertThat(codes(REGIONS.search("北京市朝阳区", 1, TODAY))).containsExactly("110105");
        assertThat(codes(REGIONS.search("1101", 20, TODAY))).hasSize(20).contains("110101").allMatch(code -> code.startsWith("1101"));
        assertThat(codes(REGIONS.search("110105001", 20, TODAY))).containsExactly("110105001");
    }

    @Test
    void searchNeverOffersPlaceholdersAndSurvivesAnything() {
        assertThat(REGIONS.search("市辖区", 20, TODAY)).isEmpty();
        assertThat(codes(REGIONS.search("东莞市", 3, TODAY))).startsWith("4419").doesNotContain("441900");
        assertThat(REGIONS.search(null, 20, TODAY)).isEmpty();
        assertThat(REGIONS.search(" \u3000 ", 20, TODAY)).isEmpty();
        assertThat(REGIONS.search("%_'(*[\\", 20, TODAY)).isEmpty();
        assertThat(REGIONS.search("区", 0, TODAY)).isEmpty();
    }

    @Test
    void aDivisionIsOfferedOnlyWhileItExistsButKeepsItsName() {
        List<Division> rows = new ArrayList<>(PUBLISHED.rows());
        rows.add(division("130190", "旧开发区", null, TODAY));
        rows.add(division("130191", "新开发区", TODAY, null));
        rows.add(division("130192", "将来开发区", TODAY.plusDays(1), null));
        RegionIndex regions = new RegionIndex(rows);
        assertThat(codes(regions.children(RegionCode.of("1301"), TODAY))).contains("130191").doesNotContain("130190", "130192");
        assertThat(codes(regions.search("开发区", 2000, TODAY))).contains("130191").doesNotContain("130190", "130192");
        assertThat(regions.fullName(RegionCode.of("130190"))).isEqualTo("河北省石家庄市旧开发区");
    }

    @Test
    void namesOfAuthoritiesAreMadeUnmistakableOnce() {
        assertThat(REGIONS.inFull(RegionCode.of("110105"), "朝阳区卫生健康委员会")).isEqualTo("北京市朝阳区卫生健康委员会");
        assertThat(REGIONS.inFull(RegionCode.of("110105"), "北京市朝阳区卫生健康委员会")).isEqualTo("北京市朝阳区卫生健康委员会");
        assertThat(REGIONS.inFull(RegionCode.of("11"), "北京市卫生健康委员会")).isEqualTo("北京市卫生健康委员会");
        assertThat(REGIONS.inFull(RegionCode.NATION, "国家卫生健康委员会")).isEqualTo("国家卫生健康委员会");
    }

    @Test
    void aDivisionWithoutTheOneAboveIsADefect() {
        List<Division> orphan = List.of(division("130190", "孤区", null, null));
        assertThatThrownBy(() -> new RegionIndex(orphan)).isInstanceOf(IllegalStateException.class).hasMessageContaining("130190");
    }

    private static Division division(String code, String name, LocalDate from, LocalDate to) {
        return new Division(RegionCode.of(code), name, RegionKind.ZONE, false, false, from, to, null);
    }

    private static List<Division> children(String code) {
        return REGIONS.children(RegionCode.of(code), TODAY);
    }

    private static List<String> codes(List<Division> divisions) {
        return divisions.stream().map(division -> division.code().value()).toList();
    }
}
