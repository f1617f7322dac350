package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;
import org.junit.jupiter.api.Test;

class AnswerValidatorTest {

    private static final FilingDefinition FORM = DefinitionCompiler.compile("""
            code: form
            version: "2026.1"
            title: 表
            owner: "0:hc"
            effective: {from: 2026-01-01}
            filer: {kinds: [clinic]}
            numberPrefix: YL
            uniqueness: {kind: none}
            sections:
              - id: base
                title: 基本情况
                fields:
                  - {id: name, type: text, label: 名称, required: true, readOnly: when-bound, bind: org.name, maxLength: 10}
                  - {id: hasBeds, type: choice, label: 有无床位, required: true, options: [{value: "yes", label: 有}, {value: "no", label: 无}]}
                  - {id: beds, type: integer, label: 床位数, required: true, visible: {when: {field: hasBeds, equals: "yes"}}, min: 1}
                  - {id: icu, type: choice, label: 有无重症病房, required: {when: {field: beds, at-least: 100}}, visible: {when: {field: beds, filled: true}}, options: [{value: "yes", label: 有}, {value: "no", label: 无}]}
                  - {id: phone, type: phone, label: 电话}
                  - {id: town, type: region, level: township, label: 乡镇, partOf: address, required: true}
                  - {id: address, type: address, region: town, label: 地址, required: true}
                  - {id: point, type: geo-point, label: 坐标, required: true}
              - id: icuSection
                title: 重症病房
                visible: {when: {field: icu, equals: "yes"}}
                fields:
                  - {id: icuHead, type: text, label: 负责人, required: true}
              - id: staff
                title: 人员
                visible: {when: {field: hasBeds, equals: "yes"}}
                repeat: {min: 1, max: 3}
                fields:
                  - {id: person, type: text, label: 姓名, required: true}
                  - {id: mobile, type: phone, label: 手机, visible: {when: {field: person, filled: true}}, required: {when: {field: beds, at-least: 100}}}
            routes: [{steps: []}]
            retain: P1Y
            """).definition().orElseThrow();

    private final AnswerValidator validator = new AnswerValidator();

    private static JsonObject json(String text) {
        return CanonicalJson.readObject(text.replace('\'', '"'));
    }

    private AnswerResult complete(String answers) {
        return validator.validateComplete(FORM, json(answers), Sample.LOOKUPS, Sample.TODAY);
    }

    private static List<String> fields(AnswerResult result) {
        return result.violations().stream().map(Violation::field).toList();
    }

    @Test
    void aDraftMayMissAnythingAndIsKeptInCanonicalForm() {
        AnswerResult result = validator.validateDraft(FORM, json("{'phone': '０10 65091234', 'name': ' 甲 ', 'beds': '12', 'town': ''}"));
        assertThat(result.isValid()).isTrue();
        assertThat(CanonicalJson.write(result.answers())).isEqualTo("{\"beds\":12,\"name\":\"甲\",\"phone\":\"010-65091234\"}");
        assertThat(validator.validateDraft(FORM, json("{}")).isValid()).isTrue();
    }

    @Test
    void wrongAnswersOfADraftAreToldInTheOrderOfTheFormAndTheRestIsKept() {
        AnswerResult result = validator.validateDraft(FORM, json("{'point': 'x', 'phone': '65091234', 'beds': [1], 'name': '甲'}"));
        assertThat(fields(result)).containsExactly("beds", "phone", "point");
        assertThat(result.answers()).hasToString("{\"name\":\"甲\"}");
        assertThat(result.rejected()).hasToString("{\"phone\":\"65091234\",\"point\":\"x\"}");
    }

    @Test
    void unknownFieldsAreRefusedByName() {
        AnswerResult result = validator.validateDraft(FORM, json("{'name': '甲', 'colour': 'red', 'staff': [{'person': '乙', 'x': 1}]}"));
        assertThat(fields(result)).containsExactly("staff[0].x", "colour");
        assertThat(Sample.words(result.violations().get(1))).isEqualTo("表单里没有“colour”这一项。");
    }

    @Test
    void changesAreLaidOverWhatIsStoredAndAnEmptyValueTakesAway() {
        JsonObject stored = json("{'name': '甲', 'phone': '13800138000', 'beds': 3}");
        AnswerResult result = validator.change(FORM, stored, json("{'phone': '', 'beds': null, 'hasBeds': 'no'}"), Set.of());
        assertThat(result.answers()).hasToString("{\"hasBeds\":\"no\",\"name\":\"甲\"}");
    }

    @Test
    void aRefusedChangeLeavesTheStoredAnswer() {
        AnswerResult result = validator.change(FORM, json("{'phone': '13800138000'}"), json("{'phone': '1'}"), Set.of());
        assertThat(result.answers()).hasToString("{\"phone\":\"13800138000\"}");
        assertThat(fields(result)).containsExactly("phone");
    }

