package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Who is told what, who has read it, and reminders that come once, on the running product. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeIT {

    private static final String COUNTY = "341124";

    private static String campaign;
    private static Area area;
    private static Area.Institution centre;
    private static Area.Institution neighbour;
    private static Area.Institution station;
    private static String filing;

    private static List<JsonObject> notices(Http who, String query) {
        return who.get(API + "notices" + query).expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static List<String> kinds(Http who) {
        return notices(who, "").stream().map(notice -> notice.getString("kind")).toList();
    }

    @Test
    @Order(1)
    void aReturnIsToldToTheInstitutionAndToTheOneThatAnswersForIt() {
        campaign = Area.openCampaign("2042");
        area = new Area(COUNTY);
        centre = area.add("全椒县襄河社区卫生服务中心", COUNTY + "100", "community-health-centre");
        neighbour = area.add("全椒县古河镇卫生院", COUNTY + "101", "township-health-centre");
        station = Area.addStation(centre, "全椒县城北社区卫生服务站");
        filing = Area.openAndFill(neighbour, campaign);
        Area.submit(neighbour.filer(), filing, false).expect(202);
        area.officer.post(API + "tasks/" + Area.task(area.officer, filing) + "/decision", Json.createObjectBuilder().add("action", "return")
                .add("reasonCode", "other").add("opinion", "电话打不通，请核对。").build()).expect(200);
        JsonObject told = notices(neighbour.filer(), "?unread=true").get(0);
        assertThat(told.getString("kind")).isEqualTo("FILING_RETURNED");
        assertThat(told.getString("text")).contains(neighbour.name(), "电话打不通，请核对。");
        assertThat(told.getString("filingId")).isEqualTo(filing);
        assertThat(told.getBoolean("mustRead")).isTrue();
        assertThat(kinds(centre.filer())).as("another institution of the county").isEmpty();
        assertThat(kinds(area.officer)).as("the desk itself").isEmpty();
    }

    @Test
    @Order(2)
    void theSenderSeesWhoHasReadIt() {
        JsonObject told = notices(neighbour.filer(), "").get(0);
        assertThat(sent().getJsonArray("receipts")).isEmpty();
        JsonObject read = Json.createObjectBuilder().add("ids", Json.createArrayBuilder().add(told.getString("id"))).build();
        assertThat(centre.filer().post(API + "notices/read", read).status()).as("somebody else's").isEqualTo(404);
        assertThat(neighbour.filer().post(API + "notices/read", read).expect(200).json().getInt("read")).isEqualTo(1);
        neighbour.filer().post(API + "notices/read", read).expect(200);
        assertThat(notices(neighbour.filer(), "?unread=true")).isEmpty();
        assertThat(neighbour.filer().get(API + "notices").expect(200).json().getInt("unread")).isZero();
        assertThat(sent().getJsonArray("receipts")).singleElement()
                .satisfies(receipt -> assertThat(receipt.asJsonObject().getString("reader")).isEqualTo(neighbour.name()));
        assertThat(new Area("341125").officer.get(API + "notices/sent").expect(200).json().getJsonArray("rows")).isEmpty();
        assertThat(neighbour.filer().get(API + "notices/sent").status()).isEqualTo(403);
    }

    private static JsonObject sent() {
        return area.officer.get(API + "notices/sent").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> filing.equals(row.getJsonObject("notice").getString("filingId", ""))).findFirst().orElseThrow();
    }

    @Test
    @Order(3)
    void anUrgeReachesTheStationAndItsCentre() {
        String owed = area.officer.get(API + "campaigns/" + campaign + "/obligations?organisation=" + station.id()).expect(200).json()
                .getJsonArray("rows").getJsonObject(0).getString("id");
        area.officer.post(API + "urges", Json.createObjectBuilder().add("campaignId", campaign)
                .add("obligationIds", Json.createArrayBuilder().add(owed)).build()).expect(200);
        assertThat(kinds(centre.filer())).containsExactly("URGED");
        assertThat(notices(centre.filer(), "").get(0).getString("organisationId")).isEqualTo(station.id());
    }

    @Test
    @Order(4)
    void whatMustBeReadCannotBeTurnedOff() {
        JsonObject refused = centre.filer().put(API + "notices/choices", muted("URGED")).expect(422).json();
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("muted");
        assertThat(centre.filer().put(API + "notices/choices", muted("NOT_A_KIND")).status()).isEqualTo(422);
        assertThat(centre.filer().put(API + "notices/choices", muted("MISSING")).status()).as("a desk's").isEqualTo(422);
        assertThat(centre.filer().put(API + "notices/choices", muted("DUE_SOON")).expect(200).json().getJsonArray("muted").getString(0)).isEqualTo("DUE_SOON");
        assertThat(centre.filer().get(API + "notices/choices").expect(200).json().getJsonArray("choices").toString())
                .contains("FILING_APPROVED").doesNotContain("BATCH_REPORTED").doesNotContain("URGED");
    }

    private static JsonObject muted(String kind) {
        return Json.createObjectBuilder().add("muted", Json.createArrayBuilder().add(kind)).build();
    }

    @Test
    @Order(5)
    void remindersComeOnceHoweverOftenTheMessageDoes() {
        LocalDate closes = LocalDate.parse(area.officer.get(API + "campaigns/" + campaign).expect(200).json().getString("closesOn"));
        remind(closes.minusDays(3));
        Until.holds(Area.PATIENCE, "the neighbour is reminded", () -> reminders(neighbour.filer()) == 1);
        remind(closes.minusDays(3));
        remind(closes.minusDays(1));
        Until.holds(Area.PATIENCE, "the second day is told", () -> reminders(neighbour.filer()) >= 2);
        assertThat(reminders(neighbour.filer())).isEqualTo(2);
        assertThat(reminders(centre.filer())).as("turned off").isZero();
        List<String> summaries = notices(area.officer, "").stream().filter(notice -> notice.getString("kind").equals("MISSING")).map(n -> n.getString("text")).toList();
        assertThat(summaries).hasSize(2).allMatch(text -> text.contains("还有 3 家机构未报"));
    }

    private static long reminders(Http who) {
        return kinds(who).stream().filter("DUE_SOON"::equals).count();
    }

    /** What the morning's tick says for one desk; the product's own relay carries it. */
    private static void remind(LocalDate day) {
        String body = Json.createObjectBuilder().add("campaignId", campaign).add("desk", COUNTY + ":hc").add("day", day.toString()).add("afterId", "0").build().toString();
        try (Connection database = Server.shared().database(); PreparedStatement insert = database.prepareStatement(
                "insert into outbox (id, message_id, queue, type, group_key, actor, correlation_id, payload, occurred_at, not_before) "
                        + "values (?, ?, 'notice.dispatch', 'notice.remind', ?, 'system:test', ?, ?, utc_timestamp(6), utc_timestamp(6))")) {
            long id = System.nanoTime();
            insert.setLong(1, id);
            insert.setString(2, String.format("%016x", id));
            insert.setString(3, campaign);
            insert.setString(4, String.format("%016x", id));
            insert.setString(5, body);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
