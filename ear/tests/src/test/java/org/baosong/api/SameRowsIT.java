package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.baosong.live.Until;
import org.junit.jupiter.api.Test;

/** Taking a list in by the chunk leaves the very rows that an officer leaves who enters an institution and files for it by hand. */
class SameRowsIT {

    private static final String COUNTY = "341204";
    private static final String BY_HAND = "同行测试手工卫生院";
    private static final String BY_LIST = "同行测试名单卫生院";

    /** Where the rows of an institution and its filing lie; the parameter is the institution. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("organisation", "select * from organisation where id = ?");
        ROWS.put("organisation_version", "select * from organisation_version where organisation_id = ? order by id");
        ROWS.put("membership", "select * from membership where organisation_id = ?");
        ROWS.put("account", "select a.* from account a join membership m on m.account_id = a.id where m.organisation_id = ?");
        ROWS.put("obligation", "select * from obligation where organisation_id = ? order by campaign_id");
        ROWS.put("filing", "select * from filing where organisation_id = ?");
        ROWS.put("filing_revision", "select r.* from filing_revision r join filing f on f.id = r.filing_id where f.organisation_id = ? order by r.no");
        ROWS.put("filing_event", "select e.* from filing_event e join filing f on f.id = e.filing_id where f.organisation_id = ? order by e.seq");
        ROWS.put("filing_index", "select i.* from filing_index i join filing f on f.id = i.filing_id where f.organisation_id = ? order by i.field_no, i.str");
        ROWS.put("outbox", "select o.* from outbox o join filing f on o.group_key = cast(f.id as char) where o.type = 'filing.submitted' and f.organisation_id = ?");
        ROWS.put("audit_log", "select l.* from audit_log l join account a on a.user_name = l.subject join membership m on m.account_id = a.id"
                + " where l.kind = 'account-created' and m.organisation_id = ?");
    }

    /** What differs from row to row, or says by which way it came: keys, moments, digests, how often a row was written, the password. */
    private static final Set<String> OWN = Set.of("id", "no", "at", "hash", "prev_hash", "last_hash", "sha256", "filing_no", "password_hash", "password_history",
            "row_version", "saves", "detail", "message_id", "correlation_id", "payload", "group_key", "attempts", "sent_at", "seal", "seal_no", "not_before");

    @Test
    void bothWaysLeaveTheSameRows() throws SQLException {
        String campaign = Area.openCampaign("2048");
        Area area = new Area(COUNTY);
        JsonObject town = area.officer.get(API + "regions/" + COUNTY + "/children").expect(200).array().getJsonObject(0);
        // Nobody logs in: that alone would change the account.
        String added = area.officer.post(API + "organisations", Json.createObjectBuilder().add("name", BY_HAND).add("region", town.getString("code"))
                .add("kind", "township-health-centre").build()).expect(201).json().getJsonObject("organisation").getString("id");
        Area.Institution hand = new Area.Institution(added, BY_HAND, town.getString("code"), area.officer, null);
        String filing = area.officer.post(API + "filings", Json.createObjectBuilder().add("campaignId", campaign).add("organisationId", hand.id()).build())
                .expect(201).json().getString("id");
        Area.save(area.officer, filing, Json.createObjectBuilder(Area.answers(hand)).add("code", Imported.code(1, COUNTY)).build()).expect(200);
        Area.submit(area.officer, filing, false).expect(202);
        List<String> row = List.of(BY_LIST, Imported.code(2, COUNTY), "李敏", "0558-6512345", town.getString("name"), "人民路 12 号", "乡镇卫生院", "政府办",
                "经度 115.264000，纬度 33.058000", "", "居民健康档案管理；预防接种；老年人健康管理");
        String list = Imported.checked(area.officer, Sheets.fill(Imported.template(area.officer), List.of(row))).getString("id");
        Imported.confirm(area.officer, list, "ALL").expect(200);
        JsonObject done = Imported.atRest(area.officer, list);
        assertThat(done.getInt("done")).as("%s", Imported.rows(area.officer, list)).isEqualTo(1);
        JsonObject taken = Imported.rows(area.officer, list).get(0);
        for (String each : List.of(filing, taken.getString("filingId"))) {
            Until.holds(Area.PATIENCE, "the filing at its desk", () -> Area.state(area.officer, each).equals("IN_AUDIT"));
        }
        for (Map.Entry<String, String> table : ROWS.entrySet()) {
            List<Map<String, String>> one = rows(table.getValue(), Long.parseLong(hand.id()), BY_HAND, Imported.code(1, COUNTY));
            List<Map<String, String>> other = rows(table.getValue(), Long.parseLong(taken.getString("organisationId")), BY_LIST, Imported.code(2, COUNTY));
            assertThat(one).as(table.getKey()).isNotEmpty();
            assertThat(other).as(table.getKey()).isEqualTo(one);
        }
    }

    private static List<Map<String, String>> rows(String sql, long organisation, String name, String code) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = Server.shared().database(); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, organisation);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        String column = found.getMetaData().getColumnName(i);
                        row.put(column, shown(column, found.getString(i), name, code));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The value with what is the institution's own taken out; of what differs by nature only whether it is there. */
    private static String shown(String column, String value, String name, String code) {
        if (value == null) {
            return null;
        }
        if (OWN.contains(column) || column.endsWith("_id") || column.endsWith("_at") || column.equals("valid_from")) {
            return "there";
        }
        return value.replace(name, "(name)").replace(code, "(code)").replaceAll("(?<=^|\\.)\\d{10}(?=$|\\.)", "(no)").replaceAll("\\d{15,19}$", "(id)")
                .replaceAll("^" + COUNTY + "\\d{5}$", "(user)");
    }
}
