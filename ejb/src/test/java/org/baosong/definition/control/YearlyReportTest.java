package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calculations, checks, warnings with reasons and the comparison with the year before, on a whole form. */
class YearlyReportTest {

    private static final FilingDefinition DEFINITION = YearlyReport.DEFINITION;
    private static final AnswerValidator VALIDATOR = new AnswerValidator();

    private static JsonObject json(String text) {
        return CanonicalJson.readObject(text);
    }

    private static JsonObject right(String changes) {
        JsonObjectBuilder answers = Jsons.object(YearlyReport.RIGHT);
        json(changes).forEach(answers::add);
        return answers.build();
    }

    private static AnswerResult complete(JsonObject answers, JsonObject before) {
        return VALIDATOR.validateComplete(DEFINITION, answers, new Lookups() {
            @Override
            public Optional<String> regionName(String code) {
                return Optional.empty();
            }

            @Override
            public Optional<String> organisationName(String id) {
                return Optional.empty();
            }

            @Override
            public JsonObject periodBefore() {
                return before;
            }
        }, Sample.TODAY);
    }

    private static List<String> wrong(AnswerResult result) {
        return result.violations().stream().map(violation -> violation.field() + " " + violation.said(Locale.SIMPLIFIED_CHINESE)).toList();
    }

    private static List<String> wrong(String changes) {
        return wrong(complete(right(changes), Jsons.empty()));
    }

    private static JsonObject saved(JsonObject stored, String changes) {
        AnswerResult result = VALIDATOR.change(DEFINITION, stored, json(changes), Set.of());
        assertThat(wrong(result)).isEmpty();
        return result.answers();
    }