    @Test
    void aLockedFieldMayBeSentUnchangedButNotChanged() {
        JsonObject stored = json("{'name': '甲', 'phone': '13800138000'}");
        Set<String> locked = Set.of("name", "phone", "beds");
        AnswerResult same = validator.change(FORM, stored, json("{'name': ' 甲 ', 'phone': '138 0013 8000', 'beds': ''}"), locked);
        assertThat(same.isValid()).isTrue();
        AnswerResult other = validator.change(FORM, stored, json("{'name': '乙', 'phone': '', 'beds': 1}"), locked);
        assertThat(fields(other)).containsExactly("name", "beds", "phone");
        assertThat(other.violations()).extracting(Violation::code).containsOnly("F1104");
        assertThat(other.answers()).isEqualTo(stored);
    }

    @Test
    void whatTheRegisterHoldsIsLockedWhereTheDefinitionSaysSo() {
        assertThat(validator.readOnly(FORM, Set.of("org.name", "org.phone"))).containsExactly("name");
        assertThat(validator.readOnly(FORM, Set.of())).isEmpty();
    }

    @Test
    void aCompleteFormPassesAndHiddenAnswersAreDropped() {
        AnswerResult result = complete("{'name': '甲', 'hasBeds': 'no', 'beds': 500, 'icu': 'yes', 'icuHead': '丙', 'town': '110105001',"
                + "'address': '1号', 'point': {'lon': '116.4', 'lat': '39.9'}, 'staff': [{'_id': '1', 'person': '丁'}]}");
        assertThat(result.violations()).isEmpty();
        assertThat(result.answers().keySet()).containsExactlyInAnyOrder("name", "hasBeds", "town", "address", "point");
    }

    @Test
    void missingAnswersAreToldInTheOrderOfTheForm() {
        AnswerResult result = complete("{'point': {'lon': '116.4'}, 'hasBeds': 'yes', 'town': '999999999'}");
        assertThat(fields(result)).containsExactly("name", "beds", "town", "address", "point", "staff");
        assertThat(result.violations().stream().map(Sample::words)).containsExactly("请填写“名称”。", "请填写“床位数”。",
                "“乡镇”的行政区划代码 999999999 不存在，请从列表中选择。", "请填写“地址”。", "“坐标”的经度和纬度要填写齐全。", "“人员”至少要有 1 行。");
        assertThat(fields(complete("{}"))).containsExactly("name", "hasBeds", "town", "address", "point");
    }

    @Test
    void whatIsRequiredDependsOnOtherAnswers() {
        String base = "'name': '甲', 'hasBeds': 'yes', 'town': '110105001', 'address': '1号', 'point': '116.4,39.9',"
                + " 'staff': [{'_id': '1', 'person': '丁'}]";
        assertThat(fields(complete("{" + base + ", 'beds': 99}"))).isEmpty();
        assertThat(fields(complete("{" + base + ", 'beds': 100}"))).containsExactly("icu", "staff[0].mobile");
        assertThat(fields(complete("{" + base + ", 'beds': 99, 'icu': 'yes'}"))).containsExactly("icuHead");
    }

    @Test
    void storedAnswersThatNoLongerFitAreToldAtSubmission() {
        assertThat(fields(complete("{'name': '一二三四五六七八九十十一', 'hasBeds': 'maybe', 'town': '110105001', 'address': '1号',"
                + "'point': '116.4,39.9', 'old': 'x'}"))).containsExactly("name", "hasBeds", "old");
    }

    @Test
    void rowsKeepTheIdentityTheServerGaveThem() {
        JsonObject first = validator.change(FORM, Jsons.empty(), json("{'staff': [{'person': '甲'}, {'person': '乙', '_id': '7'}]}"), Set.of())
                .answers();
        List<String> ids = first.getJsonArray("staff").getValuesAs(JsonObject.class).stream().map(row -> row.getString("_id")).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("7");
        JsonObject second = validator.change(FORM, first, json("{'staff': [{'_id': '" + ids.get(1) + "', 'mobile': '13800138000'}, {'_id': '"
                + ids.get(1) + "', 'person': '丙'}]}"), Set.of()).answers();
        List<JsonObject> rows = second.getJsonArray("staff").getValuesAs(JsonObject.class);
        assertThat(rows.get(0).getString("person")).isEqualTo("乙");
        assertThat(rows.get(0).getString("_id")).isEqualTo(ids.get(1));
        assertThat(rows.get(1).getString("_id")).isNotIn(ids);
        assertThat(validator.validateDraft(FORM, second).answers()).isEqualTo(second);
    }

    @Test
    void badRowsAreToldWithTheirPlace() {
        AnswerResult result = validator.validateDraft(FORM, json("{'staff': [{'person': '甲'}, {'mobile': '123'}]}"));
        assertThat(fields(result)).containsExactly("staff[1].mobile");
        assertThat(fields(validator.validateDraft(FORM, json("{'staff': [{}, {}, {}, {}]}")))).containsExactly("staff");
        assertThat(fields(validator.validateDraft(FORM, json("{'staff': 'x'}")))).containsExactly("staff");
        assertThat(fields(validator.validateDraft(FORM, json("{'staff': [[]]}")))).containsExactly("staff");
        assertThat(validator.validateDraft(FORM, json("{'staff': null}")).isValid()).isTrue();
    }

