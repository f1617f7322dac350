package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.definition.control.Sample.context;
import static org.baosong.definition.control.Sample.field;
import static org.baosong.definition.control.Sample.outcome;
import static org.baosong.definition.control.Sample.parse;
import static org.baosong.definition.control.Sample.words;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "13800138000 | \"13800138000\"",
            "１３８ ００１３ ８０００ | \"13800138000\"",
            "138-0013-8000 | \"13800138000\"",
            "+86 138 0013 8000 | \"13800138000\"",
            "0086-13800138000 | \"13800138000\"",
            "010-65091234 | \"010-65091234\"",
            "（010）65091234 | \"010-65091234\"",
            "(010) 6509 1234 | \"010-65091234\"",
            "01065091234 | \"010-65091234\"",
            "010－65091234 | \"010-65091234\"",
            "010—65091234 | \"010-65091234\"",
            "+86 10 65091234 | \"010-65091234\"",
            "010-65091234-801 | \"010-65091234-801\"",
            "010-65091234转801 | \"010-65091234-801\"",
            "010-65091234 ext. 801 | \"010-65091234-801\"",
            "0371-65901234 | \"0371-65901234\"",
            "03716590123 | \"0371-6590123\"",
            "0991-2345678 | \"0991-2345678\"",
            "400-810-1234 | \"400-810-1234\"",
            "4008101234 | \"400-810-1234\"",
            "65091234 | F1121",
            "6509-1234 | F1121",
            "2345678 | F1121",
            "65091234转801 | F1121",
            "12800138000 | F1120",
            "1380013800 | F1120",
            "138001380001 | F1120",
            "010-1234567 | F1120",
            "0100-65091234 | F1120",
            "021-1234567 | F1120",
            "无 | F1120",
            "13800138000 13900139000 | F1120",
            "- | F1120",
            "110 | F1120"})
    void aPhoneIsAMobileNumberOrAFixedLineWithAreaCode(String typed, String expected) {
        assertThat(outcome(field("phone"), typed)).isEqualTo(expected);
    }

    @Test
    void aFixedLineWithoutAreaCodeIsToldHowToWriteIt() {
        assertThat(words(parse(field("phone"), "65091234").violation())).isEqualTo("“项目”：固定电话请带区号，如 010-65091234。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PDY00001X11010511A1001 | \"PDY00001X11010511A1001\"",
            "ｐｄｙ00001ｘ11010511a1001 | \"PDY00001X11010511A1001\"",
            "PDY00001-X 110105 11 A100 1 | \"PDY00001X11010511A1001\"",
            "40000123-9 | \"400001239\"",
            "110105123456 | \"110105123456\"",
            "91110105MA01ABCD2X | F1124",
            "12345 | F1123",
            "PDY00001X11010511A10011 | F1123",
            "PDY0001号 | F1122",
            "ıbcdefghi | F1122",
            "- | F1122"})
    void aRegistrationNumberIsWrittenInCapitalsWithoutSeparators(String typed, String expected) {
        assertThat(outcome(field("registration-no"), typed)).isEqualTo(expected);
    }

    @Test
    void aRegistrationNumberOfTheWrongLengthIsToldHowLongItIs() {
        assertThat(words(parse(field("registration-no"), "12345").violation())).contains("项目", "22 位", "现在有 5 位", "请对照证书");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "116.443108,39.92147 | {\"lat\":\"39.92147\",\"lon\":\"116.443108\"}",
            "１１６．４４，３９．９２ | {\"lat\":\"39.92\",\"lon\":\"116.44\"}",
            "116.4431084999 39.9 | {\"lat\":\"39.9\",\"lon\":\"116.443108\"}",
            "116.440000、39.000 | {\"lat\":\"39\",\"lon\":\"116.44\"}",
            "39.92,116.44 | F1118",
            "2.35,48.85 | F1117",
            "116.44,1.3 | F1117",
            "-116.44,39.92 | F1116",
            "116.44 | F1116",
            "1e2,39 | F1116",
            "116,39,1 | F1116",
            "东经116 北纬39 | F1116"})
    void aPointIsTwoNumbersInChina(String typed, String expected) {
        assertThat(outcome(field("geo-point"), typed)).isEqualTo(expected);
    }

    @Test
    void halfAPointMayWaitInADraftButNotBeSubmitted() {
        Field field = field("geo-point");
        Parsed half = parse(field, Jsons.object().add("lon", new BigDecimal("116.44")).add("lat", "").build());
        assertThat(half.value()).hasToString("{\"lon\":\"116.44\"}");
        assertThat(FieldTypes.of(field).isWhole(half.value())).isFalse();
        assertThat(FieldTypes.of(field).check(field, half.value(), context(Map.of())))
                .map(Sample::words).hasValue("“项目”的经度和纬度要填写齐全。");
        assertThat(parse(field, Jsons.object().add("lon", "").add("lat", " ").build()).value()).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aPointWithOtherMembersIsRefused() {
        assertThat(parse(field("geo-point"), Jsons.object().add("lon", "116").add("lat", "39").add("x", 1).build()).isRefused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "110105001 | \"110105001\"",
            "１１０１０５００１ | \"110105001\"",
            "110105001000 | \"110105001\"",
            "110105 | F1113",
            "110105000000 | F1113",
            "1101050 | F1112",
            "建外街道 | F1112"})
    void aRegionIsACodeOfTheGivenLevel(String typed, String expected) {
        assertThat(outcome(field("region", Map.of("level", "TOWNSHIP")), typed)).isEqualTo(expected);
    }

    @Test
    void aRegionThatDoesNotExistIsRefusedAtSubmissionOnly() {
        Field field = field("region", Map.of("level", "TOWNSHIP"));
        assertThat(FieldTypes.of(field).check(field, Jsons.text("110105001"), context(Map.of()))).isEmpty();
        assertThat(FieldTypes.of(field).check(field, Jsons.text("999999999"), context(Map.of()))).map(Sample::words)
                .hasValue("“项目”的行政区划代码 999999999 不存在，请从列表中选择。");
        assertThat(FieldTypes.of(field).display(field, Jsons.text("110105001"), context(Map.of()), ZH)).isEqualTo("北京市朝阳区建外街道");
    }

    @ParameterizedTest
    @CsvSource({"11, 11", "1101, 1101", "110000000000, 11", "110100000000, 1101", "110105000000, 110105", "110105001, 110105001"})
    void aRegionWithoutLevelMayBeOfAnyAndLosesItsPadding(String typed, String code) {
        assertThat(outcome(field("region"), typed)).isEqualTo("\"" + code + "\"");
    }

    @Test
    void anAddressStoresTheDetailAndShowsTheWhole() {
        Field field = field("address", Map.of("region", "township"));
        FieldType type = FieldTypes.of(field);
        AnswerContext context = context(Map.of("township", Jsons.text("110105001")));
        assertThat(type.display(field, Jsons.text("建国路1号"), context, ZH)).isEqualTo("北京市朝阳区建外街道建国路1号");
        assertThat(type.display(field, Jsons.text("建国路1号"), context(Map.of()), ZH)).isEqualTo("建国路1号");
        assertThat(type.check(field, Jsons.text("建国路1号"), context)).isEmpty();
        assertThat(type.check(field, Jsons.text("北京市朝阳区建外街道建国路1号"), context)).map(Sample::words)
                .hasValue("“项目”中的“北京市朝阳区建外街道”由系统自动生成，请只填写其后的详细地址。");
    }

    @Test
    void aChoiceTakesTheValueOrTheLabelAndNothingElse() {
        Field field = field("choice", Map.of(), "a", "b");
        assertThat(outcome(field, "b")).isEqualTo("\"b\"");
        assertThat(outcome(field, " 选项b ")).isEqualTo("\"b\"");
        assertThat(outcome(field, "Option a")).isEqualTo("\"a\"");
        assertThat(words(parse(field, "c").violation())).isEqualTo("“项目”没有“c”这个选项，请从列表中选择。");
        assertThat(FieldTypes.of(field).display(field, Jsons.text("a"), context(Map.of()), Locale.ENGLISH)).isEqualTo("Option a");
        assertThat(FieldTypes.of(field).metrics(field, Jsons.text("b"))).containsExactly(new MetricValue(2, BigDecimal.ONE));
    }

    @Test
    void choicesAreKeptOnceAndInTheOrderOfTheDefinition() {
        Field field = field("choices", Map.of(), "a", "b", "c");
        JsonValue value = parse(field, Jsons.array().add("c").add("选项a").add("c").add("").build()).value();
        assertThat(value).hasToString("[\"a\",\"c\"]");
        assertThat(outcome(field, "c；选项a，b")).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(outcome(field, "c、选项a\nb")).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(outcome(field("choices", Map.of(), "a、b", "c"), "选项a、b；c")).as("some options have the sign in their names").isEqualTo("[\"a、b\",\"c\"]");
        assertThat(outcome(field, "")).isEqualTo("null");
        assertThat(parse(field, Jsons.array().add("a").add("x").build()).violation().code()).isEqualTo("F1426");
        FieldType type = FieldTypes.of(field);
        assertThat(type.display(field, value, context(Map.of()), ZH)).isEqualTo("选项a；选项c");
        assertThat(type.index(field, value)).extracting(IndexValue::str).containsExactly("a", "c");
        assertThat(type.metrics(field, value)).extracting(MetricValue::optionNo).containsExactly(1, 3);
    }

    @Test
    void howManyChoicesAreMadeIsJudgedAtSubmission() {
        Field field = field("choices", Map.of("min", 2, "max", 2), "a", "b", "c");
        FieldType type = FieldTypes.of(field);
        assertThat(type.check(field, parse(field, "a").value(), context(Map.of()))).map(Sample::words).hasValue("“项目”至少选择 2 项。");
        assertThat(type.check(field, parse(field, "a,b").value(), context(Map.of()))).isEmpty();
        assertThat(type.check(field, parse(field, "a,b,c").value(), context(Map.of()))).map(Sample::words).hasValue("“项目”最多选择 2 项。");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-01-31", "2026/1/31, 2026-01-31", "2026.1.31, 2026-01-31", "2026年1月31日, 2026-01-31",
            "20260131, 2026-01-31", "２０２６－１－３１, 2026-01-31", "2024-02-29, 2024-02-29"})
    void theUsualWaysOfWritingADateAreRead(String typed, String expected) {
        assertThat(outcome(field("date"), typed)).isEqualTo("\"" + expected + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2025-02-29", "31.1.2026", "26-1-31", "明天", "0", "20261301"})
    void whatIsNoDateIsRefused(String typed) {
        assertThat(outcome(field("date"), typed)).isEqualTo("F1126");
    }

    @Test
    void aPastDateMayBeTodayButNotTomorrow() {
        Field field = field("date", Map.of("past", true));
        assertThat(FieldTypes.of(field).check(field, Jsons.text("2026-11-22"), context(Map.of()))).isEmpty();
        assertThat(FieldTypes.of(field).check(field, Jsons.text("2026-11-23"), context(Map.of()))).isPresent();
        assertThat(FieldTypes.of(field).index(field, Jsons.text("2026-11-23"))).isEqualTo(List.of(IndexValue.of(LocalDate.of(2026, 11, 23))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "１２ | 12", "1,200 | 1200", "-3 | F1129", "5.0 | 5", "5.5 | F1128", "1e3 | F1128",
            "12,34 | F1128", "3000 | F1130", "99999999999999999999 | F1128", "一 | F1128", "007 | 7"})
    void anIntegerIsWholeAndWithinItsBounds(String typed, String expected) {
        assertThat(outcome(field("integer", Map.of("min", 0, "max", 2000)), typed)).isEqualTo(expected);
    }

    @Test
    void textLosesWhatNobodySeesAndKeepsMarkupAsText() {
        Field field = field("text");
        assertThat(outcome(field, "\u3000 朝阳\u200b医院\ufeff\u00a0\n")).isEqualTo("\"朝阳医院\"");
        assertThat(outcome(field, "a\r\nb\tc")).isEqualTo("\"a b c\"");
        assertThat(parse(field, "<script>alert(1)</script>").value()).isEqualTo(Jsons.text("<script>alert(1)</script>"));
        assertThat(parse(field, Jsons.number(12)).value()).isEqualTo(Jsons.text("12"));
        assertThat(parse(field("text", Map.of("multiline", true)), "a\r\nb").value()).isEqualTo(Jsons.text("a\nb"));
    }

    @Test
    void textIsCountedAsPeopleCount() {
        Field field = field("text", Map.of("minLength", 2, "maxLength", 3));
        assertThat(parse(field, "𠮷𠮷𠮷").isRefused()).isFalse();
        assertThat(words(parse(field, "𠮷𠮷𠮷𠮷").violation())).isEqualTo("“项目”最多填写 3 个字，现在有 4 个字。");
        assertThat(words(parse(field, "𠮷").violation())).isEqualTo("“项目”至少填写 2 个字。");
    }

    @Test
    void anOrganisationMustBeKnownToTheCaller() {
        Field field = field("organisation");
        FieldType type = FieldTypes.of(field);
        assertThat(type.check(field, Jsons.text("77"), context(Map.of()))).isEmpty();
        assertThat(type.display(field, Jsons.text("77"), context(Map.of()), ZH)).isEqualTo("朝阳区卫生健康委员会");
        assertThat(type.check(field, Jsons.text("78"), context(Map.of()))).map(Sample::words)
                .hasValue("“项目”没有找到所选的机构，请从列表中重新选择。");
        assertThat(outcome(field, "110105:hc")).isEqualTo("\"110105:hc\"");
        assertThat(outcome(field, "1 or 1=1")).isEqualTo("F1115");
    }
}