    @Test
    void itCompilesAndIsWholeInEnglishToo() {
        assertThat(DefinitionCompiler.compile(YearlyReport.yaml()).problems()).isEmpty();
        assertThat(DEFINITION.allFields()).allSatisfy(field -> assertThat(field.label().en()).as(field.id()).isNotEmpty());
        assertThat(DEFINITION.checks()).allSatisfy(check -> assertThat(check.message().en()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "compute: {difference: [income, cost]} | compute: {difference: [income]} | compute 应写",
            "compute: {difference: [income, cost]} | compute: {sum: [income], rows: staff} | compute 应写",
            "compute: {difference: [income, cost]} | compute: {difference: [income, name]} | 字段 balance 的计算用到“name”",
            "compute: {difference: [income, cost]} | compute: {difference: [income, pay]} | 字段 balance 的计算用到“pay”",
            "compute: {difference: [income, cost]} | compute: {difference: [income, balance]} | 字段 balance 的计算经过其他字段又回到它自己",
            "compute: {ratio: [income, visits]} | compute: {sum: [income, visits]}, scale: 0 | 字段 perVisit 的小数位数少于",
            "compute: {rows: staff} | compute: {rows: people} | 字段 listed 的计算用到“people”",
            "compute: {column: staff.pay} | compute: {column: staff.person} | 字段 payroll 的计算用到“staff”",
            "{with: previous-period, tolerance: 30} | {with: last-year} | with 的值“last-year”不存在",
            "compare: previous-period | compare: previous-period, tolerance: 5 | “tolerance”",
            "sum: total, equals: [technical, administrative] | sum: total, equals: [technical, person] | check 用到的“person”",
            "sum: total, equals: [technical, administrative] | sum: total | check 应写",
            "date: opened, before: licensedUntil | date: opened, before: name | check 用到的“name”应是date",
            "at: beds, sum: beds | at: name, sum: beds | check 的 at “name”",
            "together: [awardName, awardedOn] | together: [awardName] | check 应写",
            "id: award, | id: staff-total, | “staff-total”",
            "unit: 张, min: 0, max: 5000 | unit: 张, min: 6, max: 5 | max 应在 6 到",
            "notBefore: 1949-10-01 | notBefore: 1949-10 | “notBefore”",
            "scale: 1 | scale: 7 | scale 应在 0 到 6 之间"})
    void aMistakeInItIsToldInWords(String right, String wrong, String told) {
        String yaml = YearlyReport.yaml();
        assertThat(yaml).contains(right);
        assertThat(DefinitionCompiler.compile(yaml.replace(right, wrong)).problems())
                .extracting(problem -> problem.message(Locale.SIMPLIFIED_CHINESE)).anyMatch(message -> message.contains(told));
    }

    @Test
    void rightAnswersAreRightAndTheCalculatedOnesAreAmongThem() {
        AnswerResult result = complete(YearlyReport.RIGHT, Jsons.empty());
        assertThat(wrong(result)).isEmpty();
        assertThat(result.answers().getString("balance")).isEqualTo("59999.50");
        assertThat(result.answers().getString("perVisit")).isEqualTo("30.00");
        assertThat(result.answers().getInt("listed")).isEqualTo(2);
        assertThat(result.answers().getString("payroll")).isEqualTo("16000.00");
        assertThat(result.answers().getJsonArray("staff").getJsonObject(0).getString("earned")).isEqualTo("10000.00");
        assertThat(result.answers().getJsonArray("staff").getJsonObject(1).getString("earned")).isEqualTo("7000.00");
        assertThat(result.answers()).doesNotContainKey(Findings.REASONS);
    }

    @Test
    void calculatedAnswersFollowEverySaveAndNobodyCanWriteThem() {
        JsonObject first = saved(Jsons.empty(), "{\"income\":\"100\",\"cost\":\"30.5\",\"visits\":3}");
        assertThat(first.getString("balance")).isEqualTo("69.50");
        assertThat(first.getString("perVisit")).isEqualTo("33.33");
        JsonObject second = saved(first, "{\"cost\":null,\"visits\":0}");
        assertThat(second).doesNotContainKeys("balance", "perVisit");
        AnswerResult forged = VALIDATOR.change(DEFINITION, first, json("{\"balance\":\"1000000\"}"), Set.of());
        assertThat(wrong(forged)).containsExactly("balance “收支结余”由系统计算，不能填写；按其他数据算出的是 69.50。");
        assertThat(forged.answers().getString("balance")).isEqualTo("69.50");
        assertThat(saved(first, "{\"balance\":\"69.50 元\"}")).isEqualTo(first);
        assertThat(wrong(complete(right("{\"balance\":\"1.00\"}"), Jsons.empty()))).isEmpty();
        assertThat(complete(right("{\"balance\":\"1.00\"}"), Jsons.empty()).answers().getString("balance")).isEqualTo("59999.50");
    }

    @Test
    void rowsGetTheirIdentityFromTheServerAndKeepIt() {
        JsonObject stored = saved(Jsons.empty(), "{\"staff\":[{\"person\":\"甲\",\"pay\":\"1\"},{\"person\":\"乙\"}]}");
        List<String> ids = stored.getJsonArray("staff").getValuesAs(JsonObject.class).stream().map(row -> row.getString("_id")).toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        JsonObject again = saved(stored, "{\"staff\":[{\"_id\":\"" + ids.get(1) + "\",\"person\":\"乙乙\"},{\"_id\":\"999\",\"person\":\"丙\"}]}");
        assertThat(again.getJsonArray("staff").getJsonObject(0).getString("_id")).isEqualTo(ids.get(1));
        assertThat(again.getJsonArray("staff").getJsonObject(1).getString("_id")).isNotIn("999", ids.get(0), ids.get(1));
        assertThat(again.getInt("listed")).isEqualTo(2);
        assertThat(again).doesNotContainKey("payroll");
    }

    @Test
    void whatCannotBeReadInACellIsKeptAndReadAgainWhenItIsSubmitted() {
        JsonObject stored = saved(Jsons.empty(), "{\"staff\":[{\"person\":\"甲\",\"pay\":\"1\"}]}");
        String id = stored.getJsonArray("staff").getJsonObject(0).getString("_id");
        AnswerResult result = VALIDATOR.change(DEFINITION, stored, json("{\"staff\":[{\"_id\":\"" + id + "\",\"post\":\"医生\",\"pay\":\"很多\"}]}"), Set.of());
        assertThat(wrong(result)).containsExactly("staff[0].post “岗位”没有“医生”这个选项，请从列表中选择。", "staff[0].pay “月工资”请填写数字，如 1234.5。");
        assertThat(result.rejected()).isEqualTo(json("{\"staff/" + id + "/post\":\"医生\",\"staff/" + id + "/pay\":\"很多\"}"));
        AnswerResult again = VALIDATOR.change(DEFINITION, result.answers(), result.rejected(), Set.of());
        assertThat(wrong(again)).isEqualTo(wrong(result));
        assertThat(VALIDATOR.change(DEFINITION, result.answers(), json("{\"staff/" + id + "/pay\":\"12\"}"), Set.of()).answers()
                .getJsonArray("staff").getJsonObject(0).getString("pay")).isEqualTo("12.00");
        assertThat(wrong(VALIDATOR.change(DEFINITION, stored, json("{\"nosuch/1/pay\":\"12\"}"), Set.of()))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"total\":4} | total 职工总数应等于卫生技术人员与行政后勤人员之和。",
            "{\"licensedUntil\":\"2001-05-01\"} | licensedUntil 许可证有效期应晚于开业日期。",
            "{\"awardName\":\"先进集体\"} | awardName 获奖名称和获奖日期应同时填写。",
            "{\"beds\":31} | beds 实有床位多于编制床位。 请核对；如情况属实，请在该项下填写说明。",
            "{\"satisfied\":\"100.1\"} | satisfied “群众满意度”不能大于 100。",
            "{\"beds\":0} | noBedsWhy 请填写“未设床位说明”。",
            "{\"premises\":\"rented\"} | contract 请填写“房屋租赁期限”。",
            "{\"premises\":\"rented\",\"contract\":{\"from\":\"2026-01-01\"}} | contract “房屋租赁期限”的开始和结束时间要填写齐全。",
            "{\"uscc\":\"12110105400000624X\"} | uscc “统一社会信用代码”的校验位不符，请对照证照检查有没有填错的数字或字母。",
            "{\"beds\":31,\"_reasons\":{\"over-beds\":\"\"}} | beds 实有床位多于编制床位。 请核对；如情况属实，请在该项下填写说明。"})
    void whatIsWrongIsSaidAtItsField(String changes, String expected) {
        assertThat(wrong(changes)).containsExactly(expected);
    }

    @Test
    void rowsAreJudgedCellByCellAndRowByRow() {
        assertThat(wrong("{\"staff\":[{\"_id\":\"11\",\"person\":\"张一\",\"post\":\"nurse\"},{\"_id\":\"12\",\"post\":\"pharmacist\",\"pay\":\"5.00\",\"bonus\":\"6.00\"}]}"))
                .containsExactly("staff[0].licence 请填写“执业证书编号”。", "staff[1].person 请填写“姓名”。",
                        "staff[1].bonus 月绩效高于月工资。 请核对；如情况属实，请在该项下填写说明。");
    }

    @Test
    void aWarningPassesWithAReasonWhichStaysAmongTheAnswers() {
        JsonObject stored = saved(right("{\"beds\":31}"), "{\"_reasons\":{\"over-beds\":\" 疫情期间增设。 \"}}");
        AnswerResult result = complete(stored, Jsons.empty());
        assertThat(wrong(result)).isEmpty();
        assertThat(Findings.reasons(result.answers())).isEqualTo(json("{\"over-beds\":\"疫情期间增设。\"}"));
        assertThat(Findings.reasons(complete(saved(stored, "{\"beds\":30}"), Jsons.empty()).answers())).isEmpty();
        assertThat(saved(stored, "{\"_reasons\":{\"over-beds\":null}}")).doesNotContainKey(Findings.REASONS);
        assertThat(wrong(complete(saved(stored, "{\"total\":4}"), Jsons.empty()))).hasSize(1);
    }

    @Test
    void aReasonIsOnlyTakenForAWarningThereCanBe() {
        AnswerResult result = VALIDATOR.change(DEFINITION, YearlyReport.RIGHT, json("{\"_reasons\":{\"staff-total\":\"x\",\"nothing\":\"x\",\"over-beds\":\""
                + "长".repeat(501) + "\",\"compare/visits\":\"x\"}}"), Set.of());
        assertThat(result.violations()).extracting(violation -> violation.code()).containsExactlyInAnyOrder("F1424", "F1424", "F1423", "F1424");
        assertThat(result.answers()).doesNotContainKey(Findings.REASONS);
        assertThat(VALIDATOR.change(DEFINITION, YearlyReport.RIGHT, json("{\"_reasons\":\"x\"}"), Set.of()).answers()).doesNotContainKey(Findings.REASONS);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "13, false", "14, true", "26, true", "27, false", "0, false"})
    void aLargeMoveSinceTheYearBeforeNeedsAReason(int now, boolean passes) {
        String changes = now == 0 ? "{\"beds\":0,\"noBedsWhy\":\"无\"}" : "{\"beds\":" + now + "}";
        assertThat(complete(right(changes), json("{\"beds\":20}")).isValid()).isEqualTo(passes);
        JsonObject explained = saved(right(changes), "{\"_reasons\":{\"compare/beds\":\"改扩建\"}}");
        assertThat(wrong(complete(explained, json("{\"beds\":20}")))).isEmpty();
    }

