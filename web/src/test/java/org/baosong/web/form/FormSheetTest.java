package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView.RemarkView;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.baosong.web.form.Sheets.Facts;
import org.junit.jupiter.api.Test;

class FormSheetTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:03:00Z");

    private static Field field(String id) {
        return Sheets.DEFINITION.field(id).orElseThrow();
    }

    private static Section.Item item(String head) {
        return Sheets.DEFINITION.sections().get(0).items().stream().filter(item -> item.head().id().equals(head)).findFirst().orElseThrow();
    }

    @Test
    void whatCouldNotBeReadStaysAsTypedWithItsMessage() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{\"phone\":\"010-65091234\"}").unreadable("{\"phone\":\"六五零九\"}"));
        assertThat(sheet.state(field("phone")).text()).isEqualTo("六五零九");
        assertThat(sheet.state(field("phone")).message()).contains("联系电话");
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href).containsExactly("#form:answers:phone");
    }

    @Test
    void whatCouldNotBeReadIsNoLongerShownOnceTheFormIsClosed() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}").unreadable("{\"phone\":\"六五零九\"}").in(FilingState.IN_AUDIT));
        assertThat(sheet.state(field("phone")).text()).isEmpty();
        assertThat(sheet.complaints()).isEmpty();
    }

    @Test
    void complaintsComeInTheOrderOfTheFormAndLeadToTheFirstControl() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}"));
        sheet.complain(List.of(Violation.of("services", "F1102", "承担项目内容"), Violation.of("point", "F1101", "经纬度"), Violation.of("name", "F1101", "机构名称")));
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href)
                .containsExactly("#form:answers:name", "#form:answers:point:lon", "#form:answers:services:1");
    }

    @Test
    void complaintsThatBelongToNoFieldComeLast() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}"));
        sheet.complain(List.of(Violation.of("organisation/9", "filing.notBegun", "甲站"), Violation.of("name", "F1101", "机构名称")));
        assertThat(sheet.complaints()).extracting(FormSheet.Complaint::href).containsExactly("#form:answers:name", "");
    }

    @Test
    void aRemarkStandsAtItsItemInWords() {
        RemarkView open = new RemarkView("township", "address-incomplete", "请补充门牌号", "张三", NOW, 1, false);
        RemarkView resolved = new RemarkView("address", "other", "旧话", "张三", NOW, 1, true);
        FormSheet sheet = Sheets.sheet(Facts.draft("{}").returned("{}", open, resolved));
        assertThat(sheet.item(item("address")).remarks()).singleElement()
                .satisfies(line -> assertThat(line.reason() + line.words()).isEqualTo("地址不完整请补充门牌号"));
        assertThat(sheet.item(item("phone")).remarks()).isEmpty();
    }

    @Test
    void theAnswerBeforeIsShownWhereItChanged() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{\"contact\":\"李四\",\"ownership\":\"social\"}").returned("{\"contact\":\"李四\",\"ownership\":\"government\"}"));
        assertThat(sheet.state(field("ownership")).previous()).isEqualTo("政府办");
        assertThat(sheet.state(field("contact")).previous()).isEmpty();
    }

    @Test
    void whatWasTypedIsShownAgainBesideWhatSomebodyElseSaved() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{\"contact\":\"王五\",\"phone\":\"010-65091234\"}"));
        sheet.type("contact", Jsons.text("李四"));
        sheet.type("phone", Jsons.text("01065091234"));
        assertThat(sheet.state(field("contact")).text()).isEqualTo("李四");
        assertThat(sheet.state(field("contact")).stored()).isEqualTo("王五");
        assertThat(sheet.state(field("phone")).stored()).as("the same number in another form").isEmpty();
    }

    @Test
    void lockedFieldsAreTextAndAnItemIsLockedWhenAllItsPartsAre() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}").locked("parent", "township"));
        assertThat(sheet.state(field("parent")).locked()).isTrue();
        assertThat(sheet.item(item("parent")).locked()).isTrue();
        assertThat(sheet.item(item("address")).locked()).isFalse();
    }

    @Test
    void anAddressIsLedByItsDivisions() {
        assertThat(Sheets.sheet(Facts.draft("{\"township\":\"110105001\"}")).state(field("address")).lead()).isEqualTo("北京市朝阳区建外街道");
        assertThat(Sheets.sheet(Facts.draft("{}")).state(field("address")).lead()).isEqualTo("北京市朝阳区");
    }

    @Test
    void savedAnswersAreJudgedMoreCloselyThanADraftNeeds() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{\"point\":{\"lon\":\"116.4\"},\"contact\":\"李四\"}"));
        sheet.judge(Set.of("point", "contact"));
        assertThat(sheet.message("point")).contains("填写齐全");
        assertThat(sheet.message("contact")).isEmpty();
    }
}
