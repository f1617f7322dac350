package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.DecisionKind;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.Section;
import org.baosong.definition.model.Step;
import org.junit.jupiter.api.Test;

/** The definitions that come with the program. */
class BuiltInTest {

    private static FilingDefinition publicHealth() {
        return BuiltIn.all().stream().filter(builtIn -> builtIn.path().equals("basic-public-health/2026.1.yaml"))
                .map(builtIn -> DefinitionCompiler.compile(builtIn.yaml()).definition().orElseThrow()).findFirst().orElseThrow();
    }

    @Test
    void allCompileEachAfterTheOnesBefore() {
        List<FilingDefinition> before = new ArrayList<>();
        for (BuiltIn builtIn : BuiltIn.all()) {
            DefinitionCompiler.Outcome outcome = DefinitionCompiler.compile(builtIn.yaml(), before);
            assertThat(outcome.problems()).as(builtIn.path()).extracting(problem -> problem.message(Locale.SIMPLIFIED_CHINESE)).isEmpty();
            FilingDefinition definition = outcome.definition().orElseThrow();
            assertThat(builtIn.path()).isEqualTo(definition.code() + "/" + definition.version() + ".yaml");
            before.add(definition);
        }
        assertThat(before).extracting(definition -> definition.code() + " " + definition.version()).doesNotHaveDuplicates();
    }

    @Test
    void theIndexListsEveryFileThereIs() throws IOException {
        Path root = Path.of("src/main/resources/definitions");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(BuiltIn.all().stream().map(BuiltIn::path)).containsExactlyInAnyOrderElementsOf(
                    files.filter(file -> file.toString().endsWith(".yaml")).map(file -> root.relativize(file).toString()).toList());
        }
    }

    @Test
    void thePublicHealthFormHasTheTenItemsInTheirOrder() {
        Section section = publicHealth().sections().get(0);
        assertThat(section.items()).extracting(item -> item.head().label().zh())
                .containsExactly("机构名称", "机构编码", "联系人", "联系电话", "机构地址", "机构类型", "主办类型", "经纬度", "上级机构", "承担项目内容");
        assertThat(section.items().get(4).parts()).extracting(field -> field.label().zh()).containsExactly("所在乡镇", "机构地址");
        assertThat(section.fields()).allMatch(field -> field.required().isAlways());
    }

    @Test
    void allOfTheOrganisationIsBoundToTheForm() {
        assertThat(publicHealth().fields()).extracting(Field::bind)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Binding.values()).map(Binding::key).toList());
    }

    @Test
    void theExplanationsStandWordByWord() {
        FilingDefinition definition = publicHealth();
        assertThat(definition.field("name").orElseThrow().source().zh())
                .isEqualTo("对应《医疗机构执业许可证》或《卫生机构(组织)分类代码证》的“机构名称”");
        assertThat(definition.field("name").orElseThrow().hint().zh()).isEqualTo("对于提供医疗服务的卫生机构，机构名称填写《医疗机构执业许可证》的“机构名称”，"
                + "如《医疗机构执业许可证》有多个名称，则填写第一名称；对于提供非医疗服务的卫生机构，如疾控中心，机构名称填写《卫生机构(组织)分类代码证》的“机构名称”。");
        assertThat(definition.field("code").orElseThrow().hint().zh()).isEqualTo("对于提供医疗服务的卫生机构，机构编码填写《医疗机构执业许可证》的“登记号”；"
                + "对于提供非医疗服务的卫生机构，如疾控中心，机构编码填写《卫生机构（组织）分类代码证》的“代码”，即卫生机构（组织）分类代码。");
        assertThat(definition.field("phone").orElseThrow().hint().zh()).isEqualTo("固定电话要有区号");
        assertThat(definition.field("address").orElseThrow().hint().zh()).isEqualTo("精确到门牌号。省市县由系统自动生成，用户添加详细地址。");
        assertThat(definition.field("parent").orElseThrow().hint().zh())
                .isEqualTo("社区卫生服务中心、乡镇卫生院的上级机构为县级，社区卫生服务站或村卫生室的上级机构为社区卫生服务中心或乡镇卫生院。");
        String services = definition.field("services").orElseThrow().options().stream().map(option -> option.label().zh())
                .reduce((first, second) -> first + "、" + second).orElseThrow();
        assertThat(definition.field("services").orElseThrow().hint().zh()).isEqualTo("支持多选。包括" + services + "。");
    }

    @Test
    void kindsThatOweTheFilingAreTheKindsOneCanChoose() {
        FilingDefinition definition = publicHealth();
        assertThat(definition.field("kind").orElseThrow().options()).extracting(option -> option.value())
                .containsExactlyElementsOf(definition.filer().kinds());
    }

    @Test
    void theCountyAuditsAndEveryLevelAboveConfirms() {
        FilingDefinition definition = publicHealth();
        assertThat(definition.routes()).hasSize(1);
        assertThat(definition.routes().get(0).steps()).extracting(step -> step.id() + " " + step.act() + " " + step.gather())
                .containsExactly("county AUDIT BATCH", "city CONFIRM BATCH", "province CONFIRM BATCH", "nation CONFIRM BATCH");
        assertThat(definition.routes().get(0).steps()).extracting(Step::line).containsOnly("hc");
        assertThat(definition.decisions().allows(DecisionKind.RETURN)).isTrue();
        assertThat(definition.decisions().allows(DecisionKind.REJECT)).isFalse();
        assertThat(definition.decisions().rule(DecisionKind.RETURN).reasons()).hasSize(8);
    }

    @Test
    void everythingPeopleReadIsThereInEnglishToo() {
        FilingDefinition definition = publicHealth();
        assertThat(definition.fields()).allSatisfy(field -> {
            assertThat(field.label().en()).isNotEmpty();
            assertThat(field.hint().en().isEmpty()).isEqualTo(field.hint().zh().isEmpty());
            assertThat(field.options()).allSatisfy(option -> assertThat(option.label().en()).isNotEmpty());
        });
        assertThat(definition.stateLabels().values()).allSatisfy(label -> assertThat(label.en()).isNotEmpty());
    }
}
