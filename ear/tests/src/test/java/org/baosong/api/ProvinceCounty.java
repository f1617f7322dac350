package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.live.Http;
import org.baosong.live.Sheets;
import org.baosong.live.Until;

/** A county of the province at its work: what its officer does from the first list to the report. */
final class ProvinceCounty {

    /** Twenty counties send their lists at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int DRAWN = 2;
    private static final int MANY = 200;
    private static final String WRONG_PHONE = "6512345";
    private static final String WRONG_TOWN = "没有这个镇";
    private static final int PHONE = 3;
    private static final int TOWN = 4;

    private final Area area;
    private final ProvincePlan plan;
    private final String campaign;
    private final Map<String, Area.Institution> ownAccounts = new HashMap<>();
    private final Map<String, String> filings = new HashMap<>();
    private String list;

    ProvinceCounty(String county, String campaign, int institutions) {
        this.area = new Area(county);
        this.campaign = campaign;
        this.plan = new ProvincePlan(county, area.officer, institutions);
    }

    String desk() {
        return area.county + ":hc";
    }

    Http officer() {
        return area.officer;
    }

    ProvincePlan plan() {
        return plan;
    }

    /** Some institutions get an account and file for themselves. */
    void fileByHand() {
        for (ProvincePlan.Entry entry : plan.byHand()) {
            Area.Institution institution = area.add(entry.name(), entry.town(), entry.kind());
            String filing = Area.open(institution, campaign);
            Area.save(institution.filer(), filing, entry.answers()).expect(200);
            Area.submit(institution.filer(), filing, false).expect(202);
            ownAccounts.put(entry.name(), institution);
            filings.put(entry.name(), filing);
        }
    }

    /** The list goes up with two rows that are wrong. */
    void upload() {
        List<List<String>> rows = new ArrayList<>(plan.listed().stream().map(ProvincePlan.Entry::row).toList());
        rows.get(1).set(PHONE, WRONG_PHONE);
        rows.get(2).set(TOWN, WRONG_TOWN);
        list = send(rows);
    }

    private String send(List<List<String>> rows) {
        return Imported.upload(area.officer, Sheets.fill(Imported.template(area.officer), rows)).expect(201).json().getString("id");
    }

    /** The verdicts name those two; the good rows are taken in. */
    void confirmTheGoodRows() {
        JsonObject checked = Imported.atRest(area.officer, list, PATIENCE);
        List<JsonObject> bad = area.officer.get(API + "imports/" + list + "/rows?state=BAD").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
        assertThat(bad).as(desk()).hasSize(2);
        assertThat(Imported.words(bad.get(0))).contains("联系电话");
        assertThat(Imported.words(bad.get(1))).contains("所在乡镇");
        assertThat(checked.getInt("good")).isEqualTo(plan.listed().size() - 2);
        Imported.confirm(area.officer, list, "GOOD").expect(200);
    }

    /** The two come again, corrected. */
    void correctTheBadRows() {
        assertTaken(plan.listed().size() - 2);
        list = send(List.of(plan.listed().get(1).row(), plan.listed().get(2).row()));
        Imported.atRest(area.officer, list, PATIENCE);
        Imported.confirm(area.officer, list, "ALL").expect(200);
    }

    /** Everything the last list held is done. */
    void assertTaken(int rows) {
        JsonObject done = Imported.atRest(area.officer, list, PATIENCE);
        assertThat(done.getString("state")).as("%s: %s", desk(), done).isEqualTo("DONE");
        assertThat(done.getInt("done")).as("%s: %s", desk(), done).isEqualTo(rows);
        assertThat(done.getInt("failed")).isZero();
    }

    /** All of the county lie before its officer, looked at by the machine. */
    void awaitArrival() {
        int all = plan.byHand().size() + plan.listed().size();
        Until.holds(PATIENCE, all + " looked at in " + desk(), () -> waiting("CLEAR") + waiting("LOOK") == all);
    }

    private int waiting(String verdict) {
        return area.officer.get(API + "worklist?size=1&verdict=" + verdict).expect(200).json().getInt("total");
    }

    /** One that filed by hand is returned and corrects itself; the gate stays closed meanwhile. */
    void returnOneAndHaveItCorrected() {
        ProvincePlan.Entry entry = plan.byHand().get(0);
        Area.Institution institution = ownAccounts.get(entry.name());
        String filing = filings.get(entry.name());
        giveBack(Area.task(area.officer, filing));
        Http.Answer tooEarly = Area.confirm(area.officer, Area.batch(area.officer, campaign, desk()));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().getString("code")).isEqualTo("F2205");
        ProvincePlan.Entry corrected = entry.calledAt("0731-86" + entry.phone().substring(7));
        Area.save(institution.filer(), filing, Json.createObjectBuilder().add("phone", corrected.phone()).build()).expect(200);
        Area.submit(institution.filer(), filing, false).expect(202);
        plan.replace(entry, corrected);
    }

    /** One of the list is returned too, and the county corrects it by another list. */
    void returnOneOfTheListAndCorrectItByAList() {
        ProvincePlan.Entry entry = plan.listed().get(0);
        giveBack(taskOf(entry.name()));
        ProvincePlan.Entry corrected = entry.calledAt("0731-86" + entry.phone().substring(7));
        list = send(List.of(corrected.row()));
        Imported.atRest(area.officer, list, PATIENCE);
        Imported.confirm(area.officer, list, "ALL").expect(200);
        assertTaken(1);
        plan.replace(entry, corrected);
    }

    private String taskOf(String name) {
        return tasks("").stream().filter(task -> task.getString("organisationName").equals(name)).findFirst().orElseThrow().getString("id");
    }

    private List<JsonObject> tasks(String filter) {
        return area.officer.get(API + "worklist?size=" + MANY + filter).expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private void giveBack(String task) {
        area.officer.post(API + "tasks/" + task + "/decision", Json.createObjectBuilder().add("action", "return").add("reasonCode", "contact-invalid")
                .add("opinion", "电话无人接听，请核对。").build()).expect(200);
    }

    /** What the machine found clear is passed after a sample; what needs a look is decided one by one. */
    void passAll() {
        assertThat(waiting("CLEAR")).as("clear in " + desk()).isGreaterThan(DRAWN);
        JsonObject lot = area.officer.post(API + "samples/lots", Json.createObjectBuilder().add("definition", Imported.DEFINITION).add("size", DRAWN).build())
                .expect(201).json();
        lot.getJsonArray("drawn").getValuesAs(JsonObject.class).forEach(drawn -> Area.decide(area.officer, drawn.getString("taskId"), "pass").expect(200));
        JsonObject released = area.officer.post(API + "samples/" + lot.getString("id") + "/release").expect(200).json();
        assertThat(released.getInt("done")).isEqualTo(lot.getInt("population") - DRAWN);
        tasks("").forEach(task -> Area.decide(area.officer, task.getString("id"), "pass").expect(200));
        assertThat(tasks("")).as("left in " + desk()).isEmpty();
    }

    /** 确认并上报. */
    void report() {
        JsonObject batch = Area.batch(area.officer, campaign, desk());
        assertThat(Area.gate(area.officer, batch).getBoolean("open")).as(desk()).isTrue();
        area.officer.post(API + "batches/" + batch.getString("id") + "/confirm", JsonValue.EMPTY_JSON_OBJECT).expect(200);
    }
}
