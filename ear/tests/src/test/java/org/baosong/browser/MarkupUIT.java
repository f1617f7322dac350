package org.baosong.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.api.Area;
import org.baosong.api.People;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Markup, expressions and formulas in every text that people may enter: shown as they were typed on every page, given back unchanged by the
 * API, harmless in workbooks. The county is one of its own (郎溪县).
 */
class MarkupUIT {

    private static final String COUNTY = "341821";
    private static final String EVIL = "=cmd|' '!A0<script>alert(7)</script>\"><img src=x onerror=alert(7)>${7*7}#{7*7}javascript:alert(7)";
    private static final String SHORT = "\"><img src=x onerror=alert(7)>${7*7}#{7*7}";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** What must never come to be in a page: our payload as elements, as a link, as what an expression yields. */
    private static final String COME_TO_LIFE = "() => [...document.querySelectorAll('img[src=\"x\"], [onerror], a[href^=\"javascript:\" i], script')]"
            + ".filter(e => e.tagName !== 'SCRIPT' || e.textContent.includes('alert(7)')).map(e => e.outerHTML.slice(0, 200))";
    /** Texts and values of inputs, as people see them. */
    private static final String SEEN = "() => document.body.innerText + [...document.querySelectorAll('input, textarea, [title], option')]"
            + ".map(e => '\\n' + (e.value || '') + '\\n' + (e.title || '') + '\\n' + e.textContent).join('')";

    private static Chromium chromium;
    private static String campaign;
    private static Area area;
    private static People.Colleague officer;
    private static People.Colleague city;
    private static Area.Institution centre;
    private static Area.Institution station;
    private static Area.Institution other;
    private static String filing;
    private static String task;
    private static String batch;
    private static String letter;
    private static final List<String> HAPPENED = new ArrayList<>();

    @BeforeAll
    static void makeTheScene() {
        chromium = Chromium.start(Server.shared().uri());
        LocalDate today = LocalDate.now(SHANGHAI);
        officer = Area.colleague(COUNTY, EVIL);
        city = Area.colleague("3418", EVIL);
        area = new Area(COUNTY, officer.http());
        centre = area.add(EVIL + "1", "341821001", "community-health-centre");
        other = area.add(EVIL + "3", COUNTY, "maternal-child-health");
        station = Area.addStation(centre, EVIL + "2");
        campaign = People.nation().post(API + "campaigns", json("definition", "basic-public-health", "period", "2044", "title", EVIL,
                "opensOn", today.minusDays(1).toString(), "closesOn", today.plusDays(30).toString())).expect(201).json().getString("id");
        Until.holds(Area.PATIENCE, "everybody enrolled",
                () -> !People.nation().get(API + "campaigns/" + campaign).expect(200).json().getBoolean("enrolling"));
        fileAndDecide();
        reportAndReturn();
        letter = deadLetter();
        People.demo("demo-operator").post(API + "dead-letters/" + letter + "/discard", json("reason", EVIL)).expect(204);
    }

