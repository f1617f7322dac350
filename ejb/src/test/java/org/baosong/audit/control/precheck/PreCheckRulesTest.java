package org.baosong.audit.control.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.baosong.audit.control.PreCheckRule.Subject;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.control.DefinitionError;
import org.baosong.definition.model.Check;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;

/** What each look catches, and what it leaves alone. */
class PreCheckRulesTest {

    @Test
    void whatTheRegisterSaysIsClearAndWhatItDoesNotSayIsSeen() {
        DiffersFromRegister rule = new DiffersFromRegister();
        assertThat(rule.check(Subjects.filed(Subjects.answers()))).isEmpty();
        assertThat(rule.check(Subjects.filed(Subjects.with("name", "另一个名称")))).extracting(Finding::field).containsExactly("name");
        assertThat(rule.check(Subjects.filed(Subjects.with("ownership", "private")))).extracting(Finding::field).containsExactly("ownership");
        assertThat(rule.check(Subjects.filed(Subjects.with("contact", "李四")))).as("people come and go").isEmpty();
        assertThat(rule.check(Subjects.filed(Subjects.with("township", "110105002")))).extracting(Finding::field).containsExactly("township");
    }

    @Test
    void whoCannotBeCalledIsSeen() {
        NobodyToCall rule = new NobodyToCall();
        assertThat(rule.check(Subjects.filed(Subjects.answers()))).isEmpty();
        assertThat(rule.check(Subjects.filed(Subjects.without("phone")))).extracting(Finding::field).containsExactly("phone");
    }

    @Test
    void whatComesAgainIsSeenWithTheNumberOfChanges() {
        CameAgain rule = new CameAgain();
        assertThat(rule.check(Subjects.filed(Subjects.answers()))).isEmpty();
        Subject again = new Subject(77, Subjects.CENTRE, Subjects.DEFINITION, 2, Subjects.with("phone", "010-65091235"), Subjects.answers(), List.of());
        assertThat(rule.check(again)).containsExactly(Finding.of("", "check.cameAgain", 2, 1));
        Subject withdrawn = new Subject(77, Subjects.CENTRE, Subjects.DEFINITION, 2, Subjects.answers(), JsonValue.EMPTY_JSON_OBJECT, List.of());
        assertThat(rule.check(withdrawn)).isEmpty();
    }

    @Test
    void whatTheFormWarnedOfIsSeenWithTheReasonAndWhatStandsInTheWayIsNot() {
        List<org.baosong.definition.control.Finding> noticed = List.of(
                noticed("over-beds", Check.Severity.WARNING, "beds", "床位正在核增"), noticed("total", Check.Severity.ERROR, "total", ""));
        Subject warned = new Subject(77, Subjects.CENTRE, Subjects.DEFINITION, 1, Subjects.answers(), JsonValue.EMPTY_JSON_OBJECT, noticed);
        List<Finding> seen = new WarnedByTheForm().check(warned);
        assertThat(seen).extracting(Finding::field).containsExactly("beds");
        assertThat(Texts.error(Texts.CHINESE, seen.get(0).code(), List.copyOf(seen.get(0).args()))).contains("over-beds-zh").contains("床位正在核增");
        assertThat(Texts.error(Locale.ENGLISH, seen.get(0).code(), List.copyOf(seen.get(0).args()))).contains("over-beds-en").doesNotContain("zh");
        assertThat(new WarnedByTheForm().check(Subjects.filed(Subjects.answers()))).isEmpty();
    }

    private static org.baosong.definition.control.Finding noticed(String id, Check.Severity severity, String field, String reason) {
        return new org.baosong.definition.control.Finding(id, severity,
                Violation.of(field, DefinitionError.CHECK_FAILED.code(), new LocalText(id + "-zh", id + "-en")), reason);
    }

    @Test
    void distancesAreThoseOfTheMap() {
        assertThat(FarFromOthers.kilometres("116.397,39.908", "121.473,31.23")).as("Beijing to Shanghai").isBetween(1060.0, 1075.0);
        assertThat(FarFromOthers.kilometres("116.4,39.9", "116.4,39.9")).isZero();
    }

    @Test
    void aPlaceIsFarOnlyFromEnoughOthers() {
        List<String> town = List.of("106.79,39.66", "106.80,39.67", "106.81,39.65");
        assertThat(FarFromOthers.nearest("106.70,39.66", town)).hasValueSatisfying(km -> assertThat(km).isLessThan(FarFromOthers.FAR_KM));
        assertThat(FarFromOthers.nearest("116.79,39.66", town)).hasValueSatisfying(km -> assertThat(km).isGreaterThan(FarFromOthers.FAR_KM));
        assertThat(FarFromOthers.nearest("116.79,39.66", town.subList(0, 2))).isEmpty();
        assertThat(FarFromOthers.nearest("116.79,39.66", Collections.nCopies(3, "116.79,39.66"))).contains(0.0);
    }

    @Test
    void onlyWhatShouldBeOnesOwnIsCompared() {
        List<String> compared = Subjects.DEFINITION.fields().stream().filter(field -> KeyValues.kind(field).isPresent()).map(Field::id).toList();
        assertThat(compared).containsExactlyInAnyOrder("name", "code", "phone", "point");
    }

    @Test
    void writingsOfTheSameNumberAreTheSame() {
        Field phone = Subjects.DEFINITION.field("phone").orElseThrow();
        assertThat(KeyValues.value(phone, Jsons.text("010-65091234"))).isEqualTo(KeyValues.value(phone, Jsons.text("010 65091234")));
        Field name = Subjects.DEFINITION.field("name").orElseThrow();
        assertThat(KeyValues.value(name, Jsons.text("Ａ 中心"))).contains("a中心");
        Field point = Subjects.DEFINITION.field("point").orElseThrow();
        assertThat(KeyValues.value(point, Jsons.object().add("lon", "116.45").build())).isEmpty();
        assertThat(KeyValues.value(point, null)).isEmpty();
        assertThat(KeyValues.value(name, Jsons.text("很".repeat(191)))).isEmpty();
    }
}
