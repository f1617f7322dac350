package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.baosong.live.Http;
import org.baosong.live.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Thousands of requests that are not in order, to every operation that changes something: from one seed that never changes, and from a
 * new one that is printed and can be given back with -Dbad.seed. None may be answered by a failure of ours, each refusal must be one a
 * program and a person understand, and nothing unreadable may be kept.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {

    private static final long SEED = 20_261_125;
    private static final long NEW_SEED = Long.getLong("bad.seed", System.nanoTime());
    private static final int EACH = 40;
    private static final int OF_A_FORM = 300;
    /** A wrong name or password costs the address one of its tries, which other tests need as well. */
    private static final int OF_A_LOGIN = 10;
    private static final Pattern CODE = Pattern.compile("F\\d{4}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String FORM = "PUT /api/v1/filings/{id}";
    private static final String LOGIN = "POST /api/v1/login";
    private static final String LOGOUT = "POST /api/v1/logout";

    private static final Map<Integer, Integer> ANSWERS = new TreeMap<>();
    private static final Map<String, JsonObject> GOOD = new LinkedHashMap<>();
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    private static Area area;
    private static Area.Institution centre;
    private static String filing;
    private static List<Http> callers;
    private static String definition;

    @BeforeAll
    static void prepare() {
        String campaign = Area.openCampaign("2038");
        area = new Area("341226");
        centre = area.add("颍上县慎城镇卫生院", "341226100", "township-health-centre");
        Area.Institution other = area.add("颍上县谢桥镇卫生院", "341226101", "township-health-centre");
        filing = Area.open(centre, campaign);
        String submitted = Area.openAndFill(other, campaign);
        Area.submit(other.filer(), submitted, false).expect(202);
        String task = Area.task(area.officer, submitted);
        Http officer = People.officer("341226:hc", "停用的人", "VIEWER");
        String account = officer.get(API + "me").expect(200).json().getString("id");
        String obligation = area.officer.get(API + "campaigns/" + campaign + "/obligations").expect(200).json().getJsonArray("rows").getJsonObject(0)
                .getString("id");
        definition = People.nation().get(API + "definitions/basic-public-health/source").expect(200).body();
        callers = List.of(area.officer, centre.filer(), People.nation(), People.systemAdministrator(), People.demo("demo-secadmin"),
                People.demo("demo-operator"));
        KEYS.putAll(Map.of("accounts", account, "batches", Area.batch(area.officer, campaign, "341226:hc").getString("id"), "campaigns", campaign,
                "dead-letters", "1", "filings", filing, "organisations", centre.id(), "tasks", task));
        GOOD.put("POST /api/v1/filings", json("{'campaignId':'%s','organisationId':'%s'}", campaign, centre.id()));
        GOOD.put("POST /api/v1/campaigns", json("{'definition':'basic-public-health','period':'2031','title':'再来一次','opensOn':'2031-01-01',"
                + "'closesOn':'2031-02-01'}"));
        GOOD.put("POST /api/v1/campaigns/{id}/units/exempt", json("{'desks':['341226:hc'],'reason':'x'}"));
        GOOD.put("POST /api/v1/organisations", json("{'name':'颍上县慎城镇卫生院','region':'341226100','kind':'township-health-centre','parentId':null}"));
        GOOD.put("PUT /api/v1/organisations/{id}", json("{'rowVersion':1,'name':'颍上县慎城镇卫生院','region':'341226100','kind':'township-health-centre'}"));
        GOOD.put("POST /api/v1/tasks/{id}/decision", json("{'action':'return','reasonCode':'no-such','opinion':'请核对',"
                + "'remarks':[{'target':'phone','code':'no-such','text':'请核对'}]}"));
        GOOD.put("POST /api/v1/tasks/decisions", json("{'ids':['%s'],'action':'return','reasonCode':'no-such','opinion':'请核对'}", task));
        GOOD.put("POST /api/v1/obligations/exempt", json("{'ids':['%s'],'reason':''}", obligation));
        GOOD.put(LOGIN, json("{'userName':'nobody-of-that-name','password':'wrong'}"));
    }

    private static JsonObject json(String text, Object... args) {
        try (var reader = Json.createReader(new StringReader(text.formatted(args).replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    @AfterAll
    static void say() {
        System.out.println("bad input: seeds " + SEED + " and " + NEW_SEED + ", answers by status " + ANSWERS);
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> everyOperationRefusesWhatItCannotMean() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            for (long seed : new long[] {SEED, NEW_SEED}) {
                tests.add(DynamicTest.dynamicTest(operation.name() + " from " + seed, () -> attack(operation, new Mutations(seed + operation.name().hashCode()))));
            }
        }
        assertThat(tests).as("operations found").hasSizeGreaterThan(50);
        return tests;
    }

    private static void attack(Operation operation, Mutations mutations) {
        Http caller = caller(operation);
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < times(operation); i++) {
            Mutations.Spoilt spoilt = spoil(operation, mutations);
            complaints.addAll(complaints(spoilt, send(caller, operation, spoilt)));
        }
        if (operation.contentType() != null) {
            Mutations.Spoilt huge = Mutations.huge(operation.contentType());
            complaints.addAll(complaints(huge, send(caller, operation, huge)));
        }
        assertThat(complaints).as(operation.name()).isEmpty();
    }

    private static int times(Operation operation) {
        return switch (operation.name()) {
            case FORM -> OF_A_FORM;
            case LOGIN -> OF_A_LOGIN;
            default -> operation.contentType() == null ? EACH / 3 : EACH;
        };
    }

    private static Mutations.Spoilt spoil(Operation operation, Mutations mutations) {
        if (operation.contentType() == null) {
            return mutations.nothing();
        }
        return operation.readsJson() ? mutations.json(good(operation)) : mutations.text(operation.contentType(), definition);
    }

    /** A body the operation could mean, so that what is spoilt is the only thing wrong with it. */
    private static JsonObject good(Operation operation) {
        if (FORM.equals(operation.name())) {
            return Json.createObjectBuilder().add("rowVersion", Area.filing(centre.filer(), filing).getJsonNumber("rowVersion"))
                    .add("answers", Area.answers(centre)).build();
        }
        return GOOD.getOrDefault(operation.name(), operation.example());
    }

    /** The first whose business it is; logging out ends a token, so that is tried by nobody. */
    private static Http caller(Operation operation) {
        if (LOGOUT.equals(operation.name())) {
            return People.nobody();
        }
        Mutations.Spoilt empty = new Mutations.Spoilt("empty", null, operation.contentType() == null ? "text/nothing" : operation.contentType(), new byte[0]);
        return callers.stream().filter(caller -> !List.of(401, 403, 404).contains(send(caller, operation, empty).status())).findFirst()
                .orElse(area.officer);
    }

    private static Http.Answer send(Http caller, Operation operation, Mutations.Spoilt spoilt) {
        String resource = operation.path().replace("/api/v1/", "").replaceAll("/.*", "");
        String path = operation.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(
                spoilt.key() == null ? KEYS.getOrDefault(resource, "1") : spoilt.key()));
        Http sender = spoilt.contentType() == null ? caller : caller.with("Content-Type", spoilt.contentType());
        Http.Answer answer = sender.sendBytes(operation.method(), path, spoilt.body() == null ? new byte[0] : spoilt.body());
        ANSWERS.merge(answer.status(), 1, Integer::sum);
        return answer;
    }

    /** What is wrong with an answer, in words. */
    private static List<String> complaints(Mutations.Spoilt spoilt, Http.Answer answer) {
        if (answer.status() < 300) {
            return List.of();
        }
        String wrong = answer.status() >= 500 || answer.status() < 400 ? "answers " + answer.status() : refusal(answer);
        return wrong.isEmpty() ? List.of() : List.of(wrong + " to " + Mutations.shown(spoilt) + "\n    " + answer.body());
    }

    /** Empty if a program finds the code and the fields and a person a sentence. */
    private static String refusal(Http.Answer answer) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return answer.status() + " is no problem document: " + answer.header("Content-Type");
        }
        JsonObject problem = answer.json();
        if (!CODE.matcher(problem.getString("code")).matches() || problem.getInt("status") != answer.status()
                || !CHINESE.matcher(problem.getString("detail")).find()) {
            return "no code, another status or no Chinese";
        }
        List<JsonObject> errors = problem.getJsonArray("errors").getValuesAs(JsonObject.class);
        if ("F1002".equals(problem.getString("code")) && errors.isEmpty()) {
            return "inputs are wrong, but none is named";
        }
        return errors.stream().allMatch(error -> !error.getString("code").isEmpty() && CHINESE.matcher(error.getString("message")).find())
                ? "" : "a field without words";
    }

    /** Looked at behind the product's back, after all of the above; what a person cannot have meant was never stored. */
    @Test
    @Order(2)
    void nothingUnreadableIsKept() throws SQLException {
        assertThat(ANSWERS.values().stream().mapToInt(Integer::intValue).sum()).as("requests tried before").isGreaterThan(2_000);
        try (Connection connection = Server.shared().database(); Statement statement = connection.createStatement()) {
            for (String column : List.of("filing_revision.answers", "filing_revision.unreadable", "filing.title", "organisation.name", "campaign.title",
                    "campaign.period", "remark.words", "filing_event.opinion", "account.display_name", "obligation.organisation_name")) {
                String[] place = column.split("\\.");
                assertThat(count(statement, "select count(*) from " + place[0] + " where " + place[1] + " regexp '[\\\\x00-\\\\x09\\\\x0B-\\\\x1F\\\\x7F]'"))
                        .as("control characters in " + column).isZero();
            }
            assertThat(count(statement, "select count(*) from filing_revision where not json_valid(answers) or not json_valid(unreadable)")).isZero();
            assertThat(count(statement, "select count(*) from filing where id = " + filing + " and filing_no is not null"))
                    .as("an incomplete form was submitted").isZero();
        }
        assertThat(centre.filer().get(API + "filings/" + filing + "/history").expect(200).json().getBoolean("intact")).isTrue();
        assertThat(People.nation().get(API + "definitions/basic-public-health/versions").expect(200).array()).hasSize(1);
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
