package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.baosong.live.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A community health centre fills in its ten items and those of its stations and submits them, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilerJourneyUIT {

    private static final String USER = "demo-chaoyang-1";
    private static final String PASSWORD = "Demo-2026!";
    private static final String CENTRE = "朝阳区建外街道社区卫生服务中心";
    private static final String STATION = "建外街道永安里社区卫生服务站";
    private static final String NOT_SUBMITTED = "海勃湾区海北街道社区卫生服务中心";
    private static final String NEW_STATION = "建外街道光华里社区卫生服务站";
    private static final Pattern NUMBER = Pattern.compile("GW\\d{2}110105[0-9A-Z]{9}");
    private static final Pattern SAVED = Pattern.compile("已保存 \\d{2}:\\d{2}");

    /** Seed 001, 表2: what the small icon behind each item says, word by word. */
    private static final Map<String, String> EXPLANATIONS = new LinkedHashMap<>();

    static {
        EXPLANATIONS.put("name", "对于提供医疗服务的卫生机构，机构名称填写《医疗机构执业许可证》的“机构名称”，如《医疗机构执业许可证》有多个名称，则填写第一名称；"
                + "对于提供非医疗服务的卫生机构，如疾控中心，机构名称填写《卫生机构(组织)分类代码证》的“机构名称”。");
        EXPLANATIONS.put("code", "对于提供医疗服务的卫生机构，机构编码填写《医疗机构执业许可证》的“登记号”；对于提供非医疗服务的卫生机构，如疾控中心，"
                + "机构编码填写《卫生机构（组织）分类代码证》的“代码”，即卫生机构（组织）分类代码。");
        EXPLANATIONS.put("phone", "固定电话要有区号");
        EXPLANATIONS.put("address", "精确到门牌号。省市县由系统自动生成，用户添加详细地址。");
        EXPLANATIONS.put("kind", "包括乡镇卫生院、社区卫生服务中心等，从信息系统下拉框选择。");
        EXPLANATIONS.put("ownership", "包括政府办、社会办、私人办，从信息系统下拉框选择。");
        EXPLANATIONS.put("point", "机构所在地址经度和纬度，用户通过点击地图位置的方式，系统自动获取。");
        EXPLANATIONS.put("parent", "社区卫生服务中心、乡镇卫生院的上级机构为县级，社区卫生服务站或村卫生室的上级机构为社区卫生服务中心或乡镇卫生院。");
        EXPLANATIONS.put("services", "支持多选。包括居民健康档案管理、健康教育、预防接种、0-6岁儿童健康管理、孕产妇健康管理、老年人健康管理、高血压健康管理、"
                + "2型糖尿病健康管理、严重精神障碍患者管理、肺结核健康管理、中医药健康管理、传染病及突发公共卫生事件报告和处理、卫生计生监督协管、免费提供避孕药具、健康素养促进。");
    }

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void begin() {
        chromium = Chromium.start(Server.shared().uri());
        page = chromium.logIn(USER, PASSWORD);
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noScriptComplains() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Locator field(String id) {
        return page.locator("[id='form:answers:" + id + "']");
    }

    private static Locator error(String id) {
        return field(id + ":error");
    }

    private static Locator saved() {
        return page.locator("#form-saved");
    }

    private static Locator button(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    /** Types into a field and leaves it. */
    private static void type(String id, String text) {
        field(id).fill(text);
        field(id).blur();
    }

    private static void awaitSaved() {
        assertThat(saved()).hasText(SAVED);
    }

    private static void openForm(String organisation) {
        page.navigate("/filing/list.xhtml");
        page.locator("tr", new Page.LocatorOptions().setHasText(organisation)).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText(organisation);
    }

    private static void fillIn(String code, String phone, String lon) {
        type("code", code);
        type("contact", "李芳");
        type("phone", phone);
        type("address", "光华路 4 号院 2 号楼");
        field("ownership").selectOption("government");
        field("point:lon").fill(lon);
        type("point:lat", "39.921470");
        page.locator("[data-all]").check();
        awaitSaved();
    }

    @Test
    @Order(1)
    void theListShowsTheCentreAndItsStationAndWhatIsMissing() {
        page.navigate("/filing/list.xhtml");
        assertThat(page.locator("h1")).hasText("机构信息上报");
        assertThat(page.locator("tbody th")).hasText(new String[] {CENTRE, STATION});
        assertThat(page.locator(".f-standing")).containsText("还有 2 家机构没有填写完整");
        chromium.inspect(page, "filing-list");
    }

    @Test
    @Order(2)
    void everyItemIsExplainedWordByWordOnFocusAndOnHover() {
        openForm(CENTRE);
        EXPLANATIONS.forEach((item, words) -> {
            Locator row = field(item + ":item");
            row.locator(".f-tip-button").focus();
            assertThat(row.locator(".f-tip-text")).isVisible();
            assertThat(row.locator(".f-tip-text")).hasText(words);
            page.keyboard().press("Escape");
            assertThat(row.locator(".f-tip-text")).isHidden();
            row.locator(".f-tip-button").blur();
            row.locator(".f-tip-button").hover();
            assertThat(row.locator(".f-tip-text")).isVisible();
            page.mouse().move(0, 0);
            assertThat(row.locator(".f-tip-text")).isHidden();
        });
        assertThat(field("name:item").locator(".f-source")).containsText("《医疗机构执业许可证》");
        field("name:item").locator(".f-tip-button").focus();
        chromium.inspect(page, "filing-form-empty");
    }

    @Test
    @Order(3)
    void submittingTooEarlyLeadsToTheFirstMissingItem() {
        openForm(CENTRE);
        button("submit").click();
        assertThat(page.locator("#summary h2")).hasText("还有 7 处需要填写或修改");
        assertThat(field("code")).isFocused();
        assertThat(error("code")).hasText("请填写“机构编码”。");
        page.locator("#summary a", new Page.LocatorOptions().setHasText("经纬度")).click();
        assertThat(field("point:lon")).isFocused();
        chromium.inspect(page, "filing-form-missing");
    }

    @Test
    @Order(4)
    void eachFieldIsJudgedWhenItIsLeftAndKeptAsTyped() {
        openForm(CENTRE);
        type("phone", "65091234");
        assertThat(error("phone")).hasText("“联系电话”：固定电话请带区号，如 010-65091234。");
        assertThat(field("phone")).hasAttribute("aria-invalid", "true");
        type("code", "91110105MA01ABCD2X");
        assertThat(error("code")).containsText("18 位统一社会信用代码");
        field("point:lon").fill("39.92");
        type("point:lat", "116.44");
        assertThat(error("point")).containsText("填反了");
        awaitSaved();
        chromium.inspect(page, "filing-form-wrong");
        page.reload();
        assertThat(field("phone")).hasValue("65091234");
        assertThat(error("phone")).containsText("请带区号");
        assertThat(field("point:lon")).hasValue("39.92");
        assertThat(field("point:lat")).hasValue("116.44");
    }

    @Test
    @Order(5)
    void whatIsTypedIsSavedByItselfAndSurvivesAReload() {
        openForm(CENTRE);
        fillIn("pdy00001x11010511a1001", "010 65091234", "116.443108");
        assertThat(field("code")).hasValue("PDY00001X11010511A1001");
        assertThat(field("phone")).hasValue("010-65091234");
        assertThat(page.locator("[data-progress]")).hasText("已填 10 / 10 项");
        assertThat(error("phone")).isEmpty();
        page.reload();
        assertThat(field("code")).hasValue("PDY00001X11010511A1001");
        assertThat(field("point:lat")).hasValue("39.92147");
        assertThat(page.locator("input[name='form:answers:services']:checked")).hasCount(15);
        assertThat(field("address:lead")).hasText("北京市朝阳区建外街道");
        button("check").click();
        assertThat(page.locator(".msg-info[role=status]")).containsText("检查通过");
        chromium.inspect(page, "filing-form-complete");
    }

    @Test
    @Order(6)
    void aSessionThatEndedWhileTypingLosesNothing() {
        openForm(CENTRE);
        page.context().clearCookies();
        type("contact", "李芳（公卫科）");
        assertThat(page.locator("#relogin")).isVisible();
        page.locator("#relogin-password").fill("wrong");
        page.locator("#relogin [type=submit]").click();
        assertThat(page.locator("#relogin-error")).containsText("用户名或密码不正确");
        Chromium.picture(page, "filing-form-relogin");
        page.locator("#relogin-password").fill(PASSWORD);
        page.locator("#relogin [type=submit]").click();
        assertThat(page.locator("#relogin")).isHidden();
        awaitSaved();
        page.reload();
        assertThat(field("contact")).hasValue("李芳（公卫科）");
    }

    @Test
    @Order(7)
    void twoWhoEditAtOnceAreToldAndNothingTypedIsLost() {
        openForm(CENTRE);
        Page other = chromium.logIn(USER, PASSWORD);
        other.navigate(page.url());
        other.locator("[id='form:answers:contact']").fill("王强");
        other.locator("[id='form:answers:contact']").blur();
        assertThat(other.locator("#form-saved")).hasText(SAVED);
        type("contact", "李芳");
        assertThat(page.locator("#form-conflict")).isVisible();
        Chromium.picture(page, "filing-form-conflict");
        page.locator("[data-form-reload]").click();
        assertThat(field("contact")).hasValue("李芳");
        assertThat(page.locator(".f-stored")).containsText("现在保存的是：王强");
        Chromium.picture(page, "filing-form-compare");
        button("save").click();
        awaitSaved();
        page.reload();
        assertThat(field("contact")).hasValue("李芳");
        other.context().close();
    }

    @Test
    @Order(8)
    void aStationIsAddedWithNamePlaceAndKind() {
        page.navigate("/filing/list.xhtml");
        page.locator("#add summary").click();
        page.locator("#add-station").click();
        assertThat(page.locator("#name-msg")).containsText("请填写机构名称");
        page.locator("#name").fill(NEW_STATION);
        page.locator("#kind").selectOption("community-health-station");
        chromium.inspect(page, "filing-list-add");
        page.locator("#add-station").click();
        assertThat(page.locator(".msg-info")).containsText("已新增“" + NEW_STATION + "”");
        assertThat(page.locator("tbody th")).hasText(new String[] {CENTRE, STATION, NEW_STATION});
    }

    @Test
    @Order(9)
    void whatIsMissingIsListedStationByStation() {
        openForm(STATION);
        type("contact", "赵敏");
        awaitSaved();
        page.navigate("/filing/list.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上报").setExact(true)).click();
        assertThat(page.locator(".f-readback h2")).hasText(new String[] {CENTRE, STATION, NEW_STATION});
        assertThat(page.locator(".msg-error h2")).containsText("暂不能上报");
        assertThat(page.locator(".f-readback", new Page.LocatorOptions().setHasText(NEW_STATION))).containsText("还没有开始填报");
        chromium.inspect(page, "filing-submit-missing");
        page.locator(".f-missing a").first().click();
        assertThat(page.locator("h1")).hasText(STATION);
        assertThat(field("code")).isFocused();
    }

    @Test
    @Order(10)
    void allGoInTogetherAfterReadingAgainAndPromising() {
        openForm(STATION);
        fillIn("PDY00002X11010511A1002", "010-65091235", "116.450001");
        openForm(NEW_STATION);
        fillIn("PDY00003X11010511A1003", "13800138000", "116.460001");
        button("submit").click();
        assertThat(page.locator("h1")).hasText("核对并上报");
        assertThat(page.locator(".f-readback .badge.good")).hasCount(3);
        assertThat(page.locator(".f-answers").first()).containsText("北京市朝阳区建外街道光华路 4 号院 2 号楼");
        chromium.inspect(page, "filing-submit");
        button("submit").click();
        assertThat(page.locator("#promise-msg")).containsText("请先勾选承诺");
        page.locator("#promise").check();
        button("submit").click();
        assertThat(page.locator("h1")).hasText("上报回执");
        assertThat(page.locator(".msg-info")).containsText("上报成功，共 3 家机构");
        assertThat(page.locator("td.f-no").allInnerTexts()).hasSize(3).doesNotHaveDuplicates().allMatch(number -> NUMBER.matcher(number.strip()).matches());
        chromium.inspect(page, "filing-receipt");
    }

    @Test
    @Order(11)
    void afterwardsEverythingIsLockedAndTheWayIsShown() {
        page.navigate("/filing/list.xhtml");
        assertThat(page.locator(".f-standing")).containsText("已全部上报");
        page.locator("tr", new Page.LocatorOptions().setHasText(CENTRE)).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".f-rung")).hasCount(4);
        assertThat(page.locator(".f-rung.NOW .f-rung-place")).hasText("朝阳区卫生健康委员会");
        assertThat(page.locator(".f-now")).containsText("现由“朝阳区卫生健康委员会”办理");
        chromium.inspect(page, "filing-progress");
        page.navigate(page.url().replace("view.xhtml", "form.xhtml"));
        assertThat(page.locator(".f-form input:not([type=hidden]), .f-form select")).hasCount(0);
        assertThat(button("submit")).hasCount(0);
        chromium.inspect(page, "filing-form-locked");
    }

    @Test
    @Order(12)
    void anOfficerFillsInForAnInstitutionOfHisOwnLevel() {
        Page officer = chromium.logIn("demo-chaoyang", PASSWORD);
        officer.navigate("/filing/list.xhtml");
        assertThat(officer.locator("tbody th")).containsText(new String[] {CENTRE});
        chromium.inspect(officer, "filing-choice");
        assertThat(officer.locator("tr", new Page.LocatorOptions().setHasText(CENTRE)).getByText("代填")).hasCount(0);
        officer.context().close();
        Page other = chromium.logIn("demo-haibowan", PASSWORD);
        other.navigate("/filing/list.xhtml");
        other.locator("tr", new Page.LocatorOptions().setHasText(NOT_SUBMITTED)).getByText("代填").click();
        assertThat(other.locator(".msg-note")).containsText("正在代“" + NOT_SUBMITTED + "”填报");
        other.context().close();
    }

    @Test
    @Order(13)
    void somebodyElsesFormDoesNotExist() {
        page.navigate("/filing/list.xhtml");
        page.locator("tr", new Page.LocatorOptions().setHasText(CENTRE)).getByRole(AriaRole.LINK).first().click();
        String mine = page.url();
        Page stranger = chromium.logIn("demo-haibowan-1", PASSWORD);
        assertThat(stranger.navigate(mine).status()).isEqualTo(404);
        assertThat(stranger.navigate(mine.replace("view.xhtml", "form.xhtml")).status()).isEqualTo(404);
        stranger.context().close();
    }

    @Test
    @Order(14)
    void conditionsHoldInTheBrowserAsOnTheServer() throws IOException {
        page.navigate("/filing/list.xhtml");
        page.locator("tr", new Page.LocatorOptions().setHasText(CENTRE)).getByRole(AriaRole.LINK).first().click();
        page.navigate(page.url().replace("view.xhtml", "form.xhtml"));
        String table = Files.readString(Path.of("..", "..", "web", "src", "test", "resources", "form", "conditions.json"));
        Object wrong = page.evaluate("table => JSON.parse(table).filter(row => window.baosong.condition(row.when, id => row.answers[id] ?? null) !== row.holds)"
                + ".map(row => JSON.stringify(row))", table);
        assertThat(wrong).asList().isEmpty();
    }

    @Test
    @Order(15)
    void theFormWorksWithoutScripts() {
        Page plain = chromium.logIn(chromium.open(false), "demo-hainan-1", PASSWORD);
        plain.navigate("/filing/list.xhtml");
        plain.locator("tbody tr").first().getByRole(AriaRole.LINK).first().click();
        plain.locator("[id='form:answers:phone']").fill("0473 6909123");
        plain.locator("[id='form:answers:point:lon']").fill("一百零六");
        plain.locator("[id='form:answers:services:3']").check();
        plain.locator("[id='form:save']").click();
        assertThat(plain.locator("[id='form:answers:phone']")).hasValue("0473-6909123");
        assertThat(plain.locator("[id='form:answers:point:lon']")).hasValue("一百零六");
        assertThat(plain.locator("[id='form:answers:point:error']")).containsText("经度");
        assertThat(plain.locator("[id='form:answers:services:3']")).isChecked();
        plain.locator("[id='form:submit']").click();
        assertThat(plain.locator("#summary h2")).containsText("处需要填写或修改");
        plain.context().close();
    }

    @Test
    @Order(16)
    void allOfItCanBeDoneByKeyboard() {
        Page keys = chromium.logIn("demo-haibowan-2", PASSWORD);
        keys.navigate("/filing/list.xhtml");
        keys.locator("tbody tr").first().getByRole(AriaRole.LINK).first().click();
        keys.locator("[id='form:answers:code']").focus();
        keys.keyboard().type("PDY00009X15030211A1009");
        keys.keyboard().press("Tab");
        assertThat(keys.locator("#form-saved")).hasText(SAVED);
        keys.keyboard().press("Shift+Tab");
        keys.keyboard().press("Enter");
        assertThat(keys.locator("#form-saved")).hasText(SAVED);
        keys.locator("[id='form:answers:ownership']").focus();
        keys.keyboard().press("ArrowDown");
        keys.keyboard().press("Tab");
        assertThat(keys.locator("[data-progress]")).containsText("已填 5 / 10 项");
        keys.reload();
        assertThat(keys.locator("[id='form:answers:ownership']")).hasValue("government");
        keys.context().close();
    }
}
