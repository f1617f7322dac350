package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.baosong.live.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Several people at the same thing at the same moment: one wins, the others are told, nothing happens twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceIT {

    private static final int ROUNDS = 200;
    private static final int CROWD = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    private String campaign;
    private Area area;
    private Http second;
    private Area.Institution centre;

    @BeforeAll
    void setUp() {
        campaign = Area.openCampaign("2029");
        area = new Area("210102");
        second = Area.officer("210102", "第二审核人");
        centre = area.add("和平区社区卫生服务中心", "210102001", "community-health-centre");
    }

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        Area.Institution hospital = area.add("和平区妇幼保健院", "210102", "maternal-child-health");
        String filing = Area.openAndFill(hospital, campaign);
        Area.submit(hospital.filer(), filing, false).expect(202);
        String task = Area.task(area.officer, filing);
        for (int round = 1; round <= ROUNDS; round++) {
            List<Http.Answer> answers = together(List.of(() -> Area.decide(area.officer, task, "pass"), () -> Area.decide(second, task, "pass")));
            List<Http.Answer> refused = answers.stream().filter(answer -> answer.status() != 200).toList();
            assertThat(refused).as("round %d: %s", round, answers).hasSize(1);
            assertThat(refused.get(0).status()).isEqualTo(409);
            JsonObject problem = refused.get(0).json();
            assertThat(problem.getString("code")).isEqualTo("F2202");
            assertThat(problem.getString("detail")).contains(answers.get(0).status() == 200 ? "县区用户" : "第二审核人");
            area.officer.post(API + "tasks/" + task + "/reopen").expect(200);
        }
        List<JsonObject> events = hospital.filer().get(API + "filings/" + filing + "/history").expect(200).json().getJsonArray("events")
                .getValuesAs(JsonObject.class);
        assertThat(events).filteredOn(event -> event.getString("action").equals("PASS")).hasSize(ROUNDS);
        assertThat(events).filteredOn(event -> event.getString("action").equals("UNPASS")).hasSize(ROUNDS);
    }

    @Test
    void theSameSubmissionSixteenTimesAtOnceHasOneEffect() throws Exception {
        Area.Institution clinic = area.add("和平区疾控中心", "210102", "cdc");
        String filing = Area.openAndFill(clinic, campaign);
        Http filer = clinic.filer().with("Idempotency-Key", "race-1");
        List<Http.Answer> answers = together(crowd(() -> Area.submit(filer, filing, false)));
        assertThat(answers).allMatch(answer -> answer.status() == 202, answers.toString());
        assertThat(answers.stream().map(Http.Answer::json).distinct()).hasSize(1);
        assertOneSubmission(clinic.filer(), filing);
    }

    @Test
    void withoutAKeyOneOfSixteenSubmissionsGoesIn() throws Exception {
        Area.Institution clinic = area.add("和平区卫生监督所", "210102", "health-inspection");
        String filing = Area.openAndFill(clinic, campaign);
        List<Http.Answer> answers = together(crowd(() -> Area.submit(clinic.filer(), filing, false)));
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CROWD - 1);
        assertOneSubmission(clinic.filer(), filing);
    }

    @Test
    void ofTwoWhoSaveTheSameVersionOneWinsAndTheOtherIsTold() throws Exception {
        String filing = Area.open(centre, campaign);
        long version = Area.filing(centre.filer(), filing).getJsonNumber("rowVersion").longValue();
        for (int round = 0; round < 20; round++) {
            long seen = version;
            List<Http.Answer> answers = together(List.of(() -> save(centre.filer(), filing, seen, "甲"), () -> save(area.officer, filing, seen, "乙")));
            List<Http.Answer> saved = answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(saved).as(answers.toString()).hasSize(1);
            JsonObject problem = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().json();
            assertThat(problem.getString("code")).isEqualTo("F2001");
            version = saved.get(0).json().getJsonNumber("rowVersion").longValue();
            assertThat(Area.filing(centre.filer(), filing).getJsonObject("answers").getString("contact"))
                    .isEqualTo(answers.get(0).status() == 200 ? "甲" : "乙");
        }
    }

    @Test
    void sixteenWhoOpenTheSameFilingAllGetTheOne() throws Exception {
        Area.Institution other = area.add("和平区其他专业机构", "210102", "other-professional");
        List<Http.Answer> answers = together(crowd(() -> Area.openAgain(other, campaign)));
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201, answers.toString());
        assertThat(answers.stream().map(answer -> answer.json().getString("id")).distinct()).hasSize(1);
    }

    private static void assertOneSubmission(Http who, String filing) {
        List<JsonObject> events = who.get(API + "filings/" + filing + "/history").expect(200).json().getJsonArray("events").getValuesAs(JsonObject.class);
        assertThat(events).filteredOn(event -> event.getString("action").equals("SUBMIT")).hasSize(1);
    }

    private static Http.Answer save(Http who, String filing, long version, String contact) {
        return who.put(API + "filings/" + filing, Json.createObjectBuilder().add("rowVersion", version)
                .add("answers", Json.createObjectBuilder().add("contact", contact)).build());
    }

    private static List<Callable<Http.Answer>> crowd(Callable<Http.Answer> act) {
        return java.util.Collections.nCopies(CROWD, act);
    }

    /** All acts at the same moment; the answers in the order of the acts. */
    private List<Http.Answer> together(List<Callable<Http.Answer>> acts) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Http.Answer>> running = new ArrayList<>();
        for (Callable<Http.Answer> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        List<Http.Answer> answers = new ArrayList<>();
        for (Future<Http.Answer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }
}
