package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Where one press of a button touches many, or leaves somebody behind: what is asked first, and what can be undone or gone on with. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CareIT {

    private static final String COUNTY = "340123";
    private static final String DESK = COUNTY + ":hc";
    private static final List<String> TOWNSHIPS = List.of("100", "101", "103", "105", "106", "107");

    private static String campaign;
    private static Area area;
    private static Http city;
    private static final Map<String, Area.Institution> CENTRES = new LinkedHashMap<>();
    private static final Map<String, String> FILINGS = new LinkedHashMap<>();
    private static String lot;

    private static void submit(String key, String phone, int place) {
        Area.Institution centre = CENTRES.get(key);
        FILINGS.put(key, Area.open(centre, campaign));
        JsonObject answers = Json.createObjectBuilder(Area.answers(centre)).add("phone", phone)
                .add("point", Json.createObjectBuilder().add("lon", "117.1" + place + "1").add("lat", "31.7" + place + "1")).build();
        Area.save(centre.filer(), FILINGS.get(key), answers).expect(200);
        Area.submit(centre.filer(), FILINGS.get(key), false).expect(202);
    }

    private static String task(String key) {
        return Area.task(area.officer, FILINGS.get(key));
    }

    private static void awaitVerdict(String key, String expected) {
        Until.holds(Area.PATIENCE, key + " is " + expected, () -> area.officer.get(API + "tasks/" + task(key)).expect(200).json()
                .getString("verdict", "").equals(expected));
    }

    private static JsonObject pass(boolean lookedAt, String... tasks) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        List.of(tasks).forEach(ids::add);
        return Json.createObjectBuilder().add("ids", ids).add("action", "pass").add("lookedAt", lookedAt).build();
    }

    private static JsonObject exempt(boolean acknowledge) {
        return Json.createObjectBuilder().add("desks", Json.createArrayBuilder().add(DESK)).add("reason", "本年度未开展").add("acknowledge", acknowledge).build();
    }

    private static Http.Answer drawLot(int size) {
        return area.officer.post(API + "samples/lots", Json.createObjectBuilder().add("definition", "basic-public-health").add("size", size).build());
    }

    private static Http.Answer abandon(String reason) {
        return area.officer.post(API + "samples/" + lot + "/abandon", Json.createObjectBuilder().add("reason", reason).build());
    }

    @Test
    @Order(1)
    void aReportThatIsNotReadySaysOnlyWhoIsMissing() {
        campaign = Area.openCampaign("2046");
        area = new Area(COUNTY);
        city = Area.officer("3401", "合肥市督办");
        for (int i = 1; i <= 6; i++) {
            CENTRES.put("c" + i, area.add("肥西县第" + i + "卫生院", COUNTY + TOWNSHIPS.get(i - 1), "township-health-centre"));
        }
        String detail = Area.confirm(area.officer, Area.batch(area.officer, campaign, DESK)).expect(409).json().getString("detail");
        assertThat(detail).isEqualTo("还不能上报：有 6 家机构没有完成。");
        String above = Area.confirm(city, Area.batch(city, campaign, "3401:hc")).expect(409).json().getString("detail");
        assertThat(above).contains("个县（区）没有完成").doesNotContain("家机构").doesNotContain(" 0 ");
    }

    @Test
    @Order(2)
    void whoIsMissingIsReachedByWhatHeWroteBeforeAnybodyAuditedIt() {
        JsonObject before = missing("c1");
        assertThat(before.getString("phone", "")).as("nobody knows a telephone").isEmpty();
        Area.Institution first = CENTRES.get("c1");
        FILINGS.put("c1", Area.open(first, campaign));
        Area.save(first.filer(), FILINGS.get("c1"), Json.createObjectBuilder().add("contact", "赵晴").add("phone", "0551-68840011").build()).expect(200);
        JsonObject after = missing("c1");
        assertThat(after.getString("contact")).isEqualTo("赵晴");
        assertThat(after.getString("phone")).isEqualTo("0551-68840011");
        assertThat(after.getString("phoneOrigin")).isEqualTo("FILED");
    }

    private static JsonObject missing(String key) {
        return area.officer.get(API + "campaigns/" + campaign + "/bulletin").expect(200).json().getJsonArray("names").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("organisationName").equals(CENTRES.get(key).name())).findFirst().orElseThrow();
    }

    @Test
    @Order(3)
    void manyAreNotPassedUnseenWhenTheMachineWantsThemLookedAt() {
        submit("c2", "0551-68840002", 2);
        awaitVerdict("c2", "CLEAR");
        submit("c3", "0551-68840002", 3);
        awaitVerdict("c3", "LOOK");
        awaitVerdict("c2", "LOOK");
        submit("c4", "0551-68840004", 4);
        awaitVerdict("c4", "CLEAR");
        JsonObject outcome = area.officer.post(API + "tasks/decisions", pass(false, task("c3"), task("c4"))).expect(200).json();
        assertThat(outcome.getInt("done")).isEqualTo(1);
        assertThat(outcome.getJsonArray("outcomes").getJsonObject(0).getJsonObject("problem").getString("code")).isEqualTo("F2218");
        assertThat(area.officer.post(API + "tasks/decisions", pass(true, task("c3"))).expect(200).json().getInt("done")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void aUnitInWhichFilingsLieIsExcusedOnlyByWhoKnowsIt() {
        JsonObject refused = city.post(API + "campaigns/" + campaign + "/units/exempt", exempt(false)).expect(409).json();
        assertThat(refused.getString("code")).isEqualTo("F2217");
        String told = refused.getJsonArray("errors").getJsonObject(0).getString("message");
        assertThat(told).contains("肥西县", "1 件待审核", "2 件已通过未上报", "1 件填报中").doesNotContain(" 0 ");
        assertThat(Area.batch(city, campaign, DESK).getString("state")).isEqualTo("OPEN");
        city.post(API + "campaigns/" + campaign + "/units/exempt", exempt(true)).expect(204);
        assertThat(Area.batch(city, campaign, DESK).getString("state")).isEqualTo("EXEMPT");
        city.post(API + "campaigns/" + campaign + "/units/owe", Json.createObjectBuilder().add("desk", DESK).build()).expect(204);
    }

    @Test
    @Order(5)
    void aDeskDrawsAgainOnlyAfterItGaveTheLotUpWithAReasonThatTheCitySees() {
        submit("c5", "0551-68840005", 5);
        awaitVerdict("c5", "CLEAR");
        submit("c6", "0551-68840006", 6);
        awaitVerdict("c6", "CLEAR");
        lot = drawLot(1).expect(201).json().getString("id");
        assertThat(drawLot(1).expect(409).json().getString("code")).isEqualTo("F2219");
        assertThat(abandon(" ").expect(422).json().toString()).contains("reason");
        assertThat(abandon("抽中的机构正在核实").expect(200).json().getString("reason")).isEqualTo("抽中的机构正在核实");
        assertThat(area.officer.post(API + "samples/" + lot + "/release").expect(409).json().getString("code")).isEqualTo("F2220");
        assertThat(city.get(API + "samples/below").expect(200).array().getValuesAs(JsonObject.class))
                .anySatisfy(seen -> {
                    assertThat(seen.getString("id")).isEqualTo(lot);
                    assertThat(seen.getString("reason")).isEqualTo("抽中的机构正在核实");
                });
        assertThat(new Area("340122").officer.get(API + "samples/below").expect(200).array()).isEmpty();
        lot = drawLot(1).expect(201).json().getString("id");
    }

    @Test
    @Order(6)
    void aReleaseThatTheServerDidNotSurviveIsSeenAndGoesOn() throws SQLException {
        JsonObject drawn = area.officer.get(API + "samples/" + lot).expect(200).json().getJsonArray("drawn").getJsonObject(0);
        Area.decide(area.officer, drawn.getString("taskId"), "pass").expect(200);
        try (Connection database = Server.shared().database(); PreparedStatement killed = database.prepareStatement(
                "update sampling set released_by = '王芳', released_at = utc_timestamp(6) where id = ?")) {
            killed.setString(1, lot);
            assertThat(killed.executeUpdate()).isEqualTo(1);
        }
        JsonObject interrupted = area.officer.get(API + "samples/" + lot).expect(200).json();
        assertThat(interrupted.getString("releasedAt", "")).isNotEmpty();
        assertThat(interrupted.getString("finishedAt", "")).isEmpty();
        assertThat(abandon("不要了").expect(409).json().getString("code")).isEqualTo("F2221");
        assertThat(area.officer.post(API + "samples/" + lot + "/release").expect(200).json().getInt("done")).isEqualTo(1);
        JsonObject finished = area.officer.get(API + "samples/" + lot).expect(200).json();
        assertThat(finished.getString("finishedAt", "")).isNotEmpty();
        assertThat(finished.getInt("passed")).isEqualTo(1);
        assertThat(finished.getString("releasedBy")).isEqualTo("王芳");
        assertThat(area.officer.post(API + "samples/" + lot + "/release").expect(409).json().getString("code")).isEqualTo("F2214");
    }

    @Test
    @Order(7)
    void urgingEverybodyTellsHowManyItReached() {
        JsonObject urged = area.officer.post(API + "urges", Json.createObjectBuilder().add("campaignId", campaign).build()).expect(200).json();
        assertThat(urged.getInt("urged")).isEqualTo(1);
        assertThat(urged.getInt("underWay")).isZero();
        assertThat(area.officer.post(API + "urges", JsonValue.EMPTY_JSON_OBJECT).status()).isEqualTo(422);
    }
}
