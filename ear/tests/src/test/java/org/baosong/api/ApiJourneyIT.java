package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.baosong.live.Http;
import org.baosong.live.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * The main job of the product, by API alone: two counties of one city set up their institutions, these file, the counties return,
 * pass and report, city, province and nation confirm, and the register says what was filed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiJourneyIT {

    private static final String CITY = "3412:hc";
    private static final String LINQUAN = "341221:hc";
    private static final String TAIHE = "341222:hc";
    private static final String KEY = "journey-1";

    private static String campaign;
    private static Area linquan;
    private static Area taihe;
    private static Http city;
    private static Http province;
    private static Area.Institution centre;
    private static Area.Institution east;
    private static Area.Institution west;
    private static Area.Institution maternity;
    private static Area.Institution independent;
    private static Area.Institution closed;
    private static String ofCentre;
    private static String ofEast;
    private static String ofWest;
    private static String ofMaternity;
    private static String ofIndependent;

    @Test
    @Order(1)
    void theNationOpensACampaignAndTheCountiesAddTheirInstitutions() {
        campaign = Area.openCampaign("2027");
        province = Area.officer("34", "安徽省用户");
        city = Area.officer("3412", "阜阳市用户");
        linquan = new Area("341221");
        taihe = new Area("341222");
        centre = linquan.add("临泉县城关街道社区卫生服务中心", "341221001", "community-health-centre");
        east = Area.addStation(centre, "城关街道东关社区卫生服务站");
        west = Area.addStation(centre, "城关街道西关社区卫生服务站");
        maternity = linquan.add("临泉县妇幼保健院", "341221", "maternal-child-health");
        independent = taihe.add("太和县城关镇独立社区卫生服务站", "341222100", "community-health-station");
        closed = taihe.add("太和县旧县镇卫生院", "341222101", "township-health-centre");
        assertThat(obligations(linquan.officer)).containsExactlyInAnyOrder(centre.name(), east.name(), west.name(), maternity.name());
        assertThat(obligations(taihe.officer)).containsExactlyInAnyOrder(independent.name(), closed.name());
    }

    @Test
    @Order(2)
    void anInstitutionSavesAtAnyTimeButSubmitsOnlyWhatIsComplete() {
        ofCentre = Area.open(centre, campaign);
        JsonObject opened = Area.filing(centre.filer(), ofCentre);
        assertThat(opened.getJsonObject("answers").getString("name")).isEqualTo(centre.name());
        assertThat(Area.openAgain(centre, campaign).status()).isEqualTo(200);
        Area.save(centre.filer(), ofCentre, Json.createObjectBuilder().add("contact", "李敏").build()).expect(200);
        Http.Answer refused = Area.submit(centre.filer(), ofCentre, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("code")).isEqualTo("F1201");
        assertThat(fields(refused.json())).contains("phone", "code", "services").doesNotContain("contact", "name");
        assertThat(centre.filer().get(API + "filings/" + ofCentre + "/check").expect(200).json().getBoolean("complete")).isFalse();
    }

    @Test
    @Order(3)
    void oneAnswerThatCannotBeReadRefusesTheWholeSaveUnlessItIsLenient() {
        JsonObject half = Json.createObjectBuilder().add("contact", "王强").add("phone", "65091234").build();
        Http.Answer refused = Area.save(centre.filer(), ofCentre, half);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused.json())).containsExactly("phone");
        assertThat(Area.filing(centre.filer(), ofCentre).getJsonObject("answers").getString("contact")).isEqualTo("李敏");
        JsonObject saved = centre.filer().put(API + "filings/" + ofCentre + "?lenient=true", Json.createObjectBuilder()
                .add("rowVersion", Area.filing(centre.filer(), ofCentre).getInt("rowVersion")).add("answers", half).build()).expect(200).json();
        assertThat(fields(saved)).containsExactly("phone");
        JsonObject kept = Area.filing(centre.filer(), ofCentre);
        assertThat(kept.getJsonObject("answers").getString("contact")).isEqualTo("王强");
        assertThat(kept.getJsonObject("unreadable").getString("phone")).isEqualTo("65091234");
    }

    @Test
    @Order(4)
    void aCentreSubmitsItsStationsWithItselfAllOrNothing() {
        Area.save(centre.filer(), ofCentre, Area.answers(centre)).expect(200);
        Http.Answer notBegun = Area.submit(centre.filer(), ofCentre, true);
        assertThat(notBegun.status()).isEqualTo(422);
        assertThat(fields(notBegun.json())).containsExactlyInAnyOrder("organisation/" + east.id(), "organisation/" + west.id());
        ofEast = Area.openAndFill(east, campaign);
        ofWest = Area.open(west, campaign);
        Http.Answer incomplete = Area.submit(centre.filer(), ofCentre, true);
        assertThat(incomplete.json().getString("code")).isEqualTo("F1205");
        assertThat(fields(incomplete.json())).contains("filing/" + ofWest + "/phone");
        assertThat(Area.state(centre.filer(), ofCentre)).isEqualTo("DRAFT");
        Area.save(centre.filer(), ofWest, Area.answers(west)).expect(200);
    }

    @Test
    @Order(5)
    void theSameSubmissionTwiceHasOneEffect() {
        Http filer = centre.filer().with("Idempotency-Key", KEY);
        Http.Answer first = Area.submit(filer, ofCentre, true).expect(202);
        Http.Answer second = Area.submit(filer, ofCentre, true).expect(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.header("Location")).get().asString().endsWith("/api/v1/filings/" + ofCentre);
        List<JsonObject> received = first.json().getJsonArray("filings").getValuesAs(JsonObject.class);
        assertThat(received).extracting(f -> f.getString("id")).containsExactlyInAnyOrder(ofCentre, ofEast, ofWest);
        assertThat(received).extracting(f -> f.getString("filingNo")).doesNotHaveDuplicates().allMatch(no -> no.matches("GW[0-9]{2}341221[0-9A-Z]{9}"));
        Http.Answer other = Area.submit(filer, ofCentre, false);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().getString("code")).isEqualTo("F1203");
        assertThat(Area.submit(centre.filer(), ofCentre, true).status()).isEqualTo(409);
        ofMaternity = Area.openAndFill(maternity, campaign);
        Area.submit(maternity.filer(), ofMaternity, false).expect(202);
        ofIndependent = Area.openAndFill(independent, campaign);
        Area.submit(independent.filer(), ofIndependent, false).expect(202);
    }

    @Test
    @Order(6)
    void aReturnedFilingReopensOnlyWhatWasPinned() {
        String task = Area.task(linquan.officer, ofEast);
        Http.Answer bare = Area.decide(linquan.officer, task, "return");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(fields(bare.json())).containsExactlyInAnyOrder("reasonCode", "opinion");
        linquan.officer.post(API + "tasks/" + task + "/decision", Json.createObjectBuilder().add("action", "return")
                .add("reasonCode", "contact-invalid").add("opinion", "电话无法接通，请核对。").add("remarks", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("target", "phone").add("code", "contact-invalid").add("text", "号码少一位")))
                .build()).expect(200);
        JsonObject returned = Area.filing(centre.filer(), ofEast);
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        assertThat(returned.getJsonArray("remarks").getJsonObject(0).getString("text")).isEqualTo("号码少一位");
        assertThat(returned.getJsonArray("locked").getValuesAs(JsonString::getString)).contains("contact", "services").doesNotContain("phone");
        Http.Answer locked = Area.save(centre.filer(), ofEast, Json.createObjectBuilder().add("contact", "赵六").build());
        assertThat(locked.status()).isEqualTo(422);
        assertThat(fields(locked.json())).containsExactly("contact");
        Area.save(centre.filer(), ofEast, Json.createObjectBuilder().add("phone", "0558-6512399").build()).expect(200);
        Area.submit(centre.filer(), ofEast, false).expect(202);
        assertThat(Area.filing(centre.filer(), ofEast).getJsonObject("previous").getString("phone")).isEqualTo("0558-6512345");
    }

    @Test
    @Order(7)
    void manyArePassedAtOnceEachForItself() {
        List<String> tasks = List.of(ofCentre, ofEast, ofWest, ofMaternity).stream().map(filing -> Area.task(linquan.officer, filing)).toList();
        JsonObject outcomes = linquan.officer.post(API + "tasks/decisions", Json.createObjectBuilder().add("action", "pass").add("lookedAt", true)
                .add("ids", Json.createArrayBuilder(tasks).add("1")).build()).expect(200).json();
        assertThat(outcomes.getInt("done")).isEqualTo(4);
        JsonObject unknown = outcomes.getJsonArray("outcomes").getJsonObject(4);
        assertThat(unknown.getBoolean("done")).isFalse();
        assertThat(unknown.getJsonObject("problem").getInt("status")).isEqualTo(404);
    }

    @Test
    @Order(8)
    void aCountyReportsOnlyWhenNobodyIsMissing() {
        Area.decide(taihe.officer, Area.task(taihe.officer, ofIndependent), "pass").expect(200);
        JsonObject batch = Area.batch(taihe.officer, campaign, TAIHE);
        JsonObject gate = Area.gate(taihe.officer, batch);
        assertThat(gate.getBoolean("open")).isFalse();
        List<JsonObject> missing = gate.getJsonArray("missing").getValuesAs(JsonObject.class);
        assertThat(missing).extracting(m -> m.getString("name")).containsExactly(closed.name());
        Http.Answer refused = Area.confirm(taihe.officer, batch);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("code")).isEqualTo("F2205");
        JsonObject exempt = Json.createObjectBuilder().add("ids", Json.createArrayBuilder().add(missing.get(0).getString("obligationId")))
                .add("reason", "").build();
        assertThat(fields(taihe.officer.post(API + "obligations/exempt", exempt).expect(422).json())).containsExactly("reason");
        taihe.officer.post(API + "obligations/exempt", Json.createObjectBuilder(exempt).add("reason", "该院已撤并").build()).expect(200);
        assertThat(Area.gate(taihe.officer, batch).getBoolean("open")).isTrue();
        Area.confirm(taihe.officer, batch).expect(200);
        JsonObject again = Json.createObjectBuilder().add("ids", exempt.getJsonArray("ids")).build();
        assertThat(taihe.officer.post(API + "obligations/owe", again).expect(409).json().getString("code")).isEqualTo("F2216");
        Area.confirm(linquan.officer, Area.batch(linquan.officer, campaign, LINQUAN)).expect(200);
    }

    @Test
    @Order(9)
    void cityAndProvinceConfirmWhatLiesBelowAndReport() {
        for (String county : List.of(LINQUAN, TAIHE)) {
            JsonObject received = Area.batch(city, campaign, county);
            assertThat(received.getBoolean("received")).isTrue();
            Area.confirm(city, received).expect(200);
        }
        assertThat(Area.confirm(city, Area.batch(city, campaign, CITY)).status()).isEqualTo(409);
        Area.exemptTheOthers(city, campaign, List.of(LINQUAN, TAIHE));
        Area.confirm(city, Area.batch(city, campaign, CITY)).expect(200);
        Area.confirm(province, Area.batch(province, campaign, CITY)).expect(200);
        Area.exemptTheOthers(province, campaign, List.of(CITY));
        Area.confirm(province, Area.batch(province, campaign, "34:hc")).expect(200);
        List<JsonObject> steps = progress(centre.filer(), ofCentre);
        assertThat(steps).extracting(step -> step.getString("standing")).containsExactly("DONE", "DONE", "DONE", "CURRENT");
    }

    @Test
    @Order(10)
    void theNationsWordApprovesEveryFilingAndWritesTheRegister() {
        Area.confirm(People.nation(), Area.batch(People.nation(), campaign, "34:hc")).expect(200);
        for (String filing : List.of(ofCentre, ofEast, ofWest, ofMaternity)) {
            Until.holds(Area.PATIENCE, "approved", () -> Area.state(linquan.officer, filing).equals("APPROVED"));
        }
        Until.holds(Area.PATIENCE, "approved", () -> Area.state(independent.filer(), ofIndependent).equals("APPROVED"));
        Until.holds(Area.PATIENCE, "batch done", () -> Area.batch(People.nation(), campaign, "34:hc").getString("state").equals("APPROVED"));
        Until.holds(Area.PATIENCE, "register written",
                () -> "0558-6512399".equals(linquan.officer.get(API + "organisations/" + east.id()).expect(200).json().getString("phone", "")));
        JsonObject registered = linquan.officer.get(API + "organisations/" + centre.id()).expect(200).json();
        assertThat(registered.getString("ownership")).isEqualTo("government");
        assertThat(registered.getJsonArray("services").getValuesAs(JsonString::getString)).contains("vaccination");
    }

    @Test
    @Order(11)
    void theHistoryTellsEverythingAndNothingInItWasChanged() {
        JsonObject history = centre.filer().get(API + "filings/" + ofEast + "/history").expect(200).json();
        assertThat(history.getBoolean("intact")).isTrue();
        assertThat(history.getJsonArray("events").getValuesAs(JsonObject.class)).extracting(event -> event.getString("action"))
                .containsSubsequence("SUBMIT", "ACCEPT", "RETURN", "SUBMIT", "ACCEPT", "PASS", "REPORT", "ACCEPT", "REPORT", "ACCEPT", "REPORT", "APPROVE");
        assertThat(progress(centre.filer(), ofEast)).allMatch(step -> step.getString("standing").equals("DONE"));
        assertThat(progress(centre.filer(), ofEast).get(3).getString("desk")).isEqualTo("0:hc");
    }

    private static Set<String> obligations(Http officer) {
        return officer.get(API + "campaigns/" + campaign + "/obligations?size=500").expect(200).json().getJsonArray("rows")
                .getValuesAs(JsonObject.class).stream().map(row -> row.getString("organisationName")).collect(Collectors.toSet());
    }

    private static List<String> fields(JsonObject answer) {
        return answer.getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(error -> error.getString("field")).toList();
    }

    private static List<JsonObject> progress(Http who, String filing) {
        return who.get(API + "filings/" + filing + "/progress").expect(200).json().getJsonArray("steps").getValuesAs(JsonObject.class);
    }
}
