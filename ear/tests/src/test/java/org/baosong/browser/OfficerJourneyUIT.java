package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baosong.api.Area;
import org.baosong.api.People;
import org.baosong.live.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Officers decide, excuse, confirm and report up to the nation, in a real browser; the institutions file by API beforehand. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerJourneyUIT {

    private static final String COUNTY = "420704";
    private static final String CENTRE = "鄂城区凤凰街道社区卫生服务中心";
    private static final String MATERNITY = "鄂城区妇幼保健院";
    private static final String CDC = "鄂城区疾控中心";
    private static final String INSPECTION = "鄂城区卫生监督所";
    private static final String OTHER = "鄂城区健康教育所";
    private static final String TOWN = "鄂城区古楼街道社区卫生服务中心";
    private static final String LATE = "鄂城区西山街道社区卫生服务中心";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");

    private static final Map<String, Area.Institution> INSTITUTIONS = new TreeMap<>();
    private static final Map<String, String> FILINGS = new TreeMap<>();

    private static Chromium chromium;
    private static String campaign;
    private static Officer first;
    private static Officer second;

    @BeforeAll
    static void begin() {
        chromium = Chromium.start(Server.shared().uri());
        campaign = Area.openCampaign("2036");
        People.Colleague colleague = Area.colleague(COUNTY, "鄂城区用户甲");
        Area area = new Area(COUNTY, colleague.http());
        add(area, CENTRE, COUNTY + "003", "community-health-centre");
        add(area, MATERNITY, COUNTY, "maternal-child-health");
        add(area, CDC, COUNTY, "cdc");
        add(area, INSPECTION, COUNTY, "health-inspection");
        add(area, OTHER, COUNTY, "other-professional");
        add(area, TOWN, COUNTY + "002", "community-health-centre");
        for (String name : List.of(CENTRE, MATERNITY, CDC, INSPECTION, OTHER, TOWN)) {
            Area.Institution institution = INSTITUTIONS.get(name);
            FILINGS.put(name, Area.openAndFill(institution, campaign));
            Area.submit(institution.filer(), FILINGS.get(name), false).expect(202);
        }
        add(area, LATE, COUNTY + "001", "community-health-centre");
        first = officer(colleague.userName());
        second = officer(Area.colleague(COUNTY, "鄂城区用户乙").userName());
    }

    private static void add(Area area, String name, String place, String kind) {
        INSTITUTIONS.put(name, area.add(name, place, kind));
    }

    private static Officer officer(String userName) {
        return new Officer(chromium.logIn(userName, People.PASSWORD), campaign);
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

    @Test
    @Order(1)
    void theDayBeginsWithWhatIsWaiting() {
        first.awaitWorklist(6);
        Page page = first.page();
        assertThat(page.locator("h1")).hasText("机构信息审核");
        assertThat(page.locator(".batch-bar [data-open-dialog=pass-dialog]")).isDisabled();
        chromium.inspect(page, "audit-worklist");
        page.navigate("/index.xhtml");
        assertThat(page.locator("main")).containsText("6");
        chromium.inspect(page, "officer-home");
    }

    @Test
    @Order(2)
    void oneIsPassedByKeyAndTheNextIsThereAlready() {
        first.open(CENTRE);
        Page page = first.page();
        assertThat(page.locator(".sheet").first()).containsText(CENTRE);
        assertThat(page.locator(".checks-table")).containsText("齐全");
        chromium.inspect(page, "audit-decision");
        page.keyboard().press("Alt+p");
        assertThat(first.said()).hasText("“" + CENTRE + "”已通过。");
        assertThat(page.locator("h1")).not().hasText(CENTRE);
        assertThat(page.locator(".side-acts button[name=pass]")).isVisible();
        assertThat(page.locator("main")).containsText("待审核 5 件");
        page.locator(".last-done a").click();
        assertThat(page.locator("h1")).hasText(CENTRE);
        page.locator("button[name=reopen]").click();
        assertThat(first.said()).containsText("通过已撤销");
        first.pass();
        assertThat(first.said()).hasText("“" + CENTRE + "”已通过。");
    }

    @Test
    @Order(3)
    void whatIsWrongIsPinnedToItsItemAndSentBack() {
        first.open(MATERNITY);
        Page page = first.page();
        page.keyboard().press("Alt+r");
        assertThat(page.locator("#reasonCode-msg")).not().isEmpty();
        assertThat(page.locator("#opinion-msg")).not().isEmpty();
        chromium.inspect(page, "audit-decision-incomplete");
        first.pin("phone", "contact-invalid", "号码少一位，请核对。");
        chromium.inspect(page, "audit-decision-pinned");
        first.sendBack();
        assertThat(first.said()).hasText("“" + MATERNITY + "”已退回修改。");
        assertThat(page.locator("h1")).not().hasText(MATERNITY);
        assertThat(page.locator(".side-acts button[name=pass]")).isVisible();
        var remark = Area.filing(INSTITUTIONS.get(MATERNITY).filer(), FILINGS.get(MATERNITY)).getJsonArray("remarks").getJsonObject(0);
        assertThat(remark.getString("target")).isEqualTo("phone");
        assertThat(remark.getString("code")).isEqualTo("contact-invalid");
        assertThat(remark.getString("text")).isEqualTo("号码少一位，请核对。");
    }

    @Test
    @Order(4)
    void ofTwoOfficersOneWinsAndTheOtherIsTold() {
        first.open(CDC);
        second.open(CDC);
        second.page().locator("#opinion").fill("材料齐全");
        first.pass();
        assertThat(first.said()).containsText("已通过");
        second.pass();
        assertThat(second.warned()).containsText("您刚才的决定没有生效");
        assertThat(second.page().locator("h1")).hasText(CDC);
        assertThat(second.page().locator(".pane-right .msg-note")).containsText(Pattern.compile("已由 鄂城区用户甲 于 " + TIME + " 办理：通过"));
        assertThat(second.page().locator(".side-acts button[name=pass]")).hasCount(0);
        chromium.inspect(second.page(), "audit-decision-too-late");
    }

    @Test
    @Order(5)
    void manyArePassedAtOnceAndEachSaysWhatBecameOfIt() {
        second.worklist();
        second.tick(INSPECTION, OTHER, TOWN);
        assertThat(second.page().locator(".batch-bar [role=status]")).containsText("3");
        first.open(TOWN);
        first.pass();
        assertThat(first.said()).containsText("已通过");
        second.passDialog();
        assertThat(second.page().locator("#pass-title")).hasText("通过所勾选的 3 件");
        second.page().locator("#pass-dialog button[name=pass]").click();
        assertThat(second.warned()).hasText("已通过 2 件。另有 1 件没有办成，原因见下方办理结果。");
        assertThat(second.row(INSPECTION).locator(".badge")).hasText("通过");
        assertThat(second.row(TOWN).locator(".badge")).containsText(Pattern.compile("已由 鄂城区用户甲 于 " + TIME + " 办理"));
        chromium.inspect(second.page(), "audit-worklist-outcomes");
    }

    @Test
    @Order(6)
    void theGateSaysWhoIsMissing() {
        first.reports();
        Page page = first.page();
        assertThat(page.locator("#blocked")).containsText("有 2 家机构没有完成，名单见下");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认并上报"))).isDisabled();
        assertThat(first.section("missing").locator("tbody tr")).hasCount(2);
        assertThat(first.section("missing")).containsText(MATERNITY);
        assertThat(first.section("missing")).containsText(LATE);
        chromium.inspect(page, "batch-blocked");
        correct(MATERNITY, "0711-3351234");
        first.awaitWorklist(1);
        assertThat(first.row(MATERNITY)).containsText("第 2 次上报");
        first.open(MATERNITY);
        assertThat(page.locator("#item-phone")).containsText("原为：0558-6512345");
        assertThat(page.locator("#item-phone")).containsText("号码少一位");
        chromium.inspect(page, "audit-decision-second-round");
        first.pass();
        assertThat(first.said()).hasText("“" + MATERNITY + "”已通过。待审核的已全部办完。");
        chromium.inspect(page, "audit-worklist-empty");
    }

    private static void correct(String name, String phone) {
        Area.save(INSTITUTIONS.get(name).filer(), FILINGS.get(name), Json.createObjectBuilder().add("phone", phone).build()).expect(200);
        Area.submit(INSTITUTIONS.get(name).filer(), FILINGS.get(name), false).expect(202);
    }

    @Test
    @Order(7)
    void nobodyIsExcusedWithoutAReason() {
        first.reports();
        Page page = first.page();
        first.section("missing").locator("tbody td.tick input").check();
        first.section("missing").locator("[data-open-dialog='exempt-dialog']").click();
        page.locator("#exempt-dialog button[name=excuse]").click();
        assertThat(page.locator("#exemptReason-msg")).hasText("请填写免报理由。");
        assertThat(page.locator("#exemptReason")).isFocused();
        chromium.inspect(page, "batch-exempt-dialog");
        page.locator("#exemptReason").fill("该中心尚未开业");
        page.locator("#exempt-dialog button[name=excuse]").click();
        assertThat(first.said()).hasText("已将 1 家机构列为免报。");
        assertThat(first.section("exempt")).containsText("该中心尚未开业");
        assertThat(first.section("exempt")).containsText("鄂城区用户甲");
        chromium.inspect(page, "batch-open");
    }

    @Test
    @Order(8)
    void theCountyReportsAndTheCityConfirmsAndReports() {
        first.report();
        assertThat(first.page().locator(".report")).containsText("已上报，待上级确认");
        chromium.inspect(first.page(), "batch-reported");
        Officer city = officer(Area.colleague("4207", "鄂州市用户").userName());
        city.reports();
        assertThat(city.section("received")).containsText("鄂城区用户甲");
        chromium.inspect(city.page(), "batch-received");
        city.accept("鄂城区");
        city.exemptOtherUnits("本次不参加");
        city.report();
        city.page().context().close();
    }

    @Test
    @Order(9)
    void theProvinceConfirmsAndTheNationEndsIt() {
        Officer province = officer(Area.colleague("42", "湖北省用户").userName());
        province.reports();
        province.accept("鄂州市");
        province.exemptOtherUnits("本次不参加");
        province.report();
        province.page().context().close();
        Officer nation = new Officer(chromium.logIn("demo-nation", "Demo-2026!"), campaign);
        nation.reports();
        Locator received = nation.section("received").getByRole(AriaRole.LINK).first();
        String batch = "/batch/" + received.getAttribute("href");
        nation.accept("湖北省");
        Looking.again(nation.page(), batch, nation.page().getByText("已通过").first(), 1);
        assertThat(nation.page().locator(".history")).containsText("国家用户");
        chromium.inspect(nation.page(), "batch-approved");
        nation.page().context().close();
    }

    @Test
    @Order(10)
    void theHistorySaysWhoDidWhatAndWhen() {
        Page page = first.page();
        Looking.again(page, "/filing/view.xhtml?id=" + FILINGS.get(MATERNITY), page.locator(".f-standing .badge.good"), 1);
        assertThat(page.locator(".f-standing .badge")).hasText("国家确认");
        assertThat(page.locator(".f-rung.DONE")).hasCount(5);
        Locator lines = page.locator("section[aria-labelledby=history] tbody tr");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText(TIME))).hasCount(lines.count());
        assertThat(line(lines, "退回修改")).containsText("鄂城区用户甲");
        assertThat(line(lines, "鄂州市用户").first()).containsText("鄂州市");
        assertThat(line(lines, "湖北省用户").first()).containsText("湖北省");
        assertThat(line(lines, "国家用户").first()).containsText("终审");
        chromium.inspect(page, "filing-history");
        assertThat(INSTITUTIONS.get(MATERNITY).filer().get(API + "filings/" + FILINGS.get(MATERNITY) + "/history").expect(200).json()
                .getBoolean("intact")).isTrue();
    }

    private static Locator line(Locator lines, String words) {
        return lines.filter(new Locator.FilterOptions().setHasText(words));
    }
}
