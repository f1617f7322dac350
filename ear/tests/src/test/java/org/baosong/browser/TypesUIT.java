package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.baosong.api.WorkReports;
import org.baosong.live.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A yearly report with every kind of field, filled in, submitted and audited in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TypesUIT {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d{2}:\\d{2}");
    private static final String STAFF = "tr.f-row";

    private static Chromium chromium;
    private static Page page;
    private static WorkReports report;

    @BeforeAll
    static void begin() {
        report = WorkReports.begin();
        chromium = Chromium.start(Server.shared().uri());
        page = chromium.logIn(report.filerName(), WorkReports.PASSWORD);
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

    private static void open() {
        page.navigate("/filing/form.xhtml?id=" + report.filing());
        assertThat(page.locator("h1")).hasText(WorkReports.NAME);
    }

    private static Locator field(String id) {
        return page.locator("[id='form:answers:" + id + "']");
    }

    private static Locator error(String id) {
        return field(id + ":error");
    }

    private static void type(String id, String text) {
        field(id).fill(text);
        field(id).blur();
    }

    private static void awaitSaved() {
        assertThat(page.locator("#form-saved")).hasText(SAVED);
    }

    private static Locator cell(int row, String column) {
        return page.locator(STAFF).nth(row).locator(".f-cell[data-field=" + column + "]");
    }

    private static Locator input(int row, String column) {
        return cell(row, column).locator("input:not([type=hidden]):not(.f-calendar), select").first();
    }

    /** What pasting from a spreadsheet sends to the page. */
    private static void paste(Locator into, String text) {
        into.focus();
        into.evaluate("(e, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " e.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
    }

    @Test
    @Order(1)
    void everythingIsAskedInItsOwnWay() {
        open();
        assertThat(page.locator(".f-section")).hasCount(5);
        assertThat(field("beds:unit")).hasText("张");
        assertThat(field("income:unit")).hasText("元");
        assertThat(page.locator("[data-period-of=beds]")).hasText("上期：20 张");
        assertThat(field("balance")).hasText("（自动计算）");
        assertThat(field("listed")).hasText("0 人");
        chromium.inspect(page, "types-empty");
    }

    @Test
    @Order(2)
    void whatPeopleTypeIsReadAndWrittenInOneForm() {
        open();
        type("uscc", "１２１１０１０５ 400000624y");
        type("postcode", "221 400");
        type("email", "yb@Example.CN");
        type("headId:number", "11010519491231002x");
        type("opened", "2001年5月1日");
        type("licensedUntil", "20281231");
        type("visits", "15，000人次");
        type("income", "¥450,000.5");
        type("cost", "300000");
        type("satisfied", "98.5%");
        awaitSaved();
        assertThat(field("uscc")).hasValue("12110105400000624Y");
        assertThat(field("postcode")).hasValue("221400");
        assertThat(field("email")).hasValue("yb@example.cn");
        assertThat(field("headId:number")).hasValue("110***********002X");
        assertThat(field("opened")).hasValue("2001-05-01");
        assertThat(field("licensedUntil")).hasValue("2028-12-31");
        assertThat(field("visits")).hasValue("15000");
        assertThat(field("income")).hasValue("450000.50");
        assertThat(field("satisfied")).hasValue("98.5");
        assertThat(field("balance")).hasText("150,000.50 元");
        assertThat(field("perVisit")).hasText("30.00 元");
        assertThat(page.locator("[data-period-of=visits]")).hasText("上期：12,000 人次，变化 +25.0%");
    }

    @Test
    @Order(3)
    void whatIsWrongIsSaidAtOnceAndKept() {
        open();
        type("uscc", "12110105400000624X");
        type("opened", "2001-02-30");
        type("satisfied", "98.55");
        type("email", "yb.example.cn");
        type("headId:number", "110105194912310021");
        awaitSaved();
        assertThat(error("uscc")).containsText("校验位不符");
        assertThat(error("opened")).containsText("正确的日期");
        assertThat(error("satisfied")).hasText("“群众满意度”最多 1 位小数。");
        assertThat(error("email")).containsText("name@example.cn");
        assertThat(error("headId")).containsText("校验位不符");
        page.reload();
        assertThat(field("headId:number")).hasValue("110***********002X");
        assertThat(field("opened")).hasValue("2001-02-30");
        assertThat(error("satisfied")).hasText("“群众满意度”最多 1 位小数。");
        chromium.inspect(page, "types-wrong");
        type("uscc", "12110105400000624Y");
        type("opened", "2001-5-1");
        type("satisfied", "98.5");
        type("email", "yb@example.cn");
        awaitSaved();
        assertThat(error("satisfied")).isEmpty();
    }

    @Test
    @Order(4)
    void whatIsAskedAndWhatMayBeChangedFollowsTheAnswers() {
        open();
        assertThat(field("contract:item")).isHidden();
        field("premises").selectOption("rented");
        assertThat(field("contract:item")).isVisible();
        assertThat(field("contract:item").locator(".f-star").last()).isVisible();
        field("contract:from").fill("2026.1.1");
        type("contract:to", "2025.12.31");
        assertThat(error("contract")).hasText("“房屋租赁期限”的结束时间早于开始时间。");
        type("contract:to", "2028年12月31日");
        awaitSaved();
        assertThat(field("contract:to")).hasValue("2028-12-31");
        type("bedDays", "100");
        type("beds", "0");
        assertThat(field("bedDays")).hasAttribute("readonly", "");
        assertThat(field("noBedsWhy:item")).isVisible();
        chromium.inspect(page, "types-conditions");
        type("beds", "25");
        assertThat(field("noBedsWhy:item")).isHidden();
        assertThat(field("bedDays")).not().hasAttribute("readonly", "");
        awaitSaved();
    }

    @Test
    @Order(5)
    void rowsComeFromASpreadsheetAndNothingInThemIsLost() {
        open();
        paste(input(0, "person"), "姓名\t岗位\t证件号码\t执业证书编号\t入职日期\t月工资\n张一\t医师\t110101199003071233\t110000000001\t2010/3/1\t9,000\n"
                + "王二\t护士长\t\t110000000002\t2012年9月1日\t七千\n李三\t药师\t\t\t20150701\t6500.5\n");
        assertThat(page.locator(STAFF)).hasCount(3);
        assertThat(page.locator(".f-table-said")).hasText("已粘贴 3 行 6 列");
        awaitSaved();
        assertThat(input(0, "post")).hasValue("doctor");
        assertThat(cell(0, "paper").locator("input")).hasValue("110***********1233");
        assertThat(input(0, "since")).hasValue("2010-03-01");
        assertThat(input(0, "pay")).hasValue("9000.00");
        assertThat(cell(1, "post").locator(".f-error")).hasText("“岗位”没有“护士长”这个选项，请从列表中选择。");
        assertThat(input(1, "post")).hasValue("护士长");
        assertThat(cell(1, "pay").locator(".f-error")).hasText("“月工资”请填写数字，如 1234.5。");
        assertThat(field("listed")).hasText("3 人");
        page.reload();
        assertThat(input(1, "post")).hasValue("护士长");
        assertThat(input(1, "pay")).hasValue("七千");
        assertThat(cell(1, "pay").locator(".f-error")).containsText("请填写数字");
        chromium.inspect(page, "types-pasted");
        input(1, "post").selectOption("nurse");
        input(1, "pay").fill("7000");
        input(1, "pay").blur();
        awaitSaved();
        assertThat(cell(1, "pay").locator(".f-error")).isEmpty();
        assertThat(field("payroll")).hasText("22,500.50 元");
    }

    @Test
    @Order(6)
    void theTableWorksByKeyboardAndRowsKeepTheirIdentity() {
        open();
        List<String> before = ids();
        assertThat(before).hasSize(3).doesNotHaveDuplicates();
        input(2, "person").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(STAFF)).hasCount(4);
        assertThat(input(3, "person")).isFocused();
        page.keyboard().type("赵四");
        page.keyboard().press("ArrowUp");
        assertThat(input(2, "person")).isFocused();
        awaitSaved();
        page.locator(STAFF).nth(1).locator("[data-remove-row]").click();
        assertThat(page.locator(".f-table-said")).containsText("已删除第 2 行");
        assertThat(page.locator(STAFF)).hasCount(3);
        awaitSaved();
        page.reload();
        assertThat(ids()).hasSize(3).startsWith(before.get(0), before.get(2));
        assertThat(input(2, "person")).hasValue("赵四");
        page.locator(STAFF).nth(2).locator("[data-remove-row]").click();
        awaitSaved();
    }

    private static List<String> ids() {
        return page.locator(STAFF).all().stream().map(row -> row.getAttribute("data-id")).toList();
    }

    @Test
    @Order(7)
    void answersAreJudgedTogetherAndAWarningNeedsAReason() {
        open();
        type("beds", "40");
        type("approvedBeds", "30");
        type("technical", "2");
        type("administrative", "1");
        type("total", "4");
        awaitSaved();
        assertThat(page.locator("[data-finding=staff-total]")).hasText("职工总数应等于卫生技术人员与行政后勤人员之和。");
        assertThat(page.locator("[data-finding='over-beds'] .f-finding-words")).hasText("实有床位多于编制床位。");
        assertThat(page.locator("[data-finding='compare/beds'] .f-finding-words"))
                .hasText("“实有床位”为 40 张，上期为 20 张，变化 +100.0%，超过 30%。");
        type("total", "3");
        assertThat(page.locator("[data-finding=staff-total]")).hasCount(0);
        input(0, "bonus").fill("9500");
        input(0, "bonus").blur();
        assertThat(page.locator("[data-finding^=bonus-high] .f-finding-words")).hasText("第 1 行：月绩效高于月工资。");
        assertThat(cell(0, "earned").locator(".f-text")).hasText("18,500.00");
        type("summary", "完成年度任务。");
        type("reporter", "李敏");
        type("reporterPhone", "13800138000");
        awaitSaved();
        page.locator("[id='form:submit']").click();
        assertThat(page.locator("#summary li")).hasCount(3);
        assertThat(page.locator("#summary")).containsText("实有床位多于编制床位。 请核对，如情况属实请填写说明。");
        assertThat(page.locator("[data-reason='over-beds']")).isFocused();
        chromium.inspect(page, "types-warnings");
        page.locator("[data-reason='over-beds']").fill("经批准临时加床，批文号另附。");
        page.locator("[data-reason='compare/beds']").fill("新住院楼启用。");
        page.locator("[data-reason^='bonus-high']").fill("一次性奖励。");
        page.locator("[data-reason^='bonus-high']").blur();
        awaitSaved();
        page.reload();
        assertThat(page.locator("[data-reason='compare/beds']")).hasValue("新住院楼启用。");
    }

    @Test
    @Order(8)
    void calculationsHoldInTheBrowserAsOnTheServer() throws IOException {
        open();
        String table = Files.readString(Path.of("..", "..", "web", "src", "test", "resources", "form", "calculations.json"));
        Object wrong = page.evaluate("table => JSON.parse(table).filter(row => window.baosong.calculate(row.compute, id => row.answers[id] ?? null, row.decimals)"
                + " !== row.result).map(row => JSON.stringify(row))", table);
        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    @Order(9)
    void itGoesInWithItsReasonsAndTheOfficerReadsThem() {
        open();
        page.locator("[id='form:submit']").click();
        assertThat(page.locator("h1")).hasText("核对并上报");
        assertThat(page.locator(".f-answers")).containsText("150,000.50 元");
        page.locator("#promise").check();
        page.locator("[id='form:submit']").click();
        assertThat(page.locator("h1")).hasText("上报回执");
        JsonObject answers = report.current().getJsonObject("answers");
        assertThat(answers.getJsonObject("_reasons").getString("over-beds")).isEqualTo("经批准临时加床，批文号另附。");
        assertThat(answers.getString("balance")).isEqualTo("150000.50");
        assertThat(answers.toString()).contains("110***********002X").doesNotContain("11010519491231002X").doesNotContain("sealed").doesNotContain("fingerprint");
        assertThat(report.person("headId")).isEqualTo("11010519491231002X");
        open();
        page.locator("[data-person=headId]").click();
        assertThat(field("headId:item").locator(".f-opened")).hasText("11010519491231002X");
        chromium.inspect(page, "types-locked");
        page.navigate("/filing/view.xhtml?id=" + report.filing());
        assertThat(page.locator(".f-answers")).not().containsText("11010519491231002X");
        page.locator("[data-person=headId]").click();
        assertThat(page.locator(".f-answers")).containsText("11010519491231002X");
        chromium.inspect(page, "types-view");
        open();
        assertThat(page.locator("main")).not().containsText("11010519491231002X");
        Page officer = chromium.logIn(report.officerName(), WorkReports.PASSWORD);
        officer.navigate("/audit/decision.xhtml?task=" + report.task());
        assertThat(officer.locator("#item-beds")).containsText("上期：20 张，变化 +100.0%");
        assertThat(officer.locator("#item-beds")).containsText("说明：经批准临时加床，批文号另附。");
        assertThat(officer.locator("#item-headId")).containsText("居民身份证 110***********002X");
        officer.locator("[data-person=headId]").click();
        assertThat(officer.locator("#item-headId .f-opened")).hasText("11010519491231002X");
        assertThat(officer.locator(".sheet-table tbody tr")).hasCount(2);
        officer.locator(".sheet-table [data-person$='/paper']").click();
        assertThat(officer.locator(".sheet-table .f-opened:not(:empty)")).hasText("110101199003071233");
        assertThat(officer.locator(".history")).containsText("说明：新住院楼启用。");
        chromium.inspect(officer, "types-decision");
        Locator row = officer.locator(".item-row").nth(1);
        row.locator("summary").click();
        row.locator("textarea").fill("请补充执业证书编号。");
        row.locator("select").selectOption("wrong-data");
        officer.locator("#reasonCode").selectOption("wrong-data");
        officer.locator("[name=sendBack]").click();
        assertThat(officer.locator("body")).containsText("不通过");
        officer.context().close();
    }

    @Test
    @Order(10)
    void whatTheOfficerSaidOfARowStandsAtThatRow() {
        open();
        assertThat(page.locator(".f-row-said")).containsText("请补充执业证书编号。");
        assertThat(page.locator(STAFF).nth(1)).hasClass(Pattern.compile("f-remarked"));
        assertThat(field("beds").locator("input")).hasCount(0);
        assertThat(page.locator("#returned a")).hasText(new String[] {"卫生技术人员名册第 2 行"});
        assertThat(page.locator(STAFF).nth(0).locator("input:not([type=hidden]), select, textarea")).hasCount(0);
        assertThat(page.locator("[data-add-row], [data-remove-row]")).hasCount(0);
        page.locator("#returned a").click();
        assertThat(input(1, "person")).isFocused();
        input(1, "licence").fill("110000000009");
        input(1, "licence").blur();
        awaitSaved();
        page.reload();
        assertThat(input(1, "licence")).hasValue("110000000009");
        chromium.inspect(page, "types-returned");
    }
}
