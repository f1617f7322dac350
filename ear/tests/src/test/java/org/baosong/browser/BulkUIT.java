package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A county officer's mass work in a real browser: what the machine saw, a sample, passing the others, the bulletin, urging. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkUIT {

    private static final String API = "api/v1/";
    private static final String PASSWORD = "Demo-2026!";
    private static final String DESK = "150302:hc";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DOUBLE = "海北街道滨河社区卫生服务站";

    private static Chromium chromium;
    private static Page page;
    private static Http officer;
    private static String campaign;

    @BeforeAll
    static void begin() {
        chromium = Chromium.start(Server.shared().uri());
        officer = caller("demo-haibowan");
        campaign = officer.get(API + "campaigns").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").endsWith(String.valueOf(Year.now().getValue()))).findFirst().orElseThrow().getString("id");
        List<JsonObject> owed = officer.get(API + "campaigns/" + campaign + "/obligations?size=100").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
        int place = 0;
        for (JsonObject one : owed) {
            if (!one.getString("organisationName").contains("妇幼")) {
                file(one, ++place);
            }
        }
        Until.holds(PATIENCE, "all looked at", () -> officer.get(API + "worklist?size=50").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(task -> task.containsKey("verdict")).count() == owed.size() - 1);
        page = chromium.logIn("demo-haibowan", PASSWORD);
    }

    private static Http caller(String user) {
        Http http = Server.shared().http();
        return http.withToken(http.post(API + "login", Json.createObjectBuilder().add("userName", user).add("password", PASSWORD).build()).expect(200).json()
                .getString("token"));
    }

    /** Files on behalf of an institution; the last one gives the telephone of the first one's centre. */
    private static void file(JsonObject owed, int place) {
        String filing = officer.post(API + "filings", Json.createObjectBuilder().add("campaignId", campaign)
                .add("organisationId", owed.getString("organisationId")).build()).json().getString("id");
        JsonObject now = officer.get(API + "filings/" + filing).expect(200).json();
        String phone = owed.getString("organisationName").equals(DOUBLE) ? "0473-2012001" : "0473-201200" + place;
        JsonObject answers = Json.createObjectBuilder().add("code", "PDY0000" + place + "X15030211A1001").add("contact", "王芳").add("phone", phone)
                .add("township", now.getJsonObject("answers").getString("township")).add("address", "人民路 " + place + " 号").add("ownership", "government")
                .add("point", Json.createObjectBuilder().add("lon", "106.82" + place + "1").add("lat", "39.67" + place + "1"))
                .add("services", Json.createArrayBuilder(List.of("health-records", "vaccination"))).build();
        officer.put(API + "filings/" + filing, Json.createObjectBuilder().add("rowVersion", now.getJsonNumber("rowVersion").longValue()).add("answers", answers)
                .build()).expect(200);
        officer.post(API + "filings/" + filing + "/submit", Json.createObjectBuilder().add("withSubordinates", false).build()).expect(202);
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

    private static Locator row(String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    /** The row of a filing: others may name its institution in their reasons. */
    private static Locator filing(String organisation) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHas(
                page.locator("td a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + organisation + "$")))));
    }

    private static void confirm() {
        page.locator("#confirm button[value=yes]").click();
    }

    @Test
    @Order(1)
    void theWorklistIsSortedWithReasons() {
        page.navigate("/audit/worklist.xhtml");
        assertThat(filing(DOUBLE)).containsText("需看");
        assertThat(filing(DOUBLE)).containsText("联系电话：与 1 家其他机构相同");
        assertThat(page.locator("[data-ticked]")).hasText("勾选后可以成批办理");
        chromium.inspect(page, "bulk-worklist");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("需看")).click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        filing(DOUBLE).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".findings li").first()).containsText("联系电话：与 1 家其他机构相同");
        chromium.inspect(page, "bulk-decision");
    }

    @Test
    @Order(2)
    void theOthersArePassedAfterASample() {
        page.navigate("/audit/worklist.xhtml?verdict=CLEAR");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.locator("#lotSize").fill("2");
        chromium.inspect(page, "bulk-lot");
        page.locator("[name=drawLot]").click();
        assertThat(page.locator("h1")).hasText("抽查通过");
        assertThat(page.locator(".msg-note")).containsText("还有 2 件样本没有办理");
        for (int i = 0; i < 2; i++) {
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("待查看办理")).first().getByRole(AriaRole.LINK).click();
            page.locator("button[name=pass]").click();
            assertThat(page.locator("h1")).hasText("抽查通过");
        }
        chromium.inspect(page, "bulk-sample");
        page.locator("button[name=pass]").click();
        confirm();
        assertThat(page.locator(".messages")).containsText("已通过 1 件");
        assertThat(page.locator(".msg-info").last()).containsText("一并通过");
        page.navigate("/audit/worklist.xhtml");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    @Order(3)
    void theBulletinIsReadyAndThoseMissingAreUrged() {
        page.navigate("/campaign/bulletin.xhtml?id=" + campaign);
        assertThat(page.locator("#wording")).hasValue(Pattern.compile("应报 6 家，实报 5 家（83\\.3%），未报 1 家[\\s\\S]*妇幼"));
        chromium.inspect(page, "bulk-bulletin");
        page.locator("[name=urgeAll]").click();
        confirm();
        assertThat(page.locator(".messages")).containsText("已催报 1 家");
        assertThat(page.locator("tbody tr").last()).containsText("今天已催");
        page.locator("[name=urgeAll]").click();
        confirm();
        assertThat(page.locator(".messages")).containsText("1 家今天已催过");
        Page filer = chromium.logIn("demo-haibowan-3", PASSWORD);
        assertThat(filer.locator(".owed .msg-warn")).containsText("催报：请在");
        chromium.inspect(filer, "bulk-urged-home");
        Page city = chromium.logIn("demo-wuhai", PASSWORD);
        city.navigate("/campaign/bulletin.xhtml?id=" + campaign);
        assertThat(city.locator("table.areas tbody tr")).hasCount(2);
        chromium.inspect(city, "bulk-bulletin-city");
    }

    @Test
    @Order(4)
    void columnsLeftOutStayOut() {
        page.navigate("/organisation/list.xhtml?size=10");
        page.locator(".columns summary").click();
        page.locator(".columns input[value=code]").uncheck();
        page.locator("[name=saveColumns]").click();
        assertThat(page.locator("thead")).not().containsText("机构编码");
        assertThat(page).hasURL(Pattern.compile(".*size=10.*"));
        page.navigate("/organisation/list.xhtml");
        assertThat(page.locator("thead")).not().containsText("机构编码");
        chromium.inspect(page, "bulk-organisations");
    }

    @Test
    @Order(5)
    void spotChecksAffiliationAndSlipsAreInOrder() {
        page.navigate("/audit/draw.xhtml");
        page.locator("[name=drawNow]").click();
        assertThat(page.locator("h1")).hasText("抽查");
        page.navigate("/audit/draw.xhtml");
        chromium.inspect(page, "bulk-draw");
        page.navigate("/organisation/affiliation.xhtml");
        row("第二社区卫生服务站").locator("input[type=checkbox]").check();
        page.locator("#parentId").selectOption(new SelectOption().setLabel("海勃湾区海北街道社区卫生服务中心"));
        chromium.inspect(page, "bulk-affiliation");
        page.locator("[name=save]").click();
        assertThat(page.locator(".messages")).containsText("已调整 1 家机构的隶属关系");
        assertThat(row("第二社区卫生服务站")).containsText("海勃湾区海北街道社区卫生服务中心");
        page.navigate("/organisation/slips.xhtml");
        assertThat(page.locator("tbody tr").first()).isVisible();
        chromium.inspect(page, "bulk-slips");
        page.locator("tbody input[type=checkbox]").first().check();
        page.locator("[name=reissue]").click();
        confirm();
        assertThat(page.locator(".slip")).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Chromium.picture(page, "bulk-slip-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