    @Test
    void aLockedTableMayBeSentUnchangedButNotChanged() {
        JsonObject stored = json("{'staff': [{'_id': '1', 'person': '甲'}]}");
        assertThat(validator.change(FORM, stored, stored, Set.of("staff")).isValid()).isTrue();
        assertThat(fields(validator.change(FORM, stored, json("{'staff': []}"), Set.of("staff")))).containsExactly("staff");
        assertThat(fields(validator.change(FORM, stored, json("{'staff': [{'_id': '1', 'person': '乙'}]}"), Set.of("staff"))))
                .containsExactly("staff");
    }

    @Test
    void progressCountsItemsAsPeopleDo() {
        assertThat(validator.completeness(FORM, Jsons.empty())).containsExactly(new AnswerValidator.Progress("base", 0, 4));
        assertThat(validator.completeness(FORM, json("{'name': '甲', 'town': '110105001', 'point': {'lon': '1'}}")))
                .containsExactly(new AnswerValidator.Progress("base", 1, 4));
        assertThat(validator.completeness(FORM, json("{'name': '甲', 'town': '110105001', 'address': '1', 'hasBeds': 'yes', 'beds': 200,"
                + "'point': {'lat': '39', 'lon': '116'}, 'icu': 'yes', 'staff': [{'_id': '1'}, {'_id': '2'}]}")))
                .containsExactly(new AnswerValidator.Progress("base", 6, 6), new AnswerValidator.Progress("icuSection", 0, 1),
                        new AnswerValidator.Progress("staff", 1, 1));
    }

    @Test
    void aTableThatIsNoListOfRowsIsToldAtSubmissionToo() {
        assertThat(fields(complete("{'hasBeds': 'yes', 'staff': [1]}"))).contains("staff");
        assertThat(fields(complete("{'hasBeds': 'yes', 'staff': 'x'}"))).contains("staff");
    }

    @Test
    void hostileAnswersAreRefusedWithoutException() {
        JsonValue deep = Jsons.array().add(Jsons.array().add(Jsons.array())).build();
        FORM.allFields().forEach(field -> {
            JsonObject hostile = Jsons.object().add(field.id(), deep).build();
            assertThat(validator.validateDraft(FORM, hostile).isValid()).isFalse();
            assertThat(validator.validateComplete(FORM, hostile, Sample.LOOKUPS, Sample.TODAY).isValid()).isFalse();
        });
        JsonObject names = Jsons.object().add("\u0000", 1).add("\ud800", 1).add("x".repeat(100_000), 1).add("{0}", 1).build();
        assertThat(validator.validateDraft(FORM, names).violations()).hasSize(4).allSatisfy(
                violation -> assertThat(Sample.words(violation)).hasSizeLessThan(100));
    }

    @Test
    void aLockedRowStaysAsItIsAndSoDoesWhichRowsThereAre() {
        JsonObject stored = json("{'staff': [{'_id': '1', 'person': '甲'}, {'_id': '2', 'person': '乙'}]}");
        Set<String> onlyTheSecond = Set.of("staff/1", "staff/*");
        AnswerResult corrected = validator.change(FORM, stored, json("{'staff': [{'_id': '1'}, {'_id': '2', 'person': '丙'}]}"), onlyTheSecond);
        assertThat(corrected.isValid()).isTrue();
        assertThat(corrected.answers()).isEqualTo(json("{'staff': [{'_id': '1', 'person': '甲'}, {'_id': '2', 'person': '丙'}]}"));
        for (String wrong : List.of("[{'_id': '1', 'person': '丁'}, {'_id': '2'}]", "[{'_id': '2', 'person': '丙'}]", "[{'_id': '1'}]", "[]",
                "[{'_id': '1'}, {'_id': '2'}, {'person': '丁'}]")) {
            AnswerResult refused = validator.change(FORM, stored, json("{'staff': " + wrong + "}"), onlyTheSecond);
            assertThat(fields(refused)).as(wrong).containsExactly("staff");
            assertThat(refused.answers()).as(wrong).isEqualTo(stored);
        }
    }

    @Test
    void whatIsWrongInARowIsToldByItsIdentity() {
        JsonObject answers = json("{'staff': [{'_id': '1'}, {'_id': '2'}]}");
        assertThat(DraftCells.rowAt(answers, "staff[1].mobile")).isEqualTo("staff/2");
        assertThat(DraftCells.rowAt(answers, "staff[7].mobile")).isEqualTo("staff");
        assertThat(DraftCells.rowAt(answers, "phone")).isEqualTo("phone");
    }
}
