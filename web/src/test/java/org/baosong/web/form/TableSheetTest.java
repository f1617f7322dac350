package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.control.Findings;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.ItemMarkup;
import org.baosong.web.form.field.Markup;
import org.baosong.web.form.field.TableMarkup;
import org.junit.jupiter.api.Test;

/** Tables, warnings and the year before, as the page shows them; on the invented yearly report of the tests. */
class TableSheetTest {

    private static final FilingDefinition DEFINITION = definition();
    private static final Section STAFF = DEFINITION.section("staff").orElseThrow();
    private static final String HOSTILE = "<script>alert('x')</script>\"'>";

    private static FilingDefinition definition() {
        try {
            return DefinitionCompiler.compile(Files.readString(Path.of("..", "ejb", "src", "test", "resources", "definitions", "yearly-work-report.yaml")))
                    .definition().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormSheet sheet(String answers, String unreadable, FilingState state, FilingView.RemarkView... remarks) {
        return sheet(answers, unreadable, state, Set.of("balance", "listed", "earned"), remarks);
    }

    private static FormSheet sheet(String answers, String unreadable, FilingState state, Set<String> locked, FilingView.RemarkView... remarks) {
        JsonObject given = CanonicalJson.readObject(answers);
        JsonObject before = CanonicalJson.readObject("{\"beds\":20}");
        FilingView filing = new FilingView(7, "", DEFINITION.code(), DEFINITION.version(), 1, "2026", 1, "卫生院", state, "", "", 1, 1, given,
                CanonicalJson.readObject(unreadable), JsonValue.EMPTY_JSON_OBJECT, before, state.isEditable(), locked,
                Findings.of(DEFINITION, given, before), List.of(remarks), List.of(), Set.of(), null, null, null, 0, 4);
        return new FormSheet(DEFINITION, filing, Sheets.AROUND, Sheets.WORDS);
    }

    private static String table(FormSheet sheet) {
        Markup out = new Markup();
        TableMarkup.table(new TableSheet(sheet, STAFF).state(), sheet.words(), out);
        return out.toString();
    }

    private static String part(FormSheet sheet, String id) {
        Markup out = new Markup();
        ItemMarkup.part(sheet.state(DEFINITION.field(id).orElseThrow()), sheet.words(), out);
        return out.toString();
    }

    @Test
    void everyKindOfFieldHasARenderer() {
        assertThat(DEFINITION.allFields()).allSatisfy(field -> assertThat(FieldRenderers.of(field)).as(field.type()).isNotNull());
    }

    @Test
    void postedRowsKeepTheirIdentityAndEmptyOnesAreNone() {
        Map<String, String[]> post = Map.of("t:rows", new String[] {"11,n1,a1,"}, "t:11:_id", new String[] {"11"}, "t:11:person", new String[] {""},
                "t:n1:person", new String[] {" "}, "t:a1:person", new String[] {"甲"}, "t:a1:paper:kind", new String[] {"PASSPORT"},
                "t:a1:paper:number", new String[] {"E12345678"}, "t:x:person", new String[] {"不在其中"});
        assertThat(TableSheet.decode(STAFF, post, "t")).hasToString(
                "[{\"_id\":\"11\",\"person\":\"\"},{\"person\":\"甲\",\"paper\":\"PASSPORT;E12345678\"}]");
        assertThat(TableSheet.decode(STAFF, Map.of(), "t")).isNull();
    }

    @Test
    void whatCouldNotBeReadInACellIsShownAsTypedAndLedTo() {
        FormSheet sheet = sheet("{\"staff\":[{\"_id\":\"11\",\"person\":\"甲\"},{\"_id\":\"12\",\"person\":\"乙\"}]}", "{\"staff/12/pay\":\"很多\"}", FilingState.DRAFT);
        assertThat(table(sheet)).contains("name=\"form:answers:staff:12:pay\"").contains("value=\"很多\"").contains("请填写数字");
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href).containsExactly("#form:answers:staff:12:pay");
        assertThat(sheet.complaints().get(0).words()).contains("form.row.wrong").contains("2");
    }

    @Test
    void aCellComplainedOfByItsPlaceIsFoundByItsIdentity() {
        FormSheet sheet = sheet("{\"staff\":[{\"_id\":\"11\"},{\"_id\":\"12\"}]}", "{}", FilingState.DRAFT);
        sheet.complain(List.of(Violation.of("staff[1].person", "F1101", "姓名"), Violation.of("name", "F1101", "机构名称")));
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href).containsExactly("#form:answers:name", "#form:answers:staff:12:person");
    }