    @Test
    void theMoveIsToldInWords() {
        assertThat(wrong(complete(right("{\"beds\":30}"), json("{\"beds\":20}")))).containsExactly(
                "beds “实有床位”为 30 张，上期为 20 张，变化 +50.0%，超过 30%。 请核对；如情况属实，请在该项下填写说明。");
        assertThat(wrong(complete(right("{\"beds\":30}"), json("{\"beds\":0}")))).hasSize(1);
        assertThat(Findings.movement(Jsons.number(12000), Jsons.number(9600))).hasValue("+25.0%");
        assertThat(Findings.movement(Jsons.text("75.00"), Jsons.text("100.00"))).hasValue("-25.0%");
        assertThat(Findings.movement(Jsons.number(1), Jsons.number(0))).isEmpty();
        assertThat(Findings.movement(Jsons.number(1), JsonValue.NULL)).isEmpty();
    }

    @Test
    void whatIsFixedByAnotherAnswerStaysAsItIs() {
        JsonObject stored = saved(Jsons.empty(), "{\"beds\":10,\"bedDays\":300}");
        AnswerResult closed = VALIDATOR.change(DEFINITION, stored, json("{\"beds\":0,\"bedDays\":500}"), Set.of());
        assertThat(closed.violations()).extracting(violation -> violation.field() + violation.code()).containsExactly("bedDaysF1104");
        assertThat(closed.answers().getInt("bedDays")).isEqualTo(300);
        assertThat(saved(closed.answers(), "{\"bedDays\":300}").getInt("bedDays")).isEqualTo(300);
        assertThat(saved(closed.answers(), "{\"beds\":5,\"bedDays\":500}").getInt("bedDays")).isEqualTo(500);
    }

