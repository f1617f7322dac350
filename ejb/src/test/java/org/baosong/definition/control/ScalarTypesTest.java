package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.definition.control.Sample.context;
import static org.baosong.definition.control.Sample.field;
import static org.baosong.definition.control.Sample.outcome;
import static org.baosong.definition.control.Sample.parse;
import static org.baosong.definition.control.Sample.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;
import org.baosong.kernel.Jsons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, money, dates, spans of time and codes as people type and paste them. */
class ScalarTypesTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final LocalText BEDS = new LocalText("张", "beds");

    private static String shown(Field field, String typed, Locale locale) {
        return FieldTypes.of(field).display(field, parse(field, typed).value(), context(Map.of()), locale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12 | \"12.00\"", "12.5 | \"12.50\"", "１２．３４ | \"12.34\"", "1,234.5 | \"1234.50\"", "１，２３４ | \"1234.00\"",
            "12.340 | \"12.34\"", "12. | \"12.00\"", "-0.5 | \"-0.50\"", "+3 | \"3.00\"", "1 234 567.5 | \"1234567.50\"", "007.10 | \"7.10\"",
            "12.345 | F1135", ".5 | F1134", "1e3 | F1134", "12,34 | F1134", "1.2.3 | F1134", "十二 | F1134", "1 2 | F1134", "-11 | F1129",
            "10000000.01 | F1130", "9999999999999999 | F1134"})
    void aDecimalKeepsItsDecimalsAndIsNeverRounded(String typed, String expected) {
        assertThat(outcome(field("decimal", Map.of("min", new BigDecimal("-10"), "max", new BigDecimal("10000000"))), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234.5 | \"1234.50\"", "¥1,234.50 | \"1234.50\"", "￥ 1234 | \"1234.00\"", "1,234.5元 | \"1234.50\"",
            "100 元整 | \"100.00\"", "人民币100 | \"100.00\"", "1234.567 | F1135", "$5 | F1134", "五元 | F1134"})
    void anAmountLosesTheCurrencySignPeopleWriteWithIt(String typed, String expected) {
        assertThat(outcome(field("money"), typed)).isEqualTo(expected);
    }

    @Test
    void scaleAndUnitAreTheDefinitions() {
        Field field = field("money", Map.of("scale", 6, "unit", new LocalText("万元", "10,000 yuan")));
        assertThat(outcome(field, "12.345678 万元")).isEqualTo("\"12.345678\"");
        assertThat(shown(field, "1234.5", ZH)).isEqualTo("1,234.500000 万元");
        assertThat(outcome(field("decimal", Map.of("scale", 0)), "5.5")).isEqualTo("F1128");
        assertThat(outcome(field("decimal", Map.of("scale", 0)), "5.0")).isEqualTo("\"5\"");
    }

    @Test
    void anIntegerIsShownWithItsUnitAndReadWithIt() {
        Field field = field("integer", Map.of("unit", BEDS));
        assertThat(outcome(field, "1200 张")).isEqualTo("1200");
        assertThat(outcome(field, "１２００张")).isEqualTo("1200");
        assertThat(outcome(field, "1200 beds")).isEqualTo("1200");
        assertThat(outcome(field, "1200 人")).isEqualTo("F1128");
        assertThat(outcome(field, "123456789012345")).isEqualTo("123456789012345");
        assertThat(shown(field, "1200", ZH)).isEqualTo("1,200 张");
        assertThat(shown(field, "1200", Locale.ENGLISH)).isEqualTo("1,200 beds");
        assertThat(shown(field("money"), "1200", ZH)).isEqualTo("1,200.00 元");
        assertThat(FieldTypes.of(field).metrics(field, Jsons.number(5))).containsExactly(new MetricValue(null, new BigDecimal("5")));
    }

    @Test
    void whatIsShownCanBePastedBack() {
        for (Field field : List.of(field("integer", Map.of("unit", BEDS)), field("money"), field("decimal", Map.of("scale", 3)))) {
            assertThat(outcome(field, shown(field, "1234567", ZH))).isEqualTo(outcome(field, "1234567"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-8-1 | \"2026-08-01\"", "20260801 | \"2026-08-01\"", "2026年8月1日 | \"2026-08-01\"",
            "２０２６年８月１日 | \"2026-08-01\"", "2026 年 8 月 1 日 | \"2026-08-01\"", "2026/8/1 | \"2026-08-01\"", "2026.08.01 | \"2026-08-01\"",
            "2026-08-01 00:00:00 | \"2026-08-01\"", "2026/8/1 0:00 | \"2026-08-01\"", "2026-02-30 | F1126", "2026-8 | F1126", "26-8-1 | F1126",
            "2026-08-01 12:30 | F1126", "1999-12-31 | F1401", "2031-01-01 | F1402"})
    void aDateIsReadInTheUsualWaysAndHeldWithinItsBounds(String typed, String expected) {
        assertThat(outcome(field("date", Map.of("notBefore", "2000-01-01", "notAfter", "2030-12-31")), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-1-1至2026-12-31 | {\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}",
            "2026年1月1日—2026年12月31日 | {\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}",
            "2026年1月1日-2026年12月31日 | {\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}",
            "2026-01-01 - 2026-12-31 | {\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}",
            "20260101~20261231 | {\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}",
            "2026-01-01;2026-01-01 | {\"from\":\"2026-01-01\",\"to\":\"2026-01-01\"}",
            "2026-01-01; | {\"from\":\"2026-01-01\"}",
            "; | null",
            "2026-12-31至2026-01-01 | F1137",
            "2026-13-01至2026-12-31 | F1136",
            "2026-01-01 | F1136",
            "2026-01-01至2026-02-01至2026-03-01 | F1136"})
    void aPeriodHasABeginningAndAnEnd(String typed, String expected) {
        assertThat(outcome(field("period"), typed)).isEqualTo(expected);
    }

    @Test
    void aPeriodMayCountInMonthsAndMustBeWholeAtSubmission() {
        Field months = field("period", Map.of("months", true));
        assertThat(outcome(months, "2026年3月至2026年9月")).isEqualTo("{\"from\":\"2026-03\",\"to\":\"2026-09\"}");
        assertThat(outcome(months, "202603~2026-13")).isEqualTo("F1136");
        assertThat(parse(months, Jsons.object().add("from", "2026-03").add("to", "2026-09").build()).value())
                .isEqualTo(parse(months, "2026-3到2026-9").value());
        assertThat(parse(months, Jsons.object().add("from", "2026-03").add("x", "").build()).isRefused()).isTrue();
        assertThat(shown(months, "2026-3到2026-9", ZH)).isEqualTo("2026-03 至 2026-09");
        Field days = field("period");
        assertThat(FieldTypes.of(days).check(days, parse(days, "2026-01-01;").value(), context(Map.of()))).map(Sample::words)
                .hasValue("“项目”的开始和结束时间要填写齐全。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"91350100m000100y43 | \"91350100M000100Y43\"", "９１３５０１００ M000100Y-43 | \"91350100M000100Y43\"",
            "91350100M000100Y44 | F1405", "91350100M000100Y4Z | F1404", "91350100M000100Y4 | F1403", "编号 | F1403"})
    void aSocialCreditCodeIsCheckedByItsOwnCharacters(String typed, String expected) {
        assertThat(outcome(field("uscc"), typed)).isEqualTo(expected);
    }

    @Test
    void aSocialCreditCodeOfTheWrongLengthIsToldHowLongItIs() {
        assertThat(words(parse(field("uscc"), "91350100M000100Y4").violation())).isEqualTo("“项目”应为 18 位统一社会信用代码，现在有 17 位，请对照证照填写。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"100020 | \"100020\"", "１０００２０ | \"100020\"", "100 020 | \"100020\"", "10002 | F1400", "1000200 | F1400",
            "A00020 | F1400"})
    void aPostcodeHasSixDigits(String typed, String expected) {
        assertThat(outcome(field("postcode"), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"li.fang@Example.CN | \"li.fang@example.cn\"", "a＠b.cn | \"a@b.cn\"", "a+b_c-d@x-y.gov.cn | \"a+b_c-d@x-y.gov.cn\"",
            "a@b | F1139", "a@@b.cn | F1139", "a@-b.cn | F1139", ".a@b.cn | F1139", "a..b@c.cn | F1139", "李@b.cn | F1139", "a@b.cn;c@d.cn | F1139",
            "\"<script>\"@b.cn | F1139"})
    void anAddressOfEmailIsWrittenAsMailboxesAre(String typed, String expected) {
        assertThat(outcome(field("email"), typed)).isEqualTo(expected);
    }

    @Test
    void absurdInputIsRefusedWithoutBeingLookedAt() {
        for (String type : List.of("integer", "decimal", "money", "date", "period", "uscc", "postcode", "email")) {
            for (String typed : List.of("9".repeat(50_000), "1,".repeat(9_000), "\u0000", "a".repeat(300) + "@b.cn", "2026-".repeat(30))) {
                assertThat(parse(field(type), typed).isRefused()).as(type).isTrue();
            }
        }
    }
}
