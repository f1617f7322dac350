package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingView.RemarkView;
import org.baosong.kernel.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Where remarks lead to on the page of the form, and what they are called there. */
class PinsTest {

    private static final JsonObject ROWS = CanonicalJson.readObject("{\"staff\":[{\"_id\":\"11\",\"person\":\"张一\"},{\"_id\":\"12\",\"person\":\"王二\"}]}");

    private static RemarkView remark(String target, String reason, boolean resolved) {
        return new RemarkView(target, reason, "请核对", "张三", Instant.EPOCH, 1, resolved);
    }

    private static List<Pins.Pin> publicHealth(RemarkView... remarks) {
        return new Pins(Sheets.DEFINITION, JsonValue.EMPTY_JSON_OBJECT, Sheets.WORDS).open(List.of(remarks));
    }

    private static Pins.Pin report(JsonObject answers, String target) throws IOException {
        FilingDefinition definition = DefinitionCompiler.compile(Files.readString(
                Path.of("..", "ejb", "src", "test", "resources", "definitions", "yearly-work-report.yaml"))).definition().orElseThrow();
        return new Pins(definition, answers, Sheets.WORDS).open(List.of(remark(target, "", false))).get(0);
    }

    @Test
    void aFieldIsCalledByItsNameAndLeadsToItsItem() {
        assertThat(publicHealth(remark("phone", "contact-invalid", false)))
                .containsExactly(new Pins.Pin("联系电话", "form:answers:phone:item", "联系方式无效", "请核对"));
    }

    @Test
    void aPartLeadsToTheItemItBelongsTo() {
        assertThat(publicHealth(remark("township", "other", false)).get(0).anchor()).isEqualTo("form:answers:address:item");
    }

    @Test
    void theyComeInTheOrderOfTheFormAndTheWholeFirst() {
        assertThat(publicHealth(remark("services", "other", false), remark("code", "other", false), remark("*", "other", false),
                remark("name", "other", true))).extracting(Pins.Pin::label).containsExactly("form.whole[]", "机构编码", "承担项目内容");
    }

    @Test
    void theCodeOfWhatTheIntakeFoundIsNoReasonForPeople() {
        assertThat(publicHealth(remark("phone", "F1402", false)).get(0).reason()).isEmpty();
    }

    @Test
    void theWholeLeadsToTheTop() {
        Pins.Pin whole = publicHealth(remark("*", "other", false)).get(0);
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.fragment()).isEmpty();
    }

    @Test
    void aRowIsCountedWhereItsTableIsKnown() throws IOException {
        assertThat(report(ROWS, "staff/12").anchor()).isEqualTo("form:answers:staff:12");
        assertThat(report(ROWS, "staff/12").label()).startsWith("form.whole.row[").endsWith(", 2]");
        assertThat(report(JsonValue.EMPTY_JSON_OBJECT, "staff/12").label()).startsWith("form.whole.someRow[");
        assertThat(report(ROWS, "staff").anchor()).isEqualTo("section-staff");
    }
}