    /** Keys of our own among the answers: nobody writes what he could not write in the form. */
    @Test
    void reasonsCannotBeForged() {
        JsonObject stored = saved(right("{\"beds\":31}"), "{\"_reasons\":{\"over-beds\":\"疫情期间增设\",\"bonus-high/11\":\"超额完成\"}}");
        assertThat(Findings.reasons(stored)).hasSize(2);
        for (String key : List.of("bonus-high/13", "bonus-high", "over-beds/11", "over-beds/", "staff-total", "compare/name", "_id", "over-beds/../x")) {
            AnswerResult result = VALIDATOR.change(DEFINITION, stored, json("{\"_reasons\":{\"" + key + "\":\"x\"}}"), Set.of());
            assertThat(result.violations()).as(key).extracting(Violation::code).containsExactly(DefinitionError.REASON_UNKNOWN.code());
            assertThat(result.answers()).as(key).isEqualTo(stored);
        }
        for (String forged : List.of("{\"_id\":\"11\"}", "{\"reasons\":{}}", "{\"staff\":[{\"_id\":\"11\",\"_reasons\":{\"over-beds\":\"x\"}}]}", "{\"sealed\":\"x\"}")) {
            assertThat(VALIDATOR.change(DEFINITION, stored, json(forged), Set.of()).violations()).as(forged).extracting(Violation::code)
                    .containsExactly(DefinitionError.UNKNOWN_FIELD.code());
        }
    }

    /** Returned for one field, a filing stays explained as it was wherever nothing was reopened. */
    @Test
    void aReasonForWhatIsLockedStays() {
        JsonObject stored = saved(right("{\"beds\":31}"), "{\"_reasons\":{\"over-beds\":\"疫情期间增设\"}}");
        for (String given : List.of("\"另一个说法\"", "\"\"")) {
            JsonObject changes = json("{\"_reasons\":{\"over-beds\":" + given + "}}");
            AnswerResult locked = VALIDATOR.change(DEFINITION, stored, changes, Set.of("beds", "approvedBeds"));
            assertThat(locked.violations()).extracting(Violation::field, Violation::code)
                    .containsExactly(Tuple.tuple("_reasons/over-beds", DefinitionError.READ_ONLY.code()));
            assertThat(locked.answers()).isEqualTo(stored);
            assertThat(VALIDATOR.change(DEFINITION, stored, changes, Set.of("beds")).violations()).as("the other side is open").isEmpty();
        }
        JsonObject same = json("{\"_reasons\":{\"over-beds\":\"疫情期间增设\"}}");
        assertThat(VALIDATOR.change(DEFINITION, stored, same, Set.of("beds", "approvedBeds")).violations()).as("the same again is no change").isEmpty();
    }

    /** An identity is that of a row of this table or it is a new row's: no answer of another row comes along with it. */
    @Test
    void rowIdentitiesCannotBeForged() {
        AnswerResult result = VALIDATOR.change(DEFINITION, YearlyReport.RIGHT,
                json("{\"staff\":[{\"_id\":\"11\"},{\"_id\":\"11\",\"post\":\"nurse\"},{\"_id\":11},{\"_id\":{\"a\":1}},{\"_id\":\"staff/12\"}]}"), Set.of());
        List<JsonObject> rows = result.answers().getJsonArray("staff").getValuesAs(JsonObject.class);
        assertThat(rows.get(0).getString("person")).isEqualTo("张一");
        assertThat(rows.stream().map(row -> row.getString("_id"))).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d{2,19}"));
        assertThat(rows.subList(1, 5)).noneMatch(row -> row.containsKey("person") || row.getString("_id").equals("12"));
        assertThat(VALIDATOR.change(DEFINITION, YearlyReport.RIGHT, json("{\"staff/13/person\":\"某\",\"closing/11/person\":\"某\"}"), Set.of()).answers()
                .getJsonArray("staff").toString()).doesNotContain("某");
    }
}
