package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.model.CampaignRule;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Decisions;
import org.baosong.definition.model.DefinitionProblem;
import org.baosong.definition.model.Due;
import org.baosong.definition.model.Effect;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.ReadOnly;
import org.baosong.definition.model.Route;
import org.baosong.definition.model.Section;
import org.baosong.definition.model.Step;
import org.baosong.definition.model.StepLevel;
import org.baosong.definition.model.Uniqueness;
import org.baosong.kernel.Jsons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCompilerTest {

    /** A small definition that uses every key; line numbers in the tests count from its first line. */
    static final String FULL = """
            code: sample
            version: "2026.1"
            title: 样例
            en: {title: Sample}
            owner: "11:hc"
            applies: ["11", "3101"]
            effective: {from: 2026-01-01, to: 2026-12-31}
            filer: {kinds: [clinic, centre], subordinates: [clinic], parents: [centre]}
            numberPrefix: YL
            campaign: {period: half-year, correction: {days: 7}}
            uniqueness: {kind: per-period, bar: P3Y}
            sections:
              - id: base
                title: 基本情况
                note: 请如实填写
                en: {title: Basics, note: Be honest}
                fields:
                  - {id: kind, type: choice, label: 类型, required: true, metric: true, index: true, bind: org.kind, options: [{value: a, label: 甲, en: A}, {value: b, label: 乙}]}
                  - {id: town, type: region, level: township, label: 乡镇, partOf: address, required: true}
                  - {id: address, type: address, region: town, label: 地址, hint: 到门牌号, source: 许可证, example: 1号, en: {label: Address, hint: h, source: s, example: e}}
                  - {id: opened, type: date, label: 开业日期, past: true, public: true}
                  - {id: beds, type: integer, label: 床位, min: 0, max: 9000, required: {when: {field: kind, equals: a}}}
                  - {id: note, type: text, label: 说明, multiline: true, minLength: 1, maxLength: 500, masked: true, readOnly: true, visible: {when: {all: [{field: kind, in: [a, b]}, {any: [{field: beds, at-least: 100}, {field: opened, before: 2000-01-01}]}, {not: {field: opened, after: 2020-01-01}}, {field: town, filled: true}]}}}
                  - {id: items, type: choices, label: 项目, min: 1, max: 2, readOnly: when-bound, bind: org.services, options: [{number: 7, value: x, label: 某}, {value: y, label: 又}]}
              - id: staff
                title: 人员
                visible: {when: {field: kind, equals: a}}
                repeat: {min: 1, max: 20}
                fields:
                  - {id: person, type: text, label: 姓名, required: true}
                  - {id: mobile, type: phone, label: 手机, visible: {when: {field: person, filled: true}}}
            rules: []
            routes:
              - when: {field: kind, equals: b}
                steps: []
              - steps:
                  - {id: county, label: 县审核, en: County, level: county, act: audit, gather: batch, due: {workingDays: 10}}
                  - {id: next, label: 上级, level: next, line: tcm, act: confirm, due: {days: 3}}
            decisions:
              return: {opinion: required, reasons: [{code: name-differs, label: 名称不符, en: Name}]}
              reject: {opinion: optional}
              defer: {months: {min: 1, max: 6}}
            effects: [register]
            stateLabels:
              DRAFT: {label: 填报中, en: Draft}
              IN_AUDIT.county: {label: 县审核中}
            retain: P10Y
            """;

    private static List<String> problems(String yaml) {
        return DefinitionCompiler.compile(yaml).problems().stream().map(problem -> problem.message(Locale.SIMPLIFIED_CHINESE)).toList();
    }

    private static FilingDefinition full() {
        DefinitionCompiler.Outcome outcome = DefinitionCompiler.compile(FULL);
        assertThat(problems(FULL)).isEmpty();
        return outcome.definition().orElseThrow();
    }

    @Test
    void aCompleteDefinitionBecomesRecords() {
        FilingDefinition definition = full();
        assertThat(definition.title().in(Locale.ENGLISH)).isEqualTo("Sample");
        assertThat(definition.owner()).hasToString("11:hc");
        assertThat(definition.applies()).extracting(Object::toString).containsExactly("11", "3101");
        assertThat(definition.effective().covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(definition.effective().covers(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(definition.filer().filesThroughParent("clinic", true)).isTrue();
        assertThat(definition.filer().filesThroughParent("clinic", false)).isFalse();
        assertThat(definition.filer().filesThroughParent("centre", true)).isFalse();
        assertThat(definition.campaign()).isEqualTo(new CampaignRule(CampaignRule.PeriodKind.HALF_YEAR, new Due(7, Due.Unit.DAYS)));
        assertThat(definition.uniqueness())
                .isEqualTo(new Uniqueness(Uniqueness.Kind.PER_PERIOD, Uniqueness.Bar.TERM, Period.ofYears(3)));
        assertThat(definition.effects()).containsExactly(Effect.REGISTER);
        assertThat(definition.retain()).isEqualTo(Period.ofYears(10));
        assertThat(definition.fields()).extracting(Field::id)
                .containsExactly("kind", "town", "address", "opened", "beds", "note", "items");
        assertThat(definition.section("staff").map(Section::repeats)).hasValue(true);
    }

    @Test
    void fieldsCarryWhatWasWritten() {
        FilingDefinition definition = full();
        Field note = definition.field("note").orElseThrow();
        assertThat(note.readOnly()).isEqualTo(ReadOnly.ALWAYS);
        assertThat(note.is(FieldTrait.MASKED)).isTrue();
        assertThat(note.params().integer("maxLength")).hasValue(500);
        assertThat(note.params().flag("multiline")).isTrue();
        assertThat(note.required().isNever()).isTrue();
        assertThat(definition.field("items").orElseThrow().options()).extracting(option -> option.no() + option.value())
                .containsExactly("7x", "2y");
        assertThat(definition.field("address").orElseThrow().hint().in(Locale.ENGLISH)).isEqualTo("h");
        assertThat(definition.boundTo("org.services")).map(Field::id).hasValue("items");
    }

    @Test
    void partsOfOneItemAreCountedOnce() {
        Section base = full().sections().get(0);
        assertThat(base.items()).extracting(item -> item.head().id()).containsExactly("kind", "address", "opened", "beds", "note", "items");
        assertThat(base.items().get(1).parts()).extracting(Field::id).containsExactly("town", "address");
    }

    @Test
    void theFirstFittingRouteIsTaken() {
        FilingDefinition definition = full();
        Route automatic = definition.firstRoute(Jsons.object().add("kind", "b").build()::get).orElseThrow();
        assertThat(automatic.isAutomatic()).isTrue();
        Route audited = definition.firstRoute(Jsons.object().add("kind", "a").build()::get).orElseThrow();
        assertThat(audited.steps()).extracting(Step::id).containsExactly("county", "next");
        assertThat(definition.step("next")).map(Step::line).hasValue("tcm");
        assertThat(definition.step("county")).map(Step::line).hasValue("hc");
        assertThat(definition.step("county")).map(Step::due).hasValue(new Due(10, Due.Unit.WORKING_DAYS));
        assertThat(StepLevel.NEXT.level()).isEmpty();
    }

    @Test
    void decisionsSayWhatIsAllowedAndWhatMustBeSaid() {
        Decisions decisions = full().decisions();
        assertThat(decisions.allows(DecisionKind.PASS)).isTrue();
        assertThat(decisions.rule(DecisionKind.RETURN).opinionRequired()).isTrue();
        assertThat(decisions.rule(DecisionKind.RETURN).hasReason("name-differs")).isTrue();
        assertThat(decisions.rule(DecisionKind.REJECT).opinionRequired()).isFalse();
        assertThat(decisions.rule(DecisionKind.DEFER).maxMonths()).isEqualTo(6);
        assertThat(new Decisions(java.util.Map.of()).allows(DecisionKind.REJECT)).isFalse();
    }

    @Test
    void stateLabelsOfAStepComeBeforeThoseOfTheState() {
        FilingDefinition definition = full();
        assertThat(definition.stateLabel("IN_AUDIT", "county")).map(Object::toString).hasValue("县审核中");
        assertThat(definition.stateLabel("IN_AUDIT", "next")).isEmpty();
        assertThat(definition.stateLabel("DRAFT", "")).map(Object::toString).hasValue("填报中");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "type: date, label: 开业日期 | type: fone, label: 开业日期 | 第 21 行：字段 opened 的 type “fone”不存在，可用：text, integer, decimal, money, date",
            "past: true | passt: true | 第 21 行：不认识“passt”，这里可用：id, type, label",
            "max: 9000 | maxLength: 9000 | 第 22 行：不认识“maxLength”",
            "numberPrefix: YL | numberPrefix: yl1 | 第 9 行：numberPrefix 的值“yl1”写法不对，应如 GW",
            "numberPrefix: YL | # | 第 1 行：缺少“numberPrefix”。",
            "title: 样例 | title: \"\" | 第 3 行：“title”应为文字，且不能为空。",
            "title: 样例 | title: [样例] | 第 3 行：“title”应为文字，且不能为空。",
            "code: sample | code: Sample Code | 第 1 行：code 的值“Sample Code”写法不对，应如 basic-public-health",
            "version: \"2026.1\" | version: v1 | 第 2 行：version 的值“v1”写法不对，应如 2026.1",
            "owner: \"11:hc\" | owner: 卫健委 | 第 5 行：owner 的值“卫健委”写法不对，应如 11:hc",
            "[\"11\", \"3101\"] | [\"京\"] | 第 6 行：applies 的值“京”写法不对",
            "to: 2026-12-31 | to: 2025-12-31 | 第 7 行：结束日期早于开始日期。",
            "from: 2026-01-01 | from: 2026-02-30 | 第 7 行：“from”应为日期",
            "subordinates: [clinic] | subordinates: [hospital] | 第 8 行：subordinates 的值“hospital”不存在，可用：clinic, centre",
            "period: half-year | period: week | 第 10 行：period 的值“week”不存在，可用：none, year, half-year, quarter, month",
            "{days: 7} | {days: 7, workingDays: 5} | 第 10 行：correction 应写 workingDays 或 days 之一。",
            "{days: 7} | {days: 0} | 第 10 行：days 应在 1 到 3650 之间。",
            "{days: 7} | {days: many} | 第 10 行：“days”应为整数。",
            "bar: P3Y | bar: forever | 第 11 行：bar 的值“forever”写法不对，应如 never, period, P3Y",
            "retain: P10Y | retain: ten | 第 47 行：retain 的值“ten”写法不对，应如 P10Y",
            "required: true, metric: true | required: maybe, metric: true | 第 18 行：“required”应为 true 或 false。",
            "bind: org.kind | bind: org.colour | 第 18 行：bind 的值“org.colour”不存在，可用：org.name",
            "bind: org.kind | bind: org.name | 第 18 行：字段 kind 绑定 org.name，类型应为：text",
            "bind: org.services | bind: org.kind | 第 24 行：“org.kind”已经用过，不能重复。",
            "{value: b, label: 乙} | {value: a, label: 乙} | 第 18 行：“a”已经用过，不能重复。",
            "{number: 7, value: x, label: 某} | {number: 2, value: x, label: 某} | 第 24 行：“2”已经用过，不能重复。",
            "id: town, type | id: kind, type | 第 19 行：“kind”已经用过，不能重复。",
            "level: township | level: street | 第 19 行：level 的值“street”不存在，可用：province, city, county, township",
            "partOf: address | partOf: person | 第 19 行：字段 town 的 partOf “person”应为同一节中另一个独立的字段。",
            "region: town | region: kind | 第 20 行：字段 address 的 region “kind”应为同一节中类型为 region 的字段。",
            "label: 开业日期, past: true | label: 开业日期, options: [] | 第 21 行：字段 opened 的类型是 date，不能有 options。",
            "label: 开业日期, past: true | label: 开业日期, metric: true | 第 21 行：字段 opened 不能用 metric，类型 date 不支持。",
            "options: [{number: 7, value: x, label: 某}, {value: y, label: 又}] | hint: 无 | 第 24 行：字段 items 的类型是 choices，需要列出 options。",
            "min: 0, max: 9000 | min: 10, max: 9 | 第 22 行：max 应在 10 到",
            "{field: kind, equals: a}}} | {field: kid, equals: a}}} | 第 22 行：条件里的字段“kid”不存在。",
            "{field: kind, equals: a}}} | {field: kind, equals: c}}} | 第 22 行：字段 kind 没有选项“c”，可用：a, b",
            "{field: kind, equals: a}}} | {field: kind}}} | 第 22 行：条件写法不对",
            "{field: kind, equals: a}}} | {field: kind, equals: a, in: [b]}}} | 第 22 行：条件写法不对",
            "{field: kind, equals: a}}} | {field: person, filled: true}}} | 第 22 行：“person”在表格里，表格外不能引用或绑定。",
            "{field: beds, at-least: 100} | {field: kind, at-least: 100} | 第 23 行：字段 kind 的类型是 choice，这个条件只能用于：integer",
            "{field: beds, at-least: 100} | {field: beds, at-least: 1e9} | 第 23 行：条件写法不对",
            "before: 2000-01-01 | before: then | 第 23 行：条件写法不对",
            "{field: town, filled: true} | {field: note, filled: true} | 第 23 行：字段 note 的显示条件经过其他字段又回到它自己。",
            "readOnly: when-bound | readOnly: sometimes | 第 24 行：readOnly 的值“sometimes”不存在，可用：true, false, when-bound",
            "{min: 1, max: 20} | {min: 30, max: 20} | 第 28 行：min 应在 0 到 20 之间。",
            "rules: [] | rules: [magic] | 第 32 行：rules 的值“magic”不存在",
            "  - when: {field: kind, equals: b} | - note: x | 第 34 行：不认识“note”，这里可用：when, steps",
            "id: next, label | id: county, label | 第 38 行：“county”已经用过，不能重复。",
            "level: county | level: town | 第 37 行：level 的值“town”不存在，可用：nation, province, city, county, next",
            "act: audit, gather | gather | 第 37 行：缺少“act”。",
            "code: name-differs | code: 名称 | 第 40 行：code 的值“名称”写法不对，应如 name-differs",
            "{opinion: optional} | {opinion: optional, months: {max: 3}} | 第 41 行：只有 defer 可以写 months。",
            "{months: {min: 1, max: 6}} | {} | 第 42 行：缺少“months”。",
            "effects: [register] | effects: [fly] | 第 43 行：effects 的值“fly”不存在，可用：register",
            "DRAFT: | BROUILLON: | 第 45 行：stateLabels 的值“BROUILLON”不存在",
            "IN_AUDIT.county | IN_AUDIT.moon | 第 46 行：没有步骤“moon”。",
            "campaign: {period: half-year, correction: {days: 7}} | campaign: {period: none} | 第 11 行：“per-period”需要 campaign。"})
    void aMistakeIsToldWithItsLineInWords(String right, String wrong, String expected) {
        assertThat(FULL).contains(right);
        String yaml = replaceFirst(right, wrong == null ? "" : wrong.strip());
        DefinitionCompiler.Outcome outcome = DefinitionCompiler.compile(yaml);
        assertThat(outcome.definition()).isEmpty();
        assertThat(problems(yaml)).anySatisfy(message -> assertThat(message).startsWith(expected.strip()));
    }

    private static String replaceFirst(String right, String wrong) {
        int at = FULL.indexOf(right);
        return FULL.substring(0, at) + wrong + FULL.substring(at + right.length());
    }

    @Test
    void severalMistakesAreToldAtOnceInTheOrderOfTheText() {
        String yaml = FULL.replace("numberPrefix: YL", "numberPrefix: 9").replace("type: date", "type: fone").replace("retain:", "retian:");
        assertThat(DefinitionCompiler.compile(yaml).problems()).extracting(DefinitionProblem::line).startsWith(1, 9, 21).endsWith(47);
        assertThat(problems(yaml)).hasSize(4);
    }

    @Test
    void aFieldOfUnknownTypeIsNotReportedAgainWhereConditionsUseIt() {
        assertThat(problems(FULL.replace("type: date", "type: fone"))).hasSize(1);
    }

    @Test
    void aRouteBehindOneThatAlwaysFitsIsRefusedAndTheLastOneMustAlwaysFit() {
        assertThat(problems(FULL.replace("  - when: {field: kind, equals: b}\n    steps: []", "  - steps: []")))
                .contains("第 35 行：前一条 route 没有 when，永远轮不到这一条。");
        assertThat(problems(FULL.replace("  - steps:\n      - {id: county", "  - when: {field: kind, equals: a}\n    steps:\n      - {id: county")))
                .contains("第 33 行：最后一条 route 不能有 when，否则有的办件无路可走。");
    }

    @Test
    void aRouteOnlyGoesUp() {
        assertThat(problems(FULL.replace("level: county", "level: city").replace("level: next", "level: county")))
                .contains("第 38 行：步骤 next 的层级低于前一步，流程只能逐级向上。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`` | 第 1 行",
            "just text | 第 1 行：“”应为“键: 值”的形式。",
            "[1, 2] | 第 1 行：“”应为“键: 值”的形式。",
            "{code: a | 第 1 行：YAML 格式有误",
            "a: &x 1 | 第 1 行：只能使用普通的键值",
            "a: !!java.net.URL [x] | 第 1 行：只能使用普通的键值",
            "a: *x | 第 1 行：只能使用普通的键值",
            "? [a, b] : c | 第 1 行：只能使用普通的键值"})
    void textThatIsNoPlainYamlIsRefused(String yaml, String expected) {
        assertThat(problems(yaml)).isNotEmpty().anySatisfy(message -> assertThat(message).startsWith(expected));
    }

    @Test
    void hostileTextIsRefusedWithoutException() {
        assertThat(problems("a: " + "[".repeat(5_000))).isNotEmpty();
        assertThat(problems("a: " + "{b: ".repeat(5_000))).isNotEmpty();
        assertThat(problems("x".repeat(600 * 1024))).containsExactly("第 1 行：定义文件超过 512 KB。");
        assertThat(problems("code: \"\\u0000\"")).isNotEmpty();
        assertThat(problems("code: a\ncode: b")).contains("第 2 行：“code”重复出现，请只保留一个。");
        assertThat(problems("---\na: 1\n---\nb: 2\n")).anySatisfy(message -> assertThat(message).contains("多个文档"));
    }

    @Test
    void everyTruncationOfADefinitionIsRefusedWithoutException() {
        for (int end = 0; end < FULL.length() - 12; end += 7) {
            assertThat(DefinitionCompiler.compile(FULL.substring(0, end)).definition()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void theChecksumIgnoresLayoutAndCommentsButNoContent() {
        String checksum = DefinitionCompiler.compile(FULL).checksum();
        assertThat(DefinitionCompiler.compile("# a comment\n" + FULL.replace("{from: 2026-01-01, to", "{ from: \"2026-01-01\",  to")).checksum())
                .isEqualTo(checksum);
        assertThat(DefinitionCompiler.compile(FULL.replace("样例", "样例2")).checksum()).isNotEqualTo(checksum);
    }

    @Test
    void aFieldKeepsItsTypeThroughAllVersions() {
        String next = FULL.replace("version: \"2026.1\"", "version: \"2027.1\"").replace("id: opened, type: date, label: 开业日期, past: true",
                "id: opened, type: text, label: 开业日期").replace(", {field: opened, before: 2000-01-01}", "")
                .replace("{not: {field: opened, after: 2020-01-01}}, ", "");
        List<DefinitionProblem> problems = DefinitionCompiler.compile(next, List.of(full())).problems();
        assertThat(problems).extracting(problem -> problem.message(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("第 21 行：字段 opened 在 2026.1 版的类型是 date，不能改为 text；请改用新的字段 id。");
    }

    @Test
    void anOptionKeepsItsNumberThroughAllVersions() {
        String next = FULL.replace("version: \"2026.1\"", "version: \"2027.1\"");
        assertThat(DefinitionCompiler.compile(next, List.of(full())).problems()).isEmpty();
        assertThat(DefinitionCompiler.compile(next.replace("number: 7", "number: 8"), List.of(full())).problems())
                .extracting(DefinitionProblem::code).containsExactly("F1177");
        assertThat(DefinitionCompiler.compile(next.replace("value: x", "value: z"), List.of(full())).problems())
                .extracting(DefinitionProblem::code).containsExactly("F1177");
        assertThat(DefinitionCompiler.compile(next.replace("{number: 7, value: x, label: 某}, {value: y",
                "{number: 7, value: x, label: 另}, {number: 9, value: z, label: 新}, {number: 2, value: y"), List.of(full())).problems()).isEmpty();
    }

    @Test
    void aConditionIsWrittenForTheBrowserInTheWordsOfTheDefinition() {
        Condition condition = full().field("note").orElseThrow().visible();
        assertThat(condition.toJson()).hasToString("{\"all\":[{\"field\":\"kind\",\"in\":[\"a\",\"b\"]},{\"any\":[{\"field\":\"beds\","
                + "\"at-least\":\"100\"},{\"field\":\"opened\",\"before\":\"2000-01-01\"}]},{\"not\":{\"field\":\"opened\",\"after\":"
                + "\"2020-01-01\"}},{\"field\":\"town\",\"filled\":true}]}");
    }
}
