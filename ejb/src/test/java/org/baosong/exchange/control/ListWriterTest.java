package org.baosong.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Texts;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a template holds and what comes back of it. */
class ListWriterTest {

    private static final String LIST = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private static List<String> headings(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()).toList();
        }
    }

    @Test
    void headingsAreTheQuestionsInTheOrderOfTheFormAndRequiredOnesCarryAStar() throws IOException {
        assertThat(headings(Lists.template())).containsExactly("机构名称 *", "机构编码 *", "联系人 *", "联系电话 *", "所在乡镇 *", "机构地址 *", "机构类型 *",
                "主办类型 *", "经纬度 *", "上级机构 *", "承担项目内容 *");
    }

    @Test
    void columnsStandInTheOrderSomebodyKeepsThem() throws IOException {
        assertThat(headings(Lists.template("phone", "gone", "name"))).startsWith("联系电话 *", "机构名称 *", "机构编码 *").hasSize(11);
    }

    @Test
    void oneSheetIsSeenToBeFilledInAndOneToBeRead() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Lists.template()))) {
            assertThat(book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).map(Sheet::getName)).containsExactly("填报", "填写说明");
            assertThat(book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VERY_HIDDEN).map(Sheet::getName))
                    .containsExactly("_options", "_baosong");
        }
    }

    @Test
    void theHeadIsFrozenAndLockedAndTheCellsAreTextAndOpen() throws IOException {
        String sheet = Lists.part(Lists.template(), LIST);
        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"").containsPattern("<sheetProtection [^>]*sheet=\"true\"");
        String styles = Lists.part(Lists.template(), "xl/styles.xml");
        assertThat(styles).contains("formatCode=\"@\"").contains("locked=\"false\"").contains("locked=\"true\"");
    }

    @Test
    void choicesDropDownFromTheHiddenSheetAndSeveralAreTypedFreely() throws IOException {
        String sheet = Lists.part(Lists.template(), LIST);
        assertThat(sheet).contains("<dataValidations count=\"4\">").contains("sqref=\"G2:G100001\"").contains("sqref=\"H2:H100001\"")
                .contains("sqref=\"E2:E100001\"").contains("sqref=\"J2:J100001\"").doesNotContain("sqref=\"K2:K100001\"");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Lists.template()))) {
            List<Row> options = book.findSheet("_options").orElseThrow().read();
            assertThat(options.stream().map(row -> row.getCellText(0)).filter(text -> !text.isEmpty())).containsExactly("凤凰岭街道", "海北街道");
            assertThat(options.stream().map(row -> row.hasCell(1) ? row.getCellText(1) : "").filter(text -> !text.isEmpty()))
                    .startsWith("乡镇卫生院", "社区卫生服务中心").hasSize(8);
        }
    }

    @Test
    void explanationsHangOnTheHeadings() throws IOException {
        String comments = Lists.part(Lists.template(), "xl/comments1.xml");
        assertThat(comments).contains("固定电话要有区号").contains("示例：010-65091234").contains("可以填多项，用“；”隔开");
    }

    @Test
    void theGuideSaysWhatCannotBeImported() throws IOException {
        FilingDefinition tables = Lists.compile("/exchange/with-table.yaml");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListColumns columns = new ListColumns(tables, Texts.CHINESE);
        new ListWriter(tables, columns.all(), Lists.names(), Locale.SIMPLIFIED_CHINESE).template(out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.findSheet("填写说明").orElseThrow().read().stream().map(row -> row.getCellText(0)))
                    .anyMatch(text -> text.contains("不能通过本文件导入") && text.contains("人员"));
        }
        assertThat(columns.all()).extracting(ListColumn::id).as("keys the form does not ask for come first").startsWith("@org.name", "@org.code")
                .doesNotContain("person");
        assertThat(columns.all()).extracting(ListColumn::heading).as("two questions of one name are told apart by their sections")
                .contains("姓名（负责人）", "姓名（填报人）");
    }

    @Test
    void whatWasWrittenIsReadAgainAlsoWithVerdictsBesideIt() throws IOException {
        Path file = Lists.write(folder, Lists.filled(3));
        Path spool = Files.createTempFile(folder, "list", ".rows");
        ListFile list = new ListReader(file).unpack(spool);
        assertThat(list.definition()).isEqualTo("basic-public-health");
        assertThat(list.version()).isEqualTo("2026.1");
        assertThat(list.rows()).isEqualTo(3);
        List<ListRow> rows = new ArrayList<>();
        new RowSpool(spool).read(0, rows::add);
        assertThat(rows).extracting(ListRow::number).containsExactly(2, 3, 4);
        assertThat(rows.get(2).cells()).isEqualTo(Lists.cells(3));
        List<ListRow> rest = new ArrayList<>();
        new RowSpool(spool).read(3, rest::add);
        assertThat(rest).as("reading goes on after a row").containsExactly(rows.get(2));
    }

    @Test
    void textsThatWouldRunAsFormulasAreWrittenAsTextAndComeBackAsTheyWere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lists.writer().marked(out, List.of(new ListWriter.MarkedRow(Map.of("name", "=1+1", "contact", "@某人", "address", "-3 号"), false, "有误")).iterator());
        String sheet = Lists.part(out.toByteArray(), LIST);
        assertThat(sheet).contains("&apos;=1+1").contains("&apos;@某人").contains("&apos;-3 号").doesNotContain("<f>");
        Path file = Lists.write(folder, out.toByteArray());
        List<ListRow> rows = Lists.rows(file);
        assertThat(rows.get(0).cells()).containsEntry("name", "=1+1").containsEntry("contact", "@某人").containsEntry("address", "-3 号");
    }

    @Test
    void anEmptyTemplateIsNoList() {
        assertThatThrownBy(() -> Lists.unpack(Lists.write(folder, Lists.template()))).hasMessageContaining("F5121");
    }
}
