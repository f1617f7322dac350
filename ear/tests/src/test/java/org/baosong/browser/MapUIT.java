package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
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

/** A place is chosen on the map with the pointer, with the keyboard and from numbers of another map; the county sees all places, and which is odd. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MapUIT {

    private static final String COUNTY = "341126";

    private static Chromium chromium;
    private static Page page;
    private static People.Colleague officer;
    private static Area area;
    private static Area.Institution centre;
    private static String campaign;
    private static String filing;

    @BeforeAll
    static void begin() {
        campaign = Area.openCampaign("2043");
        officer = Area.colleague(COUNTY, "凤阳县用户");
        area = new Area(COUNTY, officer.http());
        centre = area.add("凤阳县府城社区卫生服务中心", COUNTY + "100", "community-health-centre");
        filing = Area.open(centre, campaign);
        chromium = Chromium.start(Server.shared().uri());
        page = chromium.logIn(centre.userName(), People.PASSWORD);
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

    private static Locator half(String which) {
        return page.locator("[id='form:answers:point:" + which + "']");
    }

    private static void openMap() {
        page.locator("[data-map]").click();
        assertThat(page.locator("#map-dialog[data-ready=true]")).isVisible();
    }

    @Test
    @Order(1)
    void aClickOnTheMapFillsInBothNumbers() {
        page.navigate("/filing/form.xhtml?id=" + filing);
        openMap();
        chromium.inspect(page, "map-empty");
        assertThat(page.locator("#map-take")).isDisabled();
        page.locator("#map-view").click();
        assertThat(page.locator("#map-said")).containsText("已选：");
        page.locator("#map-take").click();
        assertThat(half("lon")).hasValue(Pattern.compile("\\d{2,3}\\.\\d{1,6}"));
        assertThat(half("lat")).hasValue(Pattern.compile("\\d{2}\\.\\d{1,6}"));
        assertThat(page.locator("#form-saved")).hasText(Pattern.compile("已保存 \\d{2}:\\d{2}"));
        assertThat(half("lon")).isFocused();
    }

    @Test
    @Order(2)
    void numbersOfAnotherMapAreConvertedAndItSaysSo() {
        openMap();
        page.locator("#map-text").fill("32.867，117.5621");
        page.locator("#map-datum").selectOption("GCJ02");
        page.locator("[data-map-paste] button").click();
        assertThat(page.locator("#map-said")).containsText(Pattern.compile("已从“高德、腾讯地图”的坐标换算，移动 \\d{3} 米"));
        chromium.inspect(page, "map-converted");
        page.locator("#map-take").click();
        assertThat(Double.parseDouble(half("lon").inputValue())).isBetween(117.550, 117.5599);
        assertThat(Double.parseDouble(half("lat").inputValue())).isBetween(32.865, 32.873);
        openMap();
        page.locator("#map-text").fill("凤阳县府城镇");
        page.locator("[data-map-paste] button").click();
        assertThat(page.locator("#map-warn")).containsText("看不出坐标");
        page.keyboard().press("Escape");
        assertThat(page.locator("#map-dialog")).isHidden();
    }

    @Test
    @Order(3)
    void theKeyboardAloneChoosesAPlace() {
        String before = half("lon").inputValue();
        page.locator("[data-map]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-view")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-said")).containsText("已选：");
        page.waitForCondition(() -> {
            page.locator("#map-view").press("Enter");
            return !page.locator("#map-said").textContent().contains(before);
        });
        page.locator("#map-take").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-dialog")).isHidden();
        assertThat(Double.parseDouble(half("lon").inputValue())).isGreaterThan(Double.parseDouble(before));
    }

    @Test
    @Order(4)
    void theCountySeesAllPlacesAndWhichIsOdd() {
        for (int i = 1; i <= 4; i++) {
            Area.Institution other = area.add("凤阳县第" + i + "卫生院", COUNTY + "10" + i, "township-health-centre");
            String theirs = Area.open(other, campaign);
            Area.save(other.filer(), theirs, Json.createObjectBuilder(Area.answers(other)).add("point",
                    Json.createObjectBuilder().add("lon", i == 4 ? "112.9" : "117.5" + i).add("lat", "32.8" + i)).build()).expect(200);
            Area.submit(other.filer(), theirs, false).expect(202);
            Area.task(area.officer, theirs);
        }
        Page desk = chromium.logIn(officer.userName(), People.PASSWORD);
        page.waitForCondition(() -> {
            desk.navigate("/query/map.xhtml");
            return desk.locator("#content").textContent().contains("共 4 家机构，其中 1 家位置可疑");
        });
        assertThat(desk.locator("#map-all[data-ready=true]")).isVisible();
        assertThat(desk.locator("#map-all path")).hasCount(4);
        assertThat(desk.locator("table.list tbody tr")).hasCount(1);
        assertThat(desk.locator("table.list tbody tr")).containsText("凤阳县第4卫生院");
        chromium.inspect(desk, "map-all");
    }
}