    private static JsonObject json(String... namesAndValues) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return json.build();
    }

    private static JsonObject answers(Area.Institution institution) {
        return Json.createObjectBuilder(Area.answers(institution)).add("contact", SHORT).add("address", EVIL).build();
    }

    private static void fileAndDecide() {
        String ofStation = Area.open(station, campaign);
        Area.save(station.filer(), ofStation, answers(station)).expect(200);
        filing = Area.open(centre, campaign);
        Area.save(centre.filer(), filing, answers(centre)).expect(200);
        Area.submit(centre.filer(), filing, true).expect(202);
        decide(Area.task(officer.http(), filing), Json.createObjectBuilder(json("action", "return", "reasonCode", "other", "opinion", EVIL))
                .add("remarks", Json.createArrayBuilder().add(json("target", "address", "code", "other", "text", EVIL))).build());
        Area.save(centre.filer(), filing, json("address", EVIL + "9")).expect(200);
        Area.submit(centre.filer(), filing, false).expect(202);
        task = Area.task(officer.http(), filing);
        decide(task, json("action", "pass", "opinion", EVIL));
        decide(Area.task(officer.http(), ofStation), json("action", "pass", "opinion", EVIL));
        JsonArray owed = officer.http().get(API + "campaigns/" + campaign + "/obligations?size=500").expect(200).json().getJsonArray("rows");
        JsonArrayBuilder excused = Json.createArrayBuilder();
        owed.getValuesAs(JsonObject.class).stream().filter(one -> one.getString("organisationId").equals(other.id())).forEach(one -> excused.add(one.getString("id")));
        officer.http().post(API + "obligations/exempt", Json.createObjectBuilder().add("ids", excused).add("reason", EVIL).build()).expect(200);
    }

    private static void decide(String which, JsonObject decision) {
        officer.http().post(API + "tasks/" + which + "/decision", decision).expect(200);
    }

    private static void reportAndReturn() {
        batch = Area.batch(officer.http(), campaign, COUNTY + ":hc").getString("id");
        officer.http().post(API + "batches/" + batch + "/confirm", json("opinion", EVIL)).expect(200);
        city.http().post(API + "batches/" + batch + "/return", json("reasonCode", "other", "opinion", EVIL)).expect(200);
    }

    private static String deadLetter() {
        String id = String.valueOf(System.nanoTime());
        try (Connection database = Server.shared().database(); PreparedStatement insert = database.prepareStatement(
                "insert into dead_letter (id, message_id, queue, type, group_key, body, error, arrived_at, state, broker_id, row_version) "
                        + "values (?, ?, 'filing.intake', 'filing.submitted', '1', ?, ?, utc_timestamp(6), 'OPEN', ?, 1)")) {
            for (int i : new int[] {1, 2, 5}) {
                insert.setString(i, id);
            }
            insert.setString(3, EVIL);
            insert.setString(4, EVIL);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** A window that tells of every dialog, and of everything the policy of the page stopped: a page in order gives it nothing to stop. */
    private static Page window(String userName, String password) {
        Page page = chromium.open();
        page.onDialog(dialog -> {
            HAPPENED.add(page.url() + " opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.addInitScript("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))");
        return chromium.logIn(page, userName, password);
    }

    /** Looks at pages; true in the map means that the payload must be there to be read. */
    private static void look(Page page, Map<String, Boolean> pages) {
        pages.forEach((path, shows) -> {
            page.navigate(path);
            assertThat(page.evaluate(COME_TO_LIFE)).as(path).isEqualTo(List.of());
            String seen = (String) page.evaluate(SEEN);
            if (shows) {
                assertThat(seen).as(path).contains("<img src=x onerror=alert(7)>${7*7}#{7*7}");
            }
            assertThat(seen).as(path + " worked an expression out").doesNotContain("onerror=alert(7)>49", "#{7*7}49", "${7*7}49");
        });
        assertThat(HAPPENED).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Map<String, Boolean> pages(Object... pathsAndShown) {
        Map<String, Boolean> pages = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndShown.length; i += 2) {
            pages.put((String) pathsAndShown[i], (Boolean) pathsAndShown[i + 1]);
        }
        return pages;
    }

    private static String asked(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void pagesOfTheCountyShowItAsTyped() {
        JsonObject account = officer.http().get(API + "accounts?organisation=" + centre.id()).expect(200).json().getJsonArray("rows").getJsonObject(0);
        look(window(officer.userName(), People.PASSWORD), pages("/index.xhtml", true, "/account/me.xhtml", true, "/campaign/list.xhtml", true,
                "/campaign/bulletin.xhtml?id=" + campaign, true, "/audit/worklist.xhtml", true, "/audit/worklist.xhtml?text=" + asked(EVIL), true,
                "/audit/decision.xhtml?task=" + task, true, "/audit/draw.xhtml", true, "/batch/list.xhtml?campaign=" + campaign, true, "/batch/view.xhtml?id=" + batch, true,
                "/organisation/list.xhtml?text=" + asked("onerror"), true, "/organisation/edit.xhtml?id=" + centre.id(), true, "/organisation/new.xhtml?parentId=" + centre.id(), true,
                "/organisation/affiliation.xhtml?text=" + asked("onerror"), true, "/organisation/slips.xhtml", false,
                "/query/filings.xhtml?campaign=" + campaign + "&text=" + asked("onerror"), true, "/query/filings.xhtml?text=" + asked(EVIL), true,
                "/filing/list.xhtml?text=" + asked(EVIL), true, "/filing/view.xhtml?id=" + filing, true, "/filing/form.xhtml?id=" + filing, true,
                "/filing/receipt.xhtml?organisation=" + centre.id() + "&campaign=" + campaign, true, "/system/users.xhtml?text=" + asked("onerror"), true,
                "/system/user.xhtml?id=" + account.getString("id"), true, "/exchange/list.xhtml", false, "/exchange/exports.xhtml", false));
    }

    @Test
    void pagesOfTheFilerShowItAsTyped() {
        look(window(centre.userName(), People.PASSWORD), pages("/index.xhtml", true, "/account/me.xhtml", true,
                "/filing/list.xhtml?organisation=" + centre.id() + "&campaign=" + campaign, true, "/filing/view.xhtml?id=" + filing, true,
                "/filing/form.xhtml?id=" + filing, true, "/filing/submit.xhtml?id=" + filing, true,
                "/filing/receipt.xhtml?organisation=" + centre.id() + "&campaign=" + campaign, true));
        String draft = Area.open(other, campaign);
        Area.save(other.filer(), draft, json("contact", SHORT, "address", EVIL)).expect(200);
        look(window(other.userName(), People.PASSWORD), pages("/filing/form.xhtml?id=" + draft, true, "/filing/submit.xhtml?id=" + draft, true));
    }

    @Test
    void pagesAboveTheCountyAndOfTheOperatorsShowItAsTyped() {
        look(window(city.userName(), People.PASSWORD), pages("/index.xhtml", true, "/batch/list.xhtml?campaign=" + campaign, true, "/batch/view.xhtml?id=" + batch, true,
                "/filing/view.xhtml?id=" + filing, true, "/query/filings.xhtml?campaign=" + campaign, true));
        look(window("demo-nation", People.DEMO_PASSWORD), pages("/index.xhtml", false, "/campaign/list.xhtml", true, "/batch/list.xhtml?campaign=" + campaign, true,
                "/campaign/bulletin.xhtml?id=" + campaign, true));
        look(window("demo-operator", People.DEMO_PASSWORD), pages("/operations/dead-letters.xhtml?state=DISCARDED", true));
        look(window("demo-auditadmin", People.DEMO_PASSWORD), pages("/system/audit-log.xhtml", true));
        look(window("demo-sysadmin", People.DEMO_PASSWORD), pages("/system/users.xhtml?text=" + asked("onerror"), true));
    }

    @Test
    void theApiGivesItBackUnchanged() {
        Http county = officer.http();
        JsonObject own = Area.filing(centre.filer(), filing);
        assertThat(own.getJsonObject("answers").getString("address")).isEqualTo(EVIL + "9");
        assertThat(own.getJsonObject("answers").getString("contact")).isEqualTo(SHORT);
        assertThat(county.get(API + "organisations/" + centre.id()).expect(200).json().getString("name")).isEqualTo(EVIL + "1");
        assertThat(county.get(API + "campaigns/" + campaign).expect(200).json().getString("title")).isEqualTo(EVIL);
        assertThat(county.get(API + "me").expect(200).json().getString("displayName")).isEqualTo(EVIL);
        for (String path : List.of("filings/" + filing + "/history", "tasks/" + task, "batches/" + batch, "campaigns/" + campaign + "/obligations?size=500",
                "organisations?text=onerror", "accounts?text=onerror", "filings?text=onerror")) {
            Http.Answer answer = county.get(API + path).expect(200);
            assertThat(answer.header("content-type").orElse("")).as(path).startsWith("application/json");
            assertThat(answer.header("x-content-type-options")).as(path).contains("nosniff");
            JsonValue read = answer.body().startsWith("[") ? answer.array() : answer.json();
            assertThat(texts(read)).as(path).filteredOn(text -> text.contains("alert(7)")).isNotEmpty()
                    .allSatisfy(text -> assertThat(text).contains("<img src=x onerror=alert(7)>${7*7}#{7*7}"));
        }
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return List.of(text.getString());
        }
        if (value instanceof JsonObject object) {
            return object.values().stream().flatMap(one -> texts(one).stream()).toList();
        }
        return value instanceof JsonArray array ? array.stream().flatMap(one -> texts(one).stream()).toList() : List.of();
    }

    @Test
    void inWorkbooksItIsText() {
        for (String list : List.of("ORGANISATIONS", "FILINGS")) {
            String export = officer.http().post(API + "exports", json("list", list, "text", "onerror")).expect(201).json().getString("id");
            Until.holds(Area.PATIENCE, "made", () -> officer.http().get(API + "exports/" + export).expect(200).json().getString("state").equals("READY"));
            byte[] workbook = officer.http().download(API + "exports/" + export + "/workbook");
            List<String> cells = Sheets.texts(workbook).stream().flatMap(List::stream).toList();
            assertThat(cells).as(list).filteredOn(cell -> cell.contains("cmd|")).isNotEmpty().allMatch(cell -> cell.startsWith("'=cmd|"));
            assertThat(Sheets.part(workbook, "xl/worksheets/sheet1.xml")).as(list).doesNotContain("<f>", "<f ", "<hyperlink");
        }
    }
}
