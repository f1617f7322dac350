package org.baosong.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView.RemarkView;
import org.baosong.kernel.Jsons;
import org.baosong.web.form.Sheets.Facts;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.ItemMarkup;
import org.baosong.web.form.field.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer, however typed, becomes markup; every field type can show any of them and read back what it showed. */
class HostileAnswersTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script><b onmouseover=x>&";

    private static String page(FormSheet sheet) {
        Markup out = new Markup();
        for (Section section : sheet.sections()) {
            for (Section.Item item : section.items()) {
                ItemMarkup.begin(sheet.item(item), sheet.words(), out);
                item.parts().forEach(part -> ItemMarkup.part(sheet.state(part), sheet.words(), out));
                ItemMarkup.end(sheet.item(item), sheet.words(), out);
            }
        }
        return out.toString();
    }

    @Test
    void everythingIsEscapedWhereverItIsShown() {
        RemarkView remark = new RemarkView("name", HOSTILE, HOSTILE, HOSTILE, Instant.EPOCH, 1, false);
        String stored = Jsons.text(HOSTILE).toString();
        String answers = "{\"address\":" + stored + ",\"contact\":" + stored + ",\"name\":" + stored + "}";
        FormSheet sheet = Sheets.sheet(Facts.draft(answers).unreadable("{\"code\":" + stored + ",\"phone\":" + stored + ",\"point\":" + stored + "}")
                .returned("{\"contact\":\"x\"}", remark));
        Sheets.DEFINITION.fields().forEach(field -> sheet.type(field.id(), Jsons.text(HOSTILE)));
        assertThat(page(sheet)).doesNotContain("<script").doesNotContain("<b ").doesNotContain("\"'>").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1;2", ";", "[]", "{}", "\"", "116.4;39.9;1", "\u0000"})
    void everyTypeShowsWhateverWasTyped(String typed) {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}"));
        Sheets.DEFINITION.fields().forEach(field -> sheet.type(field.id(), Jsons.text(typed)));
        assertThat(page(sheet)).contains("form:answers:services");
    }

    @Test
    void theTwoHalvesOfAPointReturnIntoTheirBoxes() {
        Field point = Sheets.DEFINITION.field("point").orElseThrow();
        JsonValue raw = FieldRenderers.of(point).decode(Map.of("p:lon", new String[] {"一百"}, "p:lat", new String[] {"39,9"}), "p");
        FormSheet sheet = Sheets.sheet(Facts.draft("{}"));
        sheet.type("point", raw);
        assertThat(page(sheet)).contains("value=\"一百\"").contains("value=\"39,9\"");
    }

    @Test
    void aGroupOfBoxesWithNoneTickedIsAnEmptyAnswerAndOneNotOnThePageIsNone() {
        Field services = Sheets.DEFINITION.field("services").orElseThrow();
        assertThat(FieldRenderers.of(services).decode(Map.of("s:shown", new String[] {"1"}), "s")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(FieldRenderers.of(services).decode(Map.of("s", new String[] {"vaccination"}), "s")).isNull();
    }

    @Test
    void everyFieldTypeHasARenderer() {
        assertThat(Sheets.DEFINITION.fields()).allSatisfy(field -> assertThat(FieldRenderers.of(field)).isNotNull());
    }

    @Test
    void requiredIsSaidInWordsAndTheMessageBelongsToItsControl() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{}").unreadable("{\"phone\":\"123\"}"));
        assertThat(page(sheet)).contains("<span class=\"sr\">form.required[]</span>")
                .contains("id=\"form:answers:phone\" name=\"form:answers:phone\" aria-required=\"true\" aria-invalid=\"true\""
                        + " aria-describedby=\"form:answers:phone:error form:answers:phone:note form:answers:phone:hint\"");
    }

    @Test
    void lockedFieldsHaveNoControl() {
        FormSheet sheet = Sheets.sheet(Facts.draft("{\"name\":\"甲\"}").locked("name"));
        assertThat(page(sheet)).doesNotContain("name=\"form:answers:name\"").contains("tabindex=\"-1\">甲</div>");
    }
}
