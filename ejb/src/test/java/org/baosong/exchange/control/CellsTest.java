package org.baosong.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a cell to a raw answer, and from a text to a safe cell. */
class CellsTest {

    @TempDir
    Path folder;

    private static RowReading reading(String column, String text) {
        return new RowReading(new ListColumns(Lists.definition(), Texts.CHINESE), Lists.names(), Map.of(column, text));
    }

    @ParameterizedTest
    @CsvSource({"内蒙古自治区乌海市海勃湾区, false", "'', false", "测试社区卫生服务中心, true", "本表中的卫生院, true"})
    void theAuthorityAboveIsNoOtherOrganisation(String above, boolean below) {
        assertThat(reading("parent", above).isBelowAnother()).isEqualTo(below);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@x", "\tx", "\rx", "＝1", "＠x"})
    void whatCouldRunAsAFormulaIsMadeText(String text) {
        assertThat(SafeText.written(text)).startsWith("'");
        assertThat(SafeText.read(SafeText.written("=1+1"))).isEqualTo("=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"某卫生院", "1+1", "0473-2012345", "'引号", ""})
    void whatCannotIsLeftAlone(String text) {
        assertThat(SafeText.written(text)).isEqualTo(text);
        assertThat(SafeText.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<c r=\"B2\"><v>13900000001</v></c>, 13900000001",
        "<c r=\"B2\"><v>1.3900000001E10</v></c>, 13900000001",
        "<c r=\"B2\"><v>0.30000000000000004</v></c>, 0.3",
        "<c r=\"B2\"><v>1E+999999</v></c>, 1E+999999",
        "<c r=\"B2\" t=\"b\"><v>1</v></c>, TRUE",
        "<c r=\"B2\" t=\"inlineStr\"><is><t> 甲 </t></is></c>, 甲",
        "<c r=\"B2\" t=\"inlineStr\"><is><t>甲&#9;乙</t></is></c>, 甲 乙"})
    void aCellIsReadAsAPersonWouldTypeIt(String cell, String text) throws IOException {
        byte[] list = Lists.with(Lists.filled(1), "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", cell));
        Path file = Lists.write(folder, list);
        List<ListRow> rows = Lists.rows(file);
        assertThat(rows.get(0).cell("name")).isEqualTo(text);
    }

    @Test
    void namesOfPlacesAndOrganisationsBecomeCodesAndKeys() {
        assertThat(reading("township", "凤凰岭街道").value(Binding.REGION)).isEqualTo("150302001");
        assertThat(reading("township", "内蒙古自治区乌海市海勃湾区海北街道").value(Binding.REGION)).isEqualTo("150302002");
        assertThat(reading("township", "150302002").value(Binding.REGION)).isEqualTo("150302002");
        assertThat(reading("township", "没有这个镇").value(Binding.REGION)).isEmpty();
        assertThat(reading("parent", "测试社区卫生服务中心").value(Binding.PARENT)).isEqualTo("7340221870080001");
        assertThat(reading("kind", "乡镇卫生院").value(Binding.KIND)).isEqualTo("township-health-centre");
        assertThat(reading("code", "pdy00001x15030211a1001").value(Binding.CODE)).as("as the register keeps it").isEqualTo("PDY00001X15030211A1001");
    }

    @Test
    void aNameThatTwoPlacesBearNamesNeither() {
        AreaNames names = Lists.names();
        names.addRegion("150303001", "拉僧仲街道", List.of("海北街道"));
        assertThat(names.regionCode("海北街道")).isEmpty();
        assertThat(names.regionCode("拉僧仲街道")).contains("150303001");
    }

    @Test
    void coordinatesAreReadAsTheExplanationWritesThem() {
        assertThat(point("经度 106.8，纬度 39.7")).isEqualTo("{\"lat\":\"39.7\",\"lon\":\"106.8\"}");
        assertThat(point("106.8,39.7")).isEqualTo("{\"lat\":\"39.7\",\"lon\":\"106.8\"}");
    }

    /** What the field type makes of the cell. */
    private static String point(String text) {
        Field field = Lists.definition().field("point").orElseThrow();
        return FieldTypes.of(field).parse(reading("point", text).answers().get("point"), field).value().toString();
    }

    @Test
    void whereAnOrganisationStandsIsNoAnswerOfTheForm() {
        assertThat(reading("parent", "测试社区卫生服务中心").answers()).isEmpty();
    }

    @Test
    void aTableHoldsNothingThatCouldRun() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new TableWriter(out, "机构", List.of("名称"))) {
            table.row(List.of("=HYPERLINK(\"http://x\")"));
            table.row(List.of("某卫生院"));
            assertThat(table.rows()).isEqualTo(2);
        }
        assertThat(Lists.part(out.toByteArray(), "xl/worksheets/sheet1.xml")).contains("&apos;=HYPERLINK").doesNotContain("<f>");
    }

    @Test
    void rowsThatSayTheSameAreFound() throws IOException {
        Path file = Lists.write(folder, Lists.filled(3));
        ListColumns columns = new ListColumns(Lists.definition(), Texts.CHINESE);
        ListIndex index = ListIndex.of(Lists.spool(file), columns, Lists.names());
        assertThat(index.sameName("测试第 1 卫生院", 4)).isEqualTo(2);
        assertThat(index.sameName("测试第1卫生院", 4)).as("names differing in blanks are the same").isEqualTo(2);
        assertThat(index.sameName("测试第 1 卫生院", 2)).isZero();
        assertThat(index.sameCode(Lists.cells(2).get("code"), 9)).isEqualTo(3);
        assertThat(index.named("测试第 3 卫生院").orElseThrow().kind()).isEqualTo("township-health-centre");
    }
}
