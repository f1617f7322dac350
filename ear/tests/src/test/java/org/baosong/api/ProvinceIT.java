package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A province of 3 cities and 20 counties arrives by Excel and by hand, is returned and corrected here and there, and leaves confirmed by
 * the nation. {@code -Dprovince.institutions=4000} makes it as large as a real one; at the end the register is read by SQL and compared
 * with what was put in.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvinceIT {

    private static final int INSTITUTIONS = Integer.getInteger("province.institutions", 400);
    private static final String PROVINCE = "43";
    /** Cities and how many of their counties take part; the others are excused. */
    private static final Map<String, Integer> CITIES = new TreeMap<>(Map.of("4301", 7, "4302", 7, "4304", 6));
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final StringBuilder TIMES = new StringBuilder();

    private static final Map<String, List<ProvinceCounty>> BELOW = new TreeMap<>();
    private static final Map<String, Http> CITY_OFFICERS = new TreeMap<>();
    private static String campaign;
    private static Http province;

    @Test
    @Order(1)
    void theNationOpensACampaignAndEveryAuthorityHasItsOfficer() {
        timed("seats", () -> {
            campaign = Area.openCampaign("2041");
            province = Area.officer(PROVINCE, "省级用户");
            int counties = CITIES.values().stream().mapToInt(Integer::intValue).sum();
            CITIES.forEach((city, taking) -> {
                CITY_OFFICERS.put(city, Area.officer(city, "市级用户"));
                BELOW.put(city, People.nation().get(API + "regions/" + city + "/children").expect(200).array().getValuesAs(JsonObject.class).stream()
                        .limit(taking).map(county -> new ProvinceCounty(county.getString("code"), campaign, INSTITUTIONS / counties)).toList());
            });
        });
        assertThat(counties()).hasSize(20);
    }

    @Test
    @Order(2)
    void institutionsArriveByHandAndByExcel() {
        timed("by hand", () -> counties().forEach(ProvinceCounty::fileByHand));
        timed("by list", () -> {
            counties().forEach(ProvinceCounty::upload);
            counties().forEach(ProvinceCounty::confirmTheGoodRows);
            counties().forEach(ProvinceCounty::correctTheBadRows);
            counties().forEach(county -> county.assertTaken(2));
        });
        timed("looked at", () -> counties().forEach(ProvinceCounty::awaitArrival));
    }

    @Test
    @Order(3)
    void hereAndThereOneIsReturnedAndCorrected() {
        timed("corrected", () -> {
            counties().forEach(ProvinceCounty::returnOneAndHaveItCorrected);
            BELOW.values().forEach(counties -> counties.get(0).returnOneOfTheListAndCorrectItByAList());
            counties().forEach(ProvinceCounty::awaitArrival);
        });
    }

    @Test
    @Order(4)
    void countiesPassAndReport() {
        timed("passed", () -> counties().forEach(ProvinceCounty::passAll));
        timed("reported", () -> counties().forEach(ProvinceCounty::report));
    }

    @Test
    @Order(5)
    void citiesConfirmWhatTheyReceiveAndOneSendsACountyBack() {
        timed("cities", () -> CITY_OFFICERS.forEach((city, officer) -> {
            List<ProvinceCounty> counties = BELOW.get(city);
            ProvinceCounty first = counties.get(0);
            officer.post(API + "batches/" + Area.batch(officer, campaign, first.desk()).getString("id") + "/return",
                    Json.createObjectBuilder().add("reasonCode", "other").add("opinion", "请再核对一次后上报。").build()).expect(200);
            assertThat(Area.confirm(officer, Area.batch(officer, campaign, city + ":hc")).status()).as("a county is missing").isEqualTo(409);
            first.report();
            counties.forEach(county -> Area.confirm(officer, Area.batch(officer, campaign, county.desk())).expect(200));
            Area.exemptTheOthers(officer, campaign, counties.stream().map(ProvinceCounty::desk).toList());
            Area.confirm(officer, Area.batch(officer, campaign, city + ":hc")).expect(200);
        }));
    }

    @Test
    @Order(6)
    void theProvinceReportsAndTheNationConfirms() throws SQLException {
        timed("province", () -> {
            List<String> cities = CITIES.keySet().stream().map(city -> city + ":hc").toList();
            cities.forEach(city -> Area.confirm(province, Area.batch(province, campaign, city)).expect(200));
            Area.exemptTheOthers(province, campaign, cities);
            Area.confirm(province, Area.batch(province, campaign, PROVINCE + ":hc")).expect(200);
        });
        timed("nation", () -> {
            Area.confirm(People.nation(), Area.batch(People.nation(), campaign, PROVINCE + ":hc")).expect(200);
            Until.holds(PATIENCE, "the batch of the province approved",
                    () -> Area.batch(People.nation(), campaign, PROVINCE + ":hc").getString("state").equals("APPROVED"));
            Until.holds(PATIENCE, "the register written", () -> lines("select count(*) from organisation_version v join filing f on f.id = v.filing_id"
                    + " where f.campaign_id = " + campaign).equals(List.of(String.valueOf(INSTITUTIONS))));
        });
    }

    @Test
    @Order(7)
    void theRegisterSaysWhatWasPutIn() {
        List<String> expected = new ArrayList<>();
        counties().forEach(county -> expected.addAll(county.plan().registered()));
        assertThat(expected).hasSize(INSTITUTIONS);
        assertThat(lines("select concat_ws('|', o.name, o.code, o.phone, o.region_code, o.address, o.kind, o.lon, o.lat, coalesce(p.name, ''))"
                + " from organisation o left join organisation p on p.id = o.parent_id where o.scope_path like '" + PROVINCE + "%' and o.state = 'ACTIVE'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (String count : List.of("select count(*) from filing where state = 'APPROVED' and campaign_id = " + campaign,
                "select count(*) from obligation where state = 'PASSED' and campaign_id = " + campaign + " and scope_path like '" + PROVINCE + "%'",
                "select count(distinct e.filing_id) from filing_event e join filing f on f.id = e.filing_id where e.action = 'APPROVE' and f.campaign_id = "
                        + campaign)) {
            assertThat(lines(count)).as(count).containsExactly(String.valueOf(INSTITUTIONS));
        }
        assertThat(lines("select e.filing_id from filing_event e join filing f on f.id = e.filing_id left join filing_event b on b.filing_id = e.filing_id"
                + " and b.seq = e.seq - 1 where e.prev_hash <> coalesce(b.hash, '') and f.campaign_id = " + campaign)).as("histories with a gap").isEmpty();
    }

    @AfterAll
    static void tellHowLongItTook() {
        System.out.println("province of " + INSTITUTIONS + " institutions:" + TIMES);
    }

    private static List<ProvinceCounty> counties() {
        return BELOW.values().stream().flatMap(List::stream).toList();
    }

    private static void timed(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        TIMES.append(' ').append(what).append(' ').append(Duration.ofNanos(System.nanoTime() - begin).toMillis() / 100 / 10.0).append(" s,");
    }

    private static List<String> lines(String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = Server.shared().database(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }
}
