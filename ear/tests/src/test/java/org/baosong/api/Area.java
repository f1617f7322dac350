package org.baosong.api;

import static org.baosong.api.People.API;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.baosong.live.Http;
import org.baosong.live.Until;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** A county with its officer, who adds institutions and watches their filings; each test has counties of its own. */
public final class Area {

    public static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] EVERYTHING = {"AUDITOR", "CONFIRMER", "REGISTRAR"};
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public final String county;
    public final Http officer;

    public Area(String county) {
        this(county, officer(county, "县区用户"));
    }

    public Area(String county, Http officer) {
        this.county = county;
        this.officer = officer;
    }

    /** An institution: who it is and, if it has an account, its caller. */
    public record Institution(String id, String name, String region, Http filer, String userName) {
    }

    public static Http officer(String region, String name) {
        return colleague(region, name).http();
    }

    /** An officer who may do everything at the health authority of a region. */
    public static People.Colleague colleague(String region, String name) {
        return People.colleague(region + ":hc", name, EVERYTHING);
    }

    /** A campaign of the S1 definition that is open today; periods tell the campaigns of the tests apart. */
    public static String openCampaign(String period) {
        LocalDate today = LocalDate.now(SHANGHAI);
        String id = People.nation().post(API + "campaigns", Json.createObjectBuilder().add("definition", "basic-public-health").add("period", period)
                .add("opensOn", today.minusDays(1).toString()).add("closesOn", today.plusDays(30).toString()).build())
                .expect(201).json().getString("id");
        Until.holds(PATIENCE, "everybody enrolled", () -> !People.nation().get(API + "campaigns/" + id).expect(200).json().getBoolean("enrolling"));
        return id;
    }

    /** Adds one directly under the county, with an account. */
    public Institution add(String name, String township, String kind) {
        JsonObject added = officer.post(API + "organisations", institution(name, township, kind).build()).expect(201).json();
        Http filer = People.firstLogin(added.getString("userName"), added.getString("initialPassword"));
        return new Institution(added.getJsonObject("organisation").getString("id"), name, township, filer, added.getString("userName"));
    }

    /** A centre adds a station, which has no account: the centre files for it. */
    public static Institution addStation(Institution centre, String name) {
        JsonObject added = centre.filer().post(API + "organisations", institution(name, centre.region(), "community-health-station")
                .add("parentId", centre.id()).build()).expect(201).json();
        return new Institution(added.getJsonObject("organisation").getString("id"), name, centre.region(), centre.filer(), null);
    }

    private static JsonObjectBuilder institution(String name, String township, String kind) {
        return Json.createObjectBuilder().add("name", name).add("region", township).add("kind", kind);
    }

    /** Opens the filing of an institution. */
    public static String open(Institution institution, String campaign) {
        return openAgain(institution, campaign).expect(201).json().getString("id");
    }

    public static Http.Answer openAgain(Institution institution, String campaign) {
        return institution.filer().post(API + "filings", Json.createObjectBuilder().add("campaignId", campaign)
                .add("organisationId", institution.id()).build());
    }

    /** Opens and fills in everything that is still missing. */
    public static String openAndFill(Institution institution, String campaign) {
        String filing = open(institution, campaign);
        save(institution.filer(), filing, answers(institution)).expect(200);
        return filing;
    }

    public static Http.Answer save(Http who, String filing, JsonObject answers) {
        return who.put(API + "filings/" + filing, Json.createObjectBuilder()
                .add("rowVersion", filing(who, filing).getJsonNumber("rowVersion").longValue()).add("answers", answers).build());
    }

    /** What an institution itself has to add to what its county has said; one entered for the county as a whole also says its township. */
    public static JsonObject answers(Institution institution) {
        String township = institution.region().length() == 9 ? institution.region() : institution.region() + "001";
        return Json.createObjectBuilder().add("code", "PDY%05dX%sA%04d".formatted(Math.abs(institution.name().hashCode()) % 100_000,
                        institution.region().substring(0, 6) + "11", 1001).substring(0, 22))
                .add("township", township).add("contact", "李敏").add("phone", "0558-6512345").add("address", "人民路 12 号").add("ownership", "government")
                .add("point", Json.createObjectBuilder().add("lon", "115.264000").add("lat", "33.058000"))
                .add("services", Json.createArrayBuilder(List.of("health-records", "vaccination", "elderly"))).build();
    }

    public static JsonObject filing(Http who, String id) {
        return who.get(API + "filings/" + id).expect(200).json();
    }

    public static String state(Http who, String filing) {
        return filing(who, filing).getString("state");
    }

    public static Http.Answer submit(Http who, String filing, boolean withSubordinates) {
        return who.post(API + "filings/" + filing + "/submit", Json.createObjectBuilder().add("withSubordinates", withSubordinates).build());
    }

    /** The open task of a filing at an officer's desk, once the intake has brought it there. */
    public static String task(Http officer, String filing) {
        return Until.within(PATIENCE, () -> findTask(officer, filing), () -> "no task for filing " + filing);
    }

    private static Optional<String> findTask(Http officer, String filing) {
        return officer.get(API + "worklist?size=200").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(task -> task.getString("filingId").equals(filing)).map(task -> task.getString("id")).findFirst();
    }

    public static Http.Answer decide(Http officer, String task, String action) {
        return officer.post(API + "tasks/" + task + "/decision", Json.createObjectBuilder().add("action", action).build());
    }

    /** The batch of a desk in a campaign, as that desk or the one above sees it. */
    public static JsonObject batch(Http officer, String campaign, String desk) {
        return officer.get(API + "batches").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(batch -> batch.getString("campaignId").equals(campaign) && batch.getString("desk").equals(desk)).findFirst()
                .orElseThrow(() -> new AssertionError("no batch of " + desk + " in " + campaign));
    }

    public static Http.Answer confirm(Http officer, JsonObject batch) {
        return officer.post(API + "batches/" + batch.getString("id") + "/confirm", JsonValue.EMPTY_JSON_OBJECT);
    }

    public static JsonObject gate(Http officer, JsonObject batch) {
        return officer.get(API + "batches/" + batch.getString("id") + "/gate").expect(200).json();
    }

    /** Excuses every unit below a desk that has nothing to report. */
    public static void exemptTheOthers(Http officer, String campaign, List<String> butNot) {
        List<String> others = officer.get(API + "campaigns/" + campaign + "/units").expect(200).array().getValuesAs(JsonObject.class).stream()
                .map(unit -> unit.getString("desk")).filter(desk -> !butNot.contains(desk)).toList();
        officer.post(API + "campaigns/" + campaign + "/units/exempt", Json.createObjectBuilder().add("desks", Json.createArrayBuilder(others))
                .add("reason", "本次不参加").add("acknowledge", true).build()).expect(204);
    }
}