    @Test
    void nothingTypedBecomesMarkupInATableOrAReason() {
        String text = Jsons.text(HOSTILE).toString();
        FormSheet sheet = sheet("{\"beds\":50,\"approvedBeds\":1,\"_reasons\":{\"over-beds\":" + text + "},\"staff\":[{\"_id\":\"11\",\"person\":" + text
                + ",\"pay\":\"1.00\",\"bonus\":\"2.00\"}]}", "{\"staff/11/post\":" + text + "}", FilingState.DRAFT,
                new FilingView.RemarkView("staff/11", HOSTILE, HOSTILE, HOSTILE, Instant.EPOCH, 1, false));
        assertThat(table(sheet) + part(sheet, "beds")).doesNotContain("<script").doesNotContain("\"'>").contains("&lt;script&gt;").contains("f-row-said");
    }

    @Test
    void aWarningHasABoxForItsReasonToWhichTheSummaryLeads() {
        FormSheet sheet = sheet("{\"beds\":50,\"approvedBeds\":60}", "{}", FilingState.DRAFT);
        assertThat(part(sheet, "beds")).contains("data-finding=\"compare/beds\"").contains("name=\"form:answers:reasons:compare/beds\"")
                .contains("form.period.moved");
        assertThat(sheet.complaints()).isEmpty();
        sheet.complain(List.of(Violation.of("beds", "F1422", "x")));
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href).containsExactly("#form:answers:reasons:compare/beds");
    }

    @Test
    void aClosedFormShowsTheReasonAndNoControl() {
        FormSheet sheet = sheet("{\"beds\":50,\"_reasons\":{\"compare/beds\":\"新楼\"},\"staff\":[{\"_id\":\"11\",\"person\":\"甲\"}]}", "{}", FilingState.IN_AUDIT);
        assertThat(part(sheet, "beds")).contains("新楼").doesNotContain("textarea");
        assertThat(table(sheet)).contains("甲").doesNotContain("<input").doesNotContain("<button").doesNotContain("<template");
    }

    @Test
    void aPersonsNumberIsShownMaskedInAClosedTableToo() {
        FormSheet sheet = sheet("{\"staff\":[{\"_id\":\"11\",\"paper\":{\"kind\":\"PASSPORT\",\"masked\":\"*******78\"}}]}", "{}", FilingState.IN_AUDIT);
        assertThat(table(sheet)).contains("护照 *******78");
    }

    @Test
    void aFieldFixedByAnotherAnswerCannotBeTypedInto() {
        assertThat(part(sheet("{\"beds\":0,\"bedDays\":3}", "{}", FilingState.DRAFT), "bedDays")).contains("readonly=\"readonly\"").contains("data-fixed");
        assertThat(part(sheet("{\"beds\":1,\"bedDays\":3}", "{}", FilingState.DRAFT), "bedDays")).doesNotContain("readonly=");
    }

    @Test
    void aCalculatedFieldCarriesItsCalculationAndNoControl() {
        Field balance = DEFINITION.field("balance").orElseThrow();
        assertThat(part(sheet("{\"balance\":\"1.00\"}", "{}", FilingState.DRAFT), balance.id())).contains("data-compute=\"{&quot;difference&quot;:[")
                .contains("data-decimals=\"2\"").doesNotContain("<input");
    }

    @Test
    void ofATableReturnedForOneRowOnlyThatRowCanBeChanged() {
        String table = table(sheet("{\"staff\":[{\"_id\":\"11\",\"person\":\"张一\"},{\"_id\":\"12\",\"person\":\"王二\"}]}", "{}", FilingState.RETURNED,
                Set.of("staff/11", "staff/*")));
        assertThat(table).contains("name=\"form:answers:staff:12:person\"", "name=\"form:answers:staff:11:_id\"", "id=\"form:answers:staff:12\"")
                .doesNotContain("name=\"form:answers:staff:11:person\"", "data-add-row", "data-remove-row", "<template");
    }

    @Test
    void aPersonsNumberCanBeOpenedWhereOneIsStored() {
        String stored = "{\"headId\":{\"kind\":\"RESIDENT\",\"masked\":\"110***********002X\"},"
                + "\"staff\":[{\"_id\":\"11\",\"paper\":{\"kind\":\"RESIDENT\",\"masked\":\"110***********1233\"}}]}";
        FormSheet sheet = sheet(stored, "{}", FilingState.DRAFT);
        assertThat(part(sheet, "headId")).contains("data-person=\"headId\"");
        assertThat(table(sheet)).containsOnlyOnce("data-person=\"staff/11/paper\"");
        assertThat(part(sheet("{}", "{}", FilingState.DRAFT), "headId")).doesNotContain("data-person");
    }
}
