package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.baosong.live.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole way of a filing in a real browser, over two counties: the county adds an institution and prints its slip, the institution
 * logs in, fills in for itself and its station and submits, the county returns, the institution corrects, and county, city, province
 * and nation confirm. On a server of its own, because it brings the demo campaign to its end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyUIT {

    private static final String DEMO = "Demo-2026!";
    private static final String PASSWORD = "Tea4-kettle!";
    private static final String CENTRE = "海勃湾区新华街道社区卫生服务中心";
    private static final String STATION = "新华街道和平里社区卫生服务站";
    private static final String MATERNITY = "海勃湾区妇幼保健计划生育服务中心";
    private static final String OLD_CENTRE = "海南区拉僧仲街道社区卫生服务中心";
    private static final String OLD_STATION = "拉僧仲街道第一社区卫生服务站";
    private static final String INDEPENDENT = "海南区公乌素镇独立社区卫生服务站";
    private static final List<String> NOT_YET_OPEN = List.of("海勃湾区凤凰岭街道社区卫生服务中心", "凤凰岭街道第一社区卫生服务站",
            "凤凰岭街道第二社区卫生服务站", "海勃湾区海北街道社区卫生服务中心", "海北街道滨河社区卫生服务站");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");

    private static Server server;
    private static Chromium chromium;
    private static Officer county;
    private static Officer otherCounty;
    private static Filer centre;
    private static Slip slip;

    /** What is printed for a new account. */
    private record Slip(String userName, String password) {
    }

    @BeforeAll
    static void begin() {
        server = Server.startNew(Server.freshFolder("journey"), "-Dbaosong.jms.retry.delay=PT0.05S", "--demo");
        chromium = Chromium.start(server.uri());
        county = officer("demo-haibowan");
        otherCounty = officer("demo-hainan");
    }

    private static Officer officer(String userName) {
        return new Officer(chromium.logIn(userName, DEMO), "");
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void noScriptComplains() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void theCountyAddsAnInstitutionWithThreeItemsAndPrintsItsSlip() {
        Page page = county.page();
        page.navigate("/organisation/new.xhtml");
        page.locator("button[name=create]").click();
        assertThat(page.locator("#name-msg")).not().isEmpty();
        assertThat(page.locator("#region-msg")).not().isEmpty();
        chromium.inspect(page, "organisation-new-missing");
        page.locator("#name").fill(CENTRE);
        page.locator("#region").selectOption("150302003");
        page.locator("button[name=create]").click();
        assertThat(page.locator("h1")).hasText("账号密码单");
        assertThat(page.locator(".slip h2")).hasText(CENTRE);
        slip = printed(page);
        chromium.inspect(page, "account-slip");
        page.reload();
        assertThat(page.locator("main")).containsText("密码单已经显示过");
        page.navigate("/organisation/list.xhtml");
        assertThat(county.row(CENTRE)).containsText(slip.userName());
        assertThat(county.row(CENTRE)).containsText("未开始");
        chromium.inspect(page, "organisation-list");
    }

    private static Slip printed(Page page) {
        Locator secrets = page.locator(".slip .secret");
        assertThat(secrets).hasCount(2);
        return new Slip(secrets.nth(0).innerText(), secrets.nth(1).innerText());
    }

    @Test
    @Order(2)
    void theInstitutionMustChangeItsFirstPassword() {
        Page page = chromium.logIn(slip.userName(), slip.password());
        assertThat(page.locator("h1")).hasText("修改密码");
        page.navigate("/filing/list.xhtml");
        assertThat(page.locator("h1")).hasText("修改密码");
        changePassword(page, slip.password(), "aaaaaaaa");
        assertThat(page.locator("#next-msg")).not().isEmpty();
        chromium.inspect(page, "password-first");
        changePassword(page, slip.password(), PASSWORD);
        page.waitForURL(url -> !url.contains("change-password"));
        assertThat(page.locator("main")).containsText(CENTRE);
        chromium.inspect(page, "filer-home");
        centre = new Filer(page);
    }

    private static void changePassword(Page page, String current, String next) {
        page.locator("#current").fill(current);
        page.locator("#next").fill(next);
        page.locator("#again").fill(next);
        page.locator("main [type=submit]").first().click();
    }

    @Test
    @Order(3)
    void itFillsInForItselfAndItsStationAndSubmitsBoth() {
        centre.open(CENTRE);
        centre.choose("kind", "community-health-centre");
        centre.fillIn("PDY00301X15030211A1001", "0473-2051234");
        centre.addStation(STATION);
        centre.open(STATION);
        centre.fillIn("PDY00302X15030211A1002", "0473-2051235");
        centre.submit(2);
    }

    @Test
    @Order(4)
    void theProfessionalInstitutionAndTheOtherCountyFileToo() {
        Filer maternity = new Filer(chromium.logIn("demo-haibowan-3", DEMO));
        maternity.open(MATERNITY);
        maternity.choose("township", "150302003");
        maternity.fillIn("PDY00303X15030211A1003", "0473-2051236");
        maternity.submit(1);
        maternity.page().context().close();
        Filer old = new Filer(chromium.logIn("demo-hainan-1", DEMO));
        old.open(OLD_STATION);
        old.fillIn("PDY00304X15030311A1004", "0473-4021235");
        old.open(OLD_CENTRE);
        old.fillIn("PDY00305X15030311A1005", "0473-4021234");
        old.submit(2);
        old.page().context().close();
    }

    @Test
    @Order(5)
    void anIndependentStationStandsDirectlyUnderItsCounty() {
        Page desk = otherCounty.page();
        desk.navigate("/organisation/new.xhtml");
        desk.locator("#name").fill(INDEPENDENT);
        desk.locator("#region").selectOption("150303102");
        desk.locator("#kind").selectOption("community-health-station");
        desk.locator("button[name=next]").click();
        assertThat(otherCounty.said()).containsText("已新增“" + INDEPENDENT + "”");
        desk.navigate("/organisation/list.xhtml");
        assertThat(desk.locator(".slips-bar")).containsText("有 1 份账号单还没有打印");
        desk.locator("button[name=print]").click();
        Slip given = printed(desk);
        Page page = chromium.logIn(given.userName(), given.password());
        changePassword(page, given.password(), PASSWORD);
        page.waitForURL(url -> !url.contains("change-password"));
        Filer station = new Filer(page);
        station.open(INDEPENDENT);
        assertThat(station.field("parent:item")).containsText("海南区");
        station.fillIn("PDY00306X15030311A1006", "0473-4021236");
        station.submit(1);
        page.context().close();
    }

    @Test
    @Order(6)
    void theCountyReturnsAndTheInstitutionCorrectsOnlyWhatWasPinned() {
        county.awaitWorklist(3);
        county.open(CENTRE);
        county.pin("phone", "contact-invalid", "号码无人接听，请核对。");
        county.sendBack();
        assertThat(county.said()).hasText("“" + CENTRE + "”已退回修改。");
        Page page = centre.page();
        page.navigate("/index.xhtml");
        chromium.inspect(page, "filer-home-returned");
        centre.open(CENTRE);
        assertThat(page.locator(".f-standing .badge")).containsText("不通过");
        assertThat(centre.field("phone:item").locator(".f-remark")).containsText("联系方式无效 号码无人接听，请核对。");
        assertThat(centre.field("phone:item").locator(".f-remark-by")).containsText("海勃湾区用户");
        assertThat(page.locator(".f-item input, .f-item select, .f-item textarea")).hasCount(1);
        chromium.inspect(page, "filing-form-returned");
        centre.type("phone", "0473-2059876");
        centre.submit(2);
    }

    @Test
    @Order(7)
    void theCountySeesWhatWasChangedAndPassesAll() {
        county.awaitWorklist(3);
        assertThat(county.row(CENTRE)).containsText("第 2 次上报");
        county.open(CENTRE);
        assertThat(county.page().locator("#item-phone")).containsText("原为：0473-2051234");
        county.page().keyboard().press("Alt+p");
        assertThat(county.said()).hasText("“" + CENTRE + "”已通过。");
        county.worklist();
        county.passTicked(STATION, MATERNITY);
        assertThat(county.said()).hasText("已通过 2 件。");
        otherCounty.awaitWorklist(3);
        otherCounty.passTicked(OLD_CENTRE, OLD_STATION, INDEPENDENT);
        assertThat(otherCounty.said()).hasText("已通过 3 件。");
    }

    @Test
    @Order(8)
    void bothCountiesReport() {
        county.reports();
        assertThat(county.page().locator("#blocked")).containsText("有 5 家机构");
        county.exempt("missing", "尚未开业", NOT_YET_OPEN);
        county.report();
        otherCounty.reports();
        otherCounty.report();
        centre.progress(CENTRE);
        assertThat(centre.page().locator(".f-standing .badge")).hasText("已报市");
        assertThat(centre.page().locator(".f-rung.NOW .f-rung-place")).containsText("乌海市");
    }

    @Test
    @Order(9)
    void cityProvinceAndNationConfirm() {
        Officer wuhai = officer("demo-wuhai");
        wuhai.reports();
        wuhai.acceptTicked("海勃湾区", "海南区");
        wuhai.exemptOtherUnits("本次不参加");
        wuhai.report();
        chromium.inspect(wuhai.page(), "batch-city-reported");
        Officer province = officer("demo-neimenggu");
        province.reports();
        province.accept("乌海市");
        province.exemptOtherUnits("本次不参加");
        province.report();
        Officer nation = officer("demo-nation");
        nation.reports();
        nation.accept("内蒙古自治区");
        nation.reports();
        chromium.inspect(nation.page(), "batch-nation");
    }

    @Test
    @Order(10)
    void theInstitutionSeesTheEndAndWhoDidWhat() {
        centre.progress(CENTRE);
        Page page = centre.page();
        Looking.again(page, page.locator(".f-standing .badge"), "国家确认");
        assertThat(page.locator(".f-now")).containsText("已办结");
        Locator lines = page.locator("section[aria-labelledby=history] tbody tr");
        for (String actor : List.of("海勃湾区用户", "乌海市用户", "内蒙古用户", "国家用户")) {
            assertThat(lines.filter(new Locator.FilterOptions().setHasText(actor)).first()).containsText(TIME);
        }
        chromium.inspect(page, "filing-approved");
        Page desk = otherCounty.page();
        desk.navigate("/query/filings.xhtml");
        Looking.again(desk, otherCounty.row(INDEPENDENT), "国家确认");
        chromium.inspect(desk, "query-filings");
        county.page().navigate("/organisation/list.xhtml");
        Looking.again(county.page(), county.row(CENTRE), "PDY00301X15030211A1001");
    }
}
