package org.baosong.api;

import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baosong.live.Http;
import org.baosong.live.Until;

/**
 * The invented yearly work report on the running server: published through the API, reported once for last year, open for this year.
 *
 * @param filerName   user name of the institution
 * @param officerName user name of its county's officer
 * @param filing      id of this year's filing, a draft
 */
public record WorkReports(String filerName, Http filer, String officerName, Http officer, String filing) {

    /** Password of both. */
    public static final String PASSWORD = People.PASSWORD;
    /** Name of the institution. */
    public static final String NAME = "新沂市窑湾镇卫生院";
    private static final String COUNTY = "320381";
    private static final String DEFINITION = "yearly-work-report";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Answers that are complete; those of last year. */
    static final String LAST_YEAR = """
            {"uscc":"12110105400000624Y","postcode":"221400","opened":"2001-05-01","licensedUntil":"2028-12-31","premises":"own","beds":20,
             "approvedBeds":30,"visits":12000,"income":"360000","cost":"300000","technical":1,"administrative":1,"total":2,"summary":"完成年度任务。",
             "reporter":"李敏","reporterPhone":"13800138000","staff":[{"person":"张一","post":"doctor","licence":"110000000001","pay":"9000"}]}""";

    public static WorkReports begin() {
        publish();
        JsonObject slip = People.systemAdministrator().post(API + "accounts", Json.createObjectBuilder().add("deskCode", COUNTY + ":hc")
                .add("displayName", "县区用户").add("roles", Json.createArrayBuilder(List.of("AUDITOR", "CONFIRMER", "REGISTRAR"))).build()).expect(201).json();
        Http officer = People.firstLogin(slip.getString("userName"), slip.getString("initialPassword"));
        String township = People.nation().get(API + "regions/" + COUNTY + "/children").expect(200).array().getJsonObject(0).getString("code");
        JsonObject added = officer.post(API + "organisations", Json.createObjectBuilder().add("name", NAME).add("region", township)
                .add("kind", "township-health-centre").build()).expect(201).json();
        Http filer = People.firstLogin(added.getString("userName"), added.getString("initialPassword"));
        String organisation = added.getJsonObject("organisation").getString("id");
        String before = open(filer, campaign("2025"), organisation);
        Area.save(filer, before, read(LAST_YEAR)).expect(200);
        Area.submit(filer, before, false).expect(202);
        return new WorkReports(added.getString("userName"), filer, slip.getString("userName"), officer, open(filer, campaign("2026"), organisation));
    }

    static void publish() {
        try {
            String yaml = Files.readString(Path.of("..", "..", "ejb", "src", "test", "resources", "definitions", DEFINITION + ".yaml"));
            People.systemAdministrator().with("Content-Type", "application/yaml").send("POST", API + "definitions", yaml).expect(201);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String campaign(String period) {
        LocalDate today = LocalDate.now(SHANGHAI);
        String id = People.nation().post(API + "campaigns", Json.createObjectBuilder().add("definition", DEFINITION).add("period", period)
                .add("opensOn", today.minusDays(1).toString()).add("closesOn", today.plusDays(30).toString()).build()).expect(201).json().getString("id");
        Until.holds(Area.PATIENCE, "everybody enrolled", () -> !People.nation().get(API + "campaigns/" + id).expect(200).json().getBoolean("enrolling"));
        return id;
    }

    private static String open(Http filer, String campaign, String organisation) {
        return filer.post(API + "filings", Json.createObjectBuilder().add("campaignId", campaign).add("organisationId", organisation).build())
                .expect(201).json().getString("id");
    }

    static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The open task at the officer's desk. */
    public String task() {
        return Area.task(officer, filing);
    }

    /** The filing as its filer sees it. */
    public JsonObject current() {
        return Area.filing(filer, filing);
    }

    /** The number of a person's paper in full, as the officer may see it. */
    public String person(String at) {
        return officer.post(API + "filings/" + filing + "/person", Json.createObjectBuilder().add("at", at).build()).expect(200).json().getString("number");
    }

    /** Everything that happened to it. */
    public JsonObject history() {
        return officer.get(API + "filings/" + filing + "/history").expect(200).json();
    }
}
