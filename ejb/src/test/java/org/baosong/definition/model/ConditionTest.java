package org.baosong.definition.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.baosong.definition.model.Condition.After;
import org.baosong.definition.model.Condition.All;
import org.baosong.definition.model.Condition.Any;
import org.baosong.definition.model.Condition.AtLeast;
import org.baosong.definition.model.Condition.Before;
import org.baosong.definition.model.Condition.Equals;
import org.baosong.definition.model.Condition.Filled;
import org.baosong.definition.model.Condition.In;
import org.baosong.definition.model.Condition.Not;
import org.baosong.kernel.CanonicalJson;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final JsonObject ANSWERS = CanonicalJson.readObject("""
            {"text": "a", "list": ["a", "b"], "none": "", "empty": [], "blank": {}, "null": null, "number": 5, "decimal": "5.50",
             "date": "2026-05-05", "point": {"lon": "1"}, "flag": false}""");

    private static boolean holds(Condition condition) {
        return condition.test(ANSWERS::get);
    }

    @Test
    void equalsLooksAtTheValueOrIntoTheList() {
        assertThat(holds(new Equals("text", "a"))).isTrue();
        assertThat(holds(new Equals("text", "b"))).isFalse();
        assertThat(holds(new Equals("list", "b"))).isTrue();
        assertThat(holds(new Equals("list", "c"))).isFalse();
        assertThat(holds(new Equals("number", "5"))).isTrue();
        assertThat(holds(new Equals("none", ""))).isFalse();
        assertThat(holds(new Equals("missing", ""))).isFalse();
        assertThat(holds(new Equals("point", "1"))).isFalse();
    }

    @Test
    void inHoldsForAnyOfTheValues() {
        assertThat(holds(new In("text", List.of("x", "a")))).isTrue();
        assertThat(holds(new In("list", List.of("x", "b")))).isTrue();
        assertThat(holds(new In("list", List.of("x")))).isFalse();
        assertThat(holds(new In("missing", List.of("x")))).isFalse();
    }

    @Test
    void filledMeansThereIsAnAnswer() {
        assertThat(List.of("text", "list", "number", "decimal", "point", "flag")).allMatch(field -> holds(new Filled(field)));
        assertThat(List.of("none", "empty", "blank", "null", "missing")).noneMatch(field -> holds(new Filled(field)));
        assertThat(Condition.isFilled(JsonValue.NULL)).isFalse();
    }

    @Test
    void datesAreComparedStrictly() {
        assertThat(holds(new Before("date", "2026-05-06"))).isTrue();
        assertThat(holds(new Before("date", "2026-05-05"))).isFalse();
        assertThat(holds(new After("date", "2026-05-04"))).isTrue();
        assertThat(holds(new After("date", "2026-05-05"))).isFalse();
        assertThat(holds(new Before("missing", "2026-05-05"))).isFalse();
        assertThat(holds(new After("missing", "2026-05-05"))).isFalse();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(holds(new AtLeast("number", BigDecimal.valueOf(5)))).isTrue();
        assertThat(holds(new AtLeast("number", new BigDecimal("5.01")))).isFalse();
        assertThat(holds(new AtLeast("decimal", new BigDecimal("5.5")))).isTrue();
        assertThat(holds(new AtLeast("text", BigDecimal.ZERO))).isFalse();
        assertThat(holds(new AtLeast("missing", BigDecimal.valueOf(-1)))).isFalse();
    }

    @Test
    void combinationsHoldAsInLogicAlsoOfNone() {
        Condition yes = new Equals("text", "a");
        Condition no = new Equals("text", "b");
        assertThat(holds(new All(List.of(yes, yes)))).isTrue();
        assertThat(holds(new All(List.of(yes, no)))).isFalse();
        assertThat(holds(new Any(List.of(no, yes)))).isTrue();
        assertThat(holds(new Any(List.of(no, no)))).isFalse();
        assertThat(holds(new Not(no))).isTrue();
        assertThat(holds(new Not(yes))).isFalse();
        assertThat(holds(Condition.ALWAYS)).isTrue();
        assertThat(holds(Condition.NEVER)).isFalse();
        assertThat(Condition.ALWAYS.isAlways()).isTrue();
        assertThat(Condition.NEVER.isNever()).isTrue();
    }

    @Test
    void aConditionTellsWhichFieldsItLooksAt() {
        assertThat(new All(List.of(new Not(new Filled("a")), new Any(List.of(new In("b", List.of("x")))))).fields()).containsExactly("a", "b");
    }

    @Test
    void theBrowserGetsTheSameWords() {
        assertThat(Condition.ALWAYS.toJson()).hasToString("{\"all\":[]}");
        assertThat(Condition.NEVER.toJson()).hasToString("{\"any\":[]}");
        assertThat(new Equals("a", "b").toJson()).hasToString("{\"field\":\"a\",\"equals\":\"b\"}");
    }
}
