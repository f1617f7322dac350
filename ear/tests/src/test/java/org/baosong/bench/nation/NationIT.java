package org.baosong.bench.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.baosong.live.Http;
import org.baosong.live.Until;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The product takes the rows of a generated nation for its own: it lists, opens, verifies and goes on working on them. */
class NationIT {

    private static final String API = "api/v1/";

    private static NationServer nation;
    private static Http officer;

    @BeforeAll
    static void start() throws SQLException {
        nation = NationServer.shared();
        officer = nation.officer(nation.county());
    }

    @Test
    void anOfficerSeesTheRegisterOfHisCountyPageByPage() throws SQLException {
        Map<String, Integer> kinds = new HashMap<>();
        String next = "";
        do {
            JsonObject page = officer.get(API + "organisations?size=100&after=" + next).expect(200).json();
            page.getJsonArray("rows").getValuesAs(JsonObject.class).forEach(row -> kinds.merge(row.getString("kind"), 1, Integer::sum));
            next = page.getString("next", "");
        } while (!next.isEmpty());
        assertThat(kinds.keySet()).contains("village-clinic", "township-health-centre", "clinic", "hospital");
        assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(number("select count(*) from organisation where authority_region = '" + nation.county() + "'")).isGreaterThan(100);
    }

    @Test
    void everyStateOfAFilingOpensWithAnIntactHistory() throws SQLException {
        for (String state : List.of("DRAFT", "IN_AUDIT", "RETURNED", "APPROVED")) {
            JsonObject list = officer.get(API + "filings?size=5&state=" + state).expect(200).json();
            assertThat(list.getJsonArray("rows")).as(state).isNotEmpty();
            for (JsonObject row : list.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                JsonObject filing = officer.get(API + "filings/" + row.getString("id")).expect(200).json();
                assertThat(filing.getString("state")).isEqualTo(state);
                JsonObject history = officer.get(API + "filings/" + row.getString("id") + "/history").expect(200).json();
                assertThat(history.getBoolean("intact")).as(row.toString()).isTrue();
                assertThat(history.getJsonArray("events").isEmpty()).isEqualTo(state.equals("DRAFT"));
            }
        }
    }

    @Test
    void digestsChainsAndNumbersHoldInEveryRow() throws SQLException {
        assertThat(number("select count(*) from filing_revision where sha256 <> sha2(answers, 256)")).isZero();
        assertThat(number("select count(*) from filing_event e left join filing_event b on b.filing_id = e.filing_id and b.seq = e.seq - 1"
                + " where e.prev_hash <> coalesce(b.hash, '')")).isZero();
        assertThat(number("select count(*) from filing f where f.last_seq <> (select count(*) from filing_event e where e.filing_id = f.id)")).isZero();
        assertThat(number("select count(*) from filing f left join filing_revision r on r.filing_id = f.id and r.no = f.current_revision where r.id is null"))
                .isZero();
        assertThat(number("select count(*) from filing f join obligation o on o.campaign_id = f.campaign_id and o.organisation_id = f.organisation_id"
                + " where (f.state = 'IN_AUDIT' and f.batch_id is null) <> (o.state = 'FILED')")).isZero();
        assertThat(number("select count(*) from filing where batch_id is not null and batch_id not in (select id from audit_batch)")).isZero();
        assertThat(nation.made().rows()).containsKeys("Filing", "FilingRevision", "FilingEvent", "FilingIndexEntry", "Obligation", "AuditTask",
                "AuditBatch", "BatchEvent", "Organisation", "OrganisationVersion", "Account", "Membership", "Remark");
    }

    @Test
    void anOfficerDecidesOnWhatWasMadeAndTheBatchGathersIt() {
        JsonObject task = officer.get(API + "worklist?size=1").expect(200).json().getJsonArray("rows").getJsonObject(0);
        officer.post(API + "tasks/" + task.getString("id") + "/decision", Json.createObjectBuilder().add("action", "PASS").build()).expect(200);
        JsonObject history = officer.get(API + "filings/" + task.getString("filingId") + "/history").expect(200).json();
        assertThat(history.getBoolean("intact")).isTrue();
        JsonObject own = officer.get(API + "batches").expect(200).array().getValuesAs(JsonObject.class).stream()
                .filter(batch -> batch.getString("state").equals("OPEN")).findFirst().orElseThrow();
        JsonObject gate = officer.get(API + "batches/" + own.getString("id") + "/gate").expect(200).json();
        assertThat(gate.getJsonArray("missing")).isNotEmpty();
        assertThat(officer.get(API + "filings?size=200&batch=" + own.getString("id")).expect(200).json().getJsonArray("rows")).isNotEmpty();
    }

    @Test
    void anInstitutionWorksOnWhatItBegan() throws SQLException {
        String user = text("select concat('o', o.no) from filing f join organisation o on o.id = f.organisation_id where f.state = 'DRAFT'"
                + " and o.parent_id is null and o.authority_region = '" + nation.county() + "' limit 1");
        Http filer = nation.as(user);
        JsonObject draft = filer.get(API + "filings?size=20&state=DRAFT").expect(200).json().getJsonArray("rows").getJsonObject(0);
        filer.post(API + "filings/" + draft.getString("id") + "/submit", Json.createObjectBuilder().add("withSubordinates", false).build()).expect(202);
    }

    @Test
    void urgingAWholeNationReachesEverybodySliceBySlice() throws SQLException {
        String past = text("select id from campaign order by period limit 1");
        try (Connection connection = nation.server().database(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("update obligation set state = 'OWED' where campaign_id = " + past);
        }
        int owed = number("select count(*) from obligation where campaign_id = " + past);
        JsonObject first = nation.as("demo-nation").post(API + "urges", Json.createObjectBuilder().add("campaignId", past).build()).expect(200).json();
        assertThat(owed).isGreaterThan(1000);
        assertThat(first.getInt("urged")).isEqualTo(500);
        assertThat(first.getInt("underWay")).isEqualTo(owed - 500);
        Until.holds(Duration.ofMinutes(1), "everybody urged", () -> urged(past) == owed);
    }

    private static int urged(String campaign) {
        try {
            return number("select count(*) from urge where campaign_id = " + campaign);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = nation.server().database(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }
}
