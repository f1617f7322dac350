package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.baosong.live.Http;
import org.baosong.live.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Mass work of a county: pre-check, samples, many decisions, bulletin, urging, affiliation, slips, numbered pages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkIT {

    private static final String COUNTY = "341225";
    private static final String SHARED = "0558-6700001";

    private static String campaign;
    private static Area area;
    private static Area neighbour;
    private static final Map<String, Area.Institution> CENTRES = new LinkedHashMap<>();
    private static final Map<String, String> FILINGS = new LinkedHashMap<>();
    private static Area.Institution station;
    private static String lot;

    private static void submit(String key, String phone, int place) {
        Area.Institution centre = CENTRES.get(key);
        String filing = Area.open(centre, campaign);
        FILINGS.put(key, filing);
        JsonObject answers = Json.createObjectBuilder(Area.answers(centre)).add("phone", phone)
                .add("point", Json.createObjectBuilder().add("lon", "115.6" + place + "1").add("lat", "32.6" + place + "1")).build();
        Area.save(centre.filer(), filing, answers).expect(200);
        Area.submit(centre.filer(), filing, false).expect(202);
    }

    private static String verdict(String key) {
        return area.officer.get(API + "tasks/" + Area.task(area.officer, FILINGS.get(key))).expect(200).json().getString("verdict", "");
    }

    private static void awaitVerdict(String key, String expected) {
        Until.holds(Area.PATIENCE, key + " is " + expected, () -> verdict(key).equals(expected));
    }

    private static JsonObject ids(String name, Iterable<String> ids) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        ids.forEach(list::add);
        return Json.createObjectBuilder().add(name, list).build();
    }

    private static List<String> values(Http.Answer list, String member) {
        return list.expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream().map(row -> row.getString(member)).toList();
    }

    @Test
    @Order(1)
    void theMachineSortsWhatComesIn() {
        campaign = Area.openCampaign("2033");
        area = new Area(COUNTY);
        neighbour = new Area("341226");
        IntStream.rangeClosed(1, 6).forEach(i -> CENTRES.put("c" + i, area.add("阜南县第" + i + "卫生院", COUNTY + "10" + (i == 5 ? 7 : i), "township-health-centre")));
        for (int i = 1; i <= 3; i++) {
            submit("c" + i, "0558-670001" + i, i);
            awaitVerdict("c" + i, "CLEAR");
        }
        submit("c4", SHARED, 4);
        awaitVerdict("c4", "CLEAR");
        submit("c5", SHARED, 5);
        awaitVerdict("c5", "LOOK");
        awaitVerdict("c4", "LOOK");
        JsonObject check = area.officer.get(API + "tasks/" + Area.task(area.officer, FILINGS.get("c5")) + "/check").expect(200).json();
        JsonObject finding = check.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.getString("field")).isEqualTo("phone");
        assertThat(finding.getString("words")).contains("阜南县第4卫生院");
        assertThat(values(area.officer.get(API + "worklist?verdict=LOOK"), "organisationName")).containsExactlyInAnyOrder("阜南县第4卫生院", "阜南县第5卫生院");
        assertThat(area.officer.get(API + "worklist?verdict=CLEAR").expect(200).json().getInt("total")).isEqualTo(3);
    }

    @Test
    @Order(2)
    void theOthersArePassedOnlyAfterTheSampleWas() {
        assertThat(area.officer.post(API + "samples/lots", lot(0)).expect(422).json().toString()).contains("size");
        JsonObject drawn = area.officer.post(API + "samples/lots", lot(1)).expect(201).json();
        lot = drawn.getString("id");
        assertThat(drawn.getInt("population")).isEqualTo(3);
        assertThat(area.officer.post(API + "samples/" + lot + "/release").expect(409).json().getString("code")).isEqualTo("F2212");
        assertThat(neighbour.officer.get(API + "samples/" + lot).status()).isEqualTo(404);
        String sampled = drawn.getJsonArray("drawn").getJsonObject(0).getString("taskId");
        Area.decide(area.officer, sampled, "pass").expect(200);
        JsonObject released = area.officer.post(API + "samples/" + lot + "/release").expect(200).json();
        assertThat(released.getInt("done")).isEqualTo(2);
        assertThat(area.officer.post(API + "samples/" + lot + "/release").expect(409).json().getString("code")).isEqualTo("F2214");
        String seed = drawn.getString("seed");
        long told = List.of("c1", "c2", "c3").stream().filter(key -> area.officer.get(API + "filings/" + FILINGS.get(key) + "/history").expect(200).body()
                .contains(seed)).count();
        assertThat(told).as("histories that name the seed").isEqualTo(2);
        assertThat(area.officer.get(API + "samples/" + lot).expect(200).json().getInt("passed")).isEqualTo(2);
        assertThat(People.demo("demo-auditadmin").get(API + "audit-log").expect(200).body()).contains("lot-drawn", "lot-passed", "seed=" + seed);
    }

    private static JsonObject lot(int size) {
        return Json.createObjectBuilder().add("definition", "basic-public-health").add("size", size).build();
    }

    @Test
    @Order(3)
    void manyAreReturnedWithOneReasonEachForItself() {
        List<String> tasks = List.of(Area.task(area.officer, FILINGS.get("c4")), Area.task(area.officer, FILINGS.get("c5")), "1");
        JsonObject outcomes = area.officer.post(API + "tasks/decisions", Json.createObjectBuilder(ids("ids", tasks)).add("action", "return")
                .add("reasonCode", "contact-invalid").add("opinion", "两家电话相同，请核对。").build()).expect(200).json();
        assertThat(outcomes.getInt("done")).isEqualTo(2);
        assertThat(outcomes.getInt("refused")).isEqualTo(1);
        Area.Institution fifth = CENTRES.get("c5");
        Area.save(fifth.filer(), FILINGS.get("c5"), Json.createObjectBuilder().add("phone", "0558-6700015").build()).expect(200);
        Area.submit(fifth.filer(), FILINGS.get("c5"), false).expect(202);
        awaitVerdict("c5", "LOOK");
        assertThat(area.officer.get(API + "tasks/" + Area.task(area.officer, FILINGS.get("c5")) + "/check").expect(200).body()).contains("check.cameAgain");
    }

    @Test
    @Order(4)
    void theBulletinSaysWhoIsMissingAndTheyAreUrgedOnceADay() {
        JsonObject bulletin = area.officer.get(API + "campaigns/" + campaign + "/bulletin").expect(200).json();
        assertThat(bulletin.getInt("due")).isEqualTo(6);
        assertThat(bulletin.getInt("reported")).isEqualTo(4);
        assertThat(bulletin.getString("percent")).isEqualTo("66.7");
        assertThat(bulletin.getString("wording")).contains("应报 6 家，实报 4 家（66.7%），未报 2 家", "阜南县第4卫生院", "阜南县第6卫生院");
        List<JsonObject> missing = bulletin.getJsonArray("names").getValuesAs(JsonObject.class);
        List<String> one = List.of(missing.get(1).getString("obligationId"));
        JsonObject toUrge = Json.createObjectBuilder(ids("obligationIds", one)).add("campaignId", campaign).build();
        assertThat(neighbour.officer.post(API + "urges", toUrge).status()).isEqualTo(404);
        assertThat(area.officer.post(API + "urges", toUrge).expect(200).json().getInt("urged")).isEqualTo(1);
        JsonObject all = area.officer.post(API + "urges", Json.createObjectBuilder().add("campaignId", campaign).build()).expect(200).json();
        assertThat(all.getInt("urged")).isEqualTo(1);
        assertThat(all.getInt("notUrged")).isEqualTo(1);
        Area.Institution sixth = CENTRES.get("c6");
        assertThat(sixth.filer().get(API + "urges?campaign=" + campaign + "&organisation=" + sixth.id()).expect(200).body()).contains("341225:hc");
        assertThat(sixth.filer().post(API + "urges", toUrge).status()).isEqualTo(403);
        List<JsonObject> areas = area.officer.get(API + "campaigns/" + campaign + "/areas").expect(200).array().getValuesAs(JsonObject.class);
        assertThat(areas).hasSize(6).allMatch(row -> row.getString("region").startsWith(COUNTY + "1"));
        Http city = Area.officer("3412", "阜阳市督办");
        JsonObject county = city.get(API + "campaigns/" + campaign + "/areas").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("region").equals(COUNTY)).findFirst().orElseThrow();
        assertThat(county.getInt("due")).isEqualTo(6);
        assertThat(county.getJsonNumber("inTimePercent").toString()).isEqualTo("83.3");
    }

    @Test
    @Order(5)
    void aSpotCheckCanBeDrawnAgain() {
        JsonObjectBuilder spot = Json.createObjectBuilder().add("campaign", campaign).add("size", 2);
        JsonObject first = area.officer.post(API + "samples/spot-checks", spot.build()).expect(201).json();
        JsonObject again = area.officer.post(API + "samples/spot-checks", Json.createObjectBuilder().add("campaign", campaign).add("size", 2)
                .add("seed", first.getString("seed")).build()).expect(201).json();
        assertThat(again.getJsonArray("drawn")).isEqualTo(first.getJsonArray("drawn")).hasSize(2);
        assertThat(first.getInt("population")).isEqualTo(5);
        assertThat(neighbour.officer.post(API + "samples/spot-checks", Json.createObjectBuilder().add("campaign", campaign).add("size", 2).build()).status())
                .isEqualTo(409);
    }

    @Test
    @Order(6)
    void institutionsMoveBelowACentreWithAllTheyHaveFiled() {
        station = area.add("阜南县独立社区卫生服务站", COUNTY + "101", "community-health-station");
        Area.Institution maternity = area.add("阜南县妇幼保健院", COUNTY, "maternal-child-health");
        Area.Institution centre = CENTRES.get("c1");
        String filing = Area.openAndFill(station, campaign);
        Area.submit(station.filer(), filing, false).expect(202);
        String task = Area.task(area.officer, filing);
        area.officer.post(API + "tasks/" + task + "/decision", Json.createObjectBuilder().add("action", "return").add("reasonCode", "other")
                .add("opinion", "请核对").build()).expect(200);
        assertThat(centre.filer().get(API + "filings/" + filing).status()).isEqualTo(404);
        JsonObject both = Json.createObjectBuilder(ids("organisationIds", List.of(station.id(), maternity.id()))).add("parentId", centre.id()).build();
        JsonObject refused = area.officer.post(API + "organisations/affiliation", both).expect(422).json();
        assertThat(refused.getString("code")).isEqualTo("F2406");
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("organisation/" + maternity.id());
        JsonObject move = Json.createObjectBuilder(ids("organisationIds", List.of(station.id()))).add("parentId", centre.id()).build();
        assertThat(neighbour.officer.post(API + "organisations/affiliation", move).status()).isEqualTo(404);
        assertThat(Area.officer("3412", "阜阳市登记").post(API + "organisations/affiliation", move).status()).isEqualTo(403);
        assertThat(area.officer.post(API + "organisations/affiliation", move).expect(200).json().getInt("moved")).isEqualTo(1);
        JsonObject seen = Area.filing(centre.filer(), filing);
        assertThat(seen.getJsonObject("answers").getString("parent")).isEqualTo(centre.id());
        assertThat(seen.getJsonArray("remarks")).hasSize(1);
        assertThat(centre.filer().get(API + "filings/" + filing + "/history").expect(200).json().getBoolean("intact")).isTrue();
        assertThat(values(centre.filer().get(API + "campaigns/" + campaign + "/obligations?organisation=" + station.id()), "organisationName")).containsExactly(station.name());
        assertThat(station.filer().get(API + "filings/" + filing).status()).as("its own people still see it").isEqualTo(200);
        JsonObject self = Json.createObjectBuilder(ids("organisationIds", List.of(centre.id()))).add("parentId", centre.id()).build();
        assertThat(area.officer.post(API + "organisations/affiliation", self).status()).isEqualTo(422);
    }

    @Test
    @Order(7)
    void whoFilesForItselfFromNowOnGetsAnAccount() {
        Area.Institution centre = CENTRES.get("c2");
        Area.Institution below = Area.addStation(centre, "阜南县新村社区卫生服务站");
        JsonObject done = area.officer.post(API + "organisations/affiliation", ids("organisationIds", List.of(below.id(), station.id()))).expect(200).json();
        assertThat(done.getInt("moved")).isEqualTo(2);
        JsonObject slip = done.getJsonArray("accounts").getJsonObject(0);
        assertThat(done.getJsonArray("accounts")).hasSize(1);
        Http own = People.firstLogin(slip.getString("userName"), slip.getString("initialPassword"));
        assertThat(own.get(API + "organisations/" + below.id()).status()).isEqualTo(200);
        assertThat(own.get(API + "organisations/" + centre.id()).status()).isEqualTo(404);
        assertThat(centre.filer().get(API + "organisations/" + below.id()).status()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void aSlipIsReissuedOnlyWithANewPassword() {
        JsonObject added = area.officer.post(API + "organisations", Json.createObjectBuilder().add("name", "阜南县疾控中心").add("region", COUNTY)
                .add("kind", "cdc").build()).expect(201).json();
        String user = added.getString("userName");
        JsonObject unused = area.officer.get(API + "accounts/unused").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(account -> account.getString("userName").equals(user)).findFirst().orElseThrow();
        JsonObject again = ids("accountIds", List.of(unused.getString("id")));
        assertThat(neighbour.officer.post(API + "accounts/reissue", again).status()).isEqualTo(404);
        String password = area.officer.post(API + "accounts/reissue", again).expect(200).array().getJsonObject(0).getString("initialPassword");
        Http filer = People.firstLogin(user, password);
        assertThat(filer.get(API + "organisations").status()).isEqualTo(200);
        assertThat(area.officer.post(API + "accounts/reissue", again).expect(409).json().getString("code")).isEqualTo("F3126");
        assertThat(area.officer.get(API + "accounts/unused").expect(200).body()).doesNotContain("\"" + user + "\"");
    }

    @Test
    @Order(9)
    void pagesHaveNumbers() {
        List<String> all = values(area.officer.get(API + "organisations?size=200"), "id");
        assertThat(all).hasSizeGreaterThan(4);
        assertThat(values(area.officer.get(API + "organisations?size=2&page=2"), "id")).isEqualTo(all.subList(2, 4));
        assertThat(values(area.officer.get(API + "organisations?direct=true&authority=" + COUNTY + "&size=200"), "id")).isSubsetOf(all);
        assertThat(area.officer.get(API + "organisations?size=200&page=51").status()).isEqualTo(422);
        assertThat(area.officer.get(API + "organisations?page=x").status()).isEqualTo(422);
        List<String> filings = values(area.officer.get(API + "filings?campaign=" + campaign + "&size=200"), "id");
        List<String> byPages = IntStream.rangeClosed(1, (filings.size() + 1) / 2)
                .mapToObj(page -> values(area.officer.get(API + "filings?campaign=" + campaign + "&size=2&page=" + page), "id"))
                .flatMap(List::stream).collect(Collectors.toList());
        assertThat(byPages).isEqualTo(filings);
    }

    @Test
    @Order(10)
    void ownColumnsAreRemembered() {
        assertThat(area.officer.get(API + "columns/worklist").expect(200).json().getJsonArray("columns")).hasSize(4);
        JsonObject wish = ids("columns", List.of("due", "machine", "nonsense"));
        assertThat(area.officer.put(API + "columns/worklist", wish).expect(200).body()).isEqualTo("{\"columns\":[\"machine\",\"due\"]}");
        assertThat(area.officer.get(API + "columns/worklist").expect(200).json().getJsonArray("columns")).hasSize(2);
        assertThat(neighbour.officer.get(API + "columns/worklist").expect(200).json().getJsonArray("columns")).hasSize(4);
        assertThat(area.officer.get(API + "columns/unknown").status()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void everyNewOperationIsDescribedWithExamples() {
        String described = People.nobody().get("openapi?format=json").expect(200).body();
        assertThat(described).contains("/api/v1/samples/lots", "/api/v1/urges", "/api/v1/organisations/affiliation", "/api/v1/accounts/reissue");
        assertThat(area.officer.post(API + "urges", JsonValue.EMPTY_JSON_OBJECT).status()).isEqualTo(422);
    }
}
