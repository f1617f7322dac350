package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.baosong.api.People.API;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Pattern;
import org.baosong.api.Area;
import org.baosong.api.People;
import org.baosong.live.Server;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a centre sees of what its county says: urges, filings of its own and of its station that came back, and the way to each place. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionsUIT {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d{2}:\\d{2}");
    private static final String CENTRE = "沈河区皇城街道社区卫生服务中心";
    private static final String STATION = "皇城街道文兴里社区卫生服务站";

    private static Chromium chromium;
    private static Page page;
    private static Area area;
    private static String officerName;
    private static Area.Institution centre;
    private static String own;
    private static String stations;

    @BeforeAll
    static void begin() {
        People.Colleague officer = Area.colleague("210103", "县区用户");
        officerName = officer.userName();
        area = new Area("210103", officer.http());
        String campaign = Area.openCampaign("2047");
        String township = People.nation().get(API + "regions/210103/children").expect(200).array().getJsonObject(0).getString("code");
        centre = area.add(CENTRE, township, "community-health-centre");
        Area.Institution station = Area.addStation(centre, STATION);
        own = Area.open(centre, campaign);
        stations = Area.openAndFill(station, campaign);
        chromium = Chromium.start(Server.shared().uri());
        page = chromium.logIn(centre.userName(), People.PASSWORD);
        area.officer.post(API + "urges", Json.createObjectBuilder().add("campaignId", campaign).build()).expect(200);
        fillMost();
    }

    private static void fillMost() {
        JsonObjectBuilder most = Json.createObjectBuilder(Area.answers(centre)).remove("contact").remove("point");
        Area.save(centre.filer(), own, most.build()).expect(200);
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

    private static void type(String id, String text) {
        field(id).fill(text);
        field(id).blur();
    }

    private static void form(String filing) {
        page.navigate("/filing/form.xhtml?id=" + filing);
    }

    private static JsonObjectBuilder pin(String target, String code, String text) {
        return Json.createObjectBuilder().add("target", target).add("code", code).add("text", text);
    }

    private static void giveBack(String filing, JsonObjectBuilder... pins) {
        var remarks = Json.createArrayBuilder();
        for (JsonObjectBuilder pin : pins) {
            remarks.add(pin);
        }
        area.officer.post(API + "tasks/" + Area.task(area.officer, filing) + "/decision", Json.createObjectBuilder().add("action", "return")
                .add("reasonCode", "contact-invalid").add("opinion", "请逐项核对后重新上报。").add("remarks", remarks).build()).expect(200);
    }

    @Test
    @Order(1)
    void anUrgeIsSeenWhereTheWorkIsDone() {
        form(own);
        assertThat(page.locator("#urged")).containsText("沈河区卫生健康局 于");
        assertThat(page.locator("#urged")).containsText("催报：请在");
        page.navigate("/filing/view.xhtml?id=" + own);
        assertThat(page.locator("#urged")).containsText("催报：请在");
    }

    @Test
    @Order(2)
    void theListOfWhatIsToDoShrinksAsItIsMendedAndGoesWithTheLast() {
        form(own);
        page.locator("[id='form:check']").click();
        Locator box = page.locator("#summary");
        assertThat(box.locator("h2")).hasText("还有 2 处需要填写或修改");
        chromium.inspect(page, "form-errors");
        type("contact", "李芳");
        assertThat(box.locator("h2")).hasText("还有 1 处需要填写或修改");
        assertThat(box.locator("li")).hasText(new String[] {"请填写“经纬度”。"});
        type("contact", "");
        assertThat(box.locator("h2")).hasText("还有 2 处需要填写或修改");
        assertThat(field("contact:error")).hasText("请填写“联系人”。");
        type("contact", "李芳");
        field("point:lon").fill("123.465000");
        type("point:lat", "41.796000");
        assertThat(page.locator("#form-saved")).hasText(SAVED);
        assertThat(box).isHidden();
    }

    @Test
    @Order(3)
    void whatCameBackToTheStationStandsOnTheHomePageOfItsCentre() {
        Area.submit(centre.filer(), own, true).expect(202);
        giveBack(stations, pin("point", "point-mismatch", "坐标落在河里。"), pin("phone", "contact-invalid", "号码无人接听。"));
        page.navigate("/index.xhtml");
        Locator panel = page.locator(".corrections");
        assertThat(panel.locator("h2")).hasText("退回待修改（1 件）");
        assertThat(panel.locator("h3")).hasText(new String[] {STATION});
        assertThat(panel).containsText("请在");
        assertThat(panel.locator(".correction-pins li")).hasText(new String[] {"联系电话 联系方式无效 号码无人接听。", "经纬度 坐标与地址不符 坐标落在河里。"});
        chromium.inspect(page, "filer-home-corrections");
        panel.locator(".correction-pins a").last().click();
        assertThat(page.locator("h1")).hasText(STATION);
        assertThat(field("point:lon")).isFocused();
    }

    @Test
    @Order(4)
    void theFormSaysAtItsTopWhatMayBeChanged() {
        form(stations);
        Locator notice = page.locator("#returned");
        assertThat(notice).containsText("由沈河区卫生健康局（县区用户）于");
        assertThat(notice).containsText("联系方式无效 请逐项核对后重新上报。");
        assertThat(notice).containsText("只能修改以下 2 处");
        chromium.inspect(page, "form-returned");
        notice.locator("a").last().click();
        assertThat(field("point:lon")).isFocused();
        page.navigate("/filing/view.xhtml?id=" + stations);
        assertThat(page.locator("#returned")).containsText("只能修改以下 2 处");
        chromium.inspect(page, "filing-view-returned");
        page.locator("#returned a").first().click();
        assertThat(field("phone")).isFocused();
    }

    @Test
    @Order(5)
    void noBarLiesOverTheFieldThatHasTheFocus() {
        page.setViewportSize(390, 844);
        form(stations);
        for (String id : List.of("phone", "point:lon", "point:lat")) {
            underTheBar(field(id), ".f-bar");
            field(id).click();
            assertUncovered(field(id));
        }
        page.setViewportSize(1366, 768);
        Page desk = chromium.logIn(officerName, People.PASSWORD);
        desk.setViewportSize(390, 844);
        desk.navigate("/audit/decision.xhtml?task=" + Area.task(area.officer, own));
        underTheBar(desk.locator("#opinion"), ".side-acts");
        desk.locator("#opinion").click();
        assertUncovered(desk.locator("#opinion"));
        desk.context().close();
    }

    /** Scrolls until only the upper edge of the field looks out above the bar at the bottom. */
    private static void underTheBar(Locator field, String bar) {
        field.evaluate("(e, bar) => window.scrollBy(0, e.getBoundingClientRect().top - document.querySelector(bar).getBoundingClientRect().top + 12)", bar);
    }

    private static void assertUncovered(Locator field) {
        Until.holds(Area.PATIENCE, "nothing lies over " + field, () -> (Boolean) field.evaluate("e => { const b = e.getBoundingClientRect();"
                + " return [b.top + 2, (b.top + b.bottom) / 2, b.bottom - 2].every(y => document.elementFromPoint((b.left + b.right) / 2, y) === e); }"));
    }

    @Test
    @Order(6)
    void openingARemarkLeavesThePageWhereItIs() {
        Page desk = chromium.logIn(officerName, People.PASSWORD);
        desk.navigate("/audit/decision.xhtml?task=" + Area.task(area.officer, own));
        Locator button = desk.locator("#item-phone .pin summary");
        double before = (double) button.boundingBox().y;
        button.click();
        assertThat(desk.locator("#item-phone .pin textarea")).isFocused();
        assertThat(button.boundingBox().y).isCloseTo(before, within(1.0));
        Chromium.picture(desk, "decision-pin-open");
        button.click();
        desk.locator("#item-services .pin summary").click();
        assertThat(desk.locator("#item-services .pin textarea")).isFocused();
        assertThat(desk.locator("#item-services .pin textarea")).isInViewport();
        desk.context().close();
    }
}
