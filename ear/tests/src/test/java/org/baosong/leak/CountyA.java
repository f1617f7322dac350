package org.baosong.leak;

import static org.baosong.api.People.API;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.baosong.api.Area;
import org.baosong.api.People;
import org.baosong.live.Http;
import org.baosong.live.Server;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * What county A (萧县) has: a centre with a draft and a station, an institution whose filing waits to be decided, and one whose filing was
 * passed; and a neighbour, who has a part in none of it. {@link #keys} names its rows, {@link #secrets} are the words by which
 * anything of it is recognised.
 */
final class CountyA {

    static final String COUNTY = "341322";
    static final String CITY = "3413";

    final Map<String, String> keys = new LinkedHashMap<>();
    final Set<String> secrets = new TreeSet<>();
    final Area area;
    final Area.Institution centre;
    final Area.Institution neighbour;

    CountyA(String campaign) {
        area = new Area(COUNTY);
        centre = area.add("萧县凤鸣山社区卫生服务中心", "341322001", "community-health-centre");
        neighbour = area.add("萧县皇藏峪镇卫生院", "341322105", "township-health-centre");
        Area.Institution station = Area.addStation(centre, "凤鸣山双堤社区卫生服务站");
        Area.Institution waiting = area.add("萧县妇幼保健院", COUNTY, "maternal-child-health");
        Area.Institution passed = area.add("萧县疾病预防控制中心", COUNTY, "cdc");
        keys.put("campaign", campaign);
        keys.put("desk", COUNTY + ":hc");
        keys.put("county", COUNTY);
        secret("organisation", centre.id());
        secret("owner", waiting.id());
        secret("station", station.id());
        secret("filing", filled(centre, campaign));
        secret("submitted", filled(waiting, campaign));
        secret("passed", filled(passed, campaign));
        secrets.addAll(List.of(centre.name(), station.name(), waiting.name(), passed.name(), "0557-5023871", "凤鸣路七三一号", "季青岚"));
        submit(campaign, waiting, passed);
        account(waiting);
        secret("notice", told());
        secret("letter", deadLetter());
    }

    private void submit(String campaign, Area.Institution waiting, Area.Institution passed) {
        Area.submit(waiting.filer(), key("submitted"), false).expect(202);
        Area.submit(passed.filer(), key("passed"), false).expect(202);
        secret("task", Area.task(area.officer, key("submitted")));
        secret("done", Area.task(area.officer, key("passed")));
        secret("filingNo", Area.filing(area.officer, key("submitted")).getString("filingNo"));
        Area.decide(area.officer, key("done"), "pass").expect(200);
        secret("batch", Area.batch(area.officer, campaign, key("desk")).getString("id"));
        List<JsonObject> owed = area.officer.get(API + "campaigns/" + campaign + "/obligations?size=500").expect(200).json().getJsonArray("rows")
                .getValuesAs(JsonObject.class);
        secret("obligation", owed.stream().filter(o -> o.getString("organisationId").equals(centre.id())).findFirst().orElseThrow().getString("id"));
    }

    /** Something the centre was told by its county. */
    private String told() {
        area.officer.post(API + "urges", Json.createObjectBuilder().add("campaignId", key("campaign"))
                .add("obligationIds", Json.createArrayBuilder().add(key("obligation"))).build()).expect(200);
        return centre.filer().get(API + "notices").expect(200).json().getJsonArray("rows").getJsonObject(0).getString("id");
    }

    private void account(Area.Institution owner) {
        JsonObject account = area.officer.get(API + "accounts?organisation=" + owner.id()).expect(200).json().getJsonArray("rows").getJsonObject(0);
        secret("account", account.getString("id"));
        secret("membership", account.getString("membershipId"));
        secret("userName", account.getString("userName"));
    }

    private static String filled(Area.Institution institution, String campaign) {
        String filing = Area.open(institution, campaign);
        Area.save(institution.filer(), filing, Json.createObjectBuilder(Area.answers(institution)).add("contact", "季青岚")
                .add("phone", "0557-5023871").add("address", "凤鸣路七三一号").build()).expect(200);
        return filing;
    }

    /** A message about A that nobody could handle, as the dead-letter listener would store it. */
    private String deadLetter() {
        String id = String.valueOf(System.nanoTime());
        try (Connection database = Server.shared().database(); PreparedStatement insert = database.prepareStatement(
                "insert into dead_letter (id, message_id, queue, type, group_key, body, error, arrived_at, state, broker_id, row_version) "
                        + "values (?, ?, 'filing.intake', 'filing.submitted', ?, ?, 'java.lang.IllegalStateException', utc_timestamp(6), 'OPEN', ?, 1)")) {
            insert.setString(1, id);
            insert.setString(2, id);
            insert.setString(3, key("filing"));
            insert.setString(4, "{\"filingId\":\"" + key("filing") + "\"}");
            insert.setString(5, id);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String key(String name) {
        return keys.get(name);
    }

    private void secret(String name, String value) {
        keys.put(name, value);
        secrets.add(value);
    }

    /** Everything that a foreign write might have changed, as A itself and the operator see it. */
    String view() {
        StringBuilder view = new StringBuilder();
        for (String path : List.of("filings/" + key("filing"), "filings/" + key("submitted"), "filings/" + key("passed"),
                "filings/" + key("submitted") + "/history", "filings/" + key("passed") + "/history", "tasks/" + key("task"), "tasks/" + key("done"),
                "batches/" + key("batch"), "batches/" + key("batch") + "/gate", "organisations/" + key("organisation"), "organisations?size=200",
                "accounts/" + key("account"), "campaigns/" + key("campaign") + "/obligations?size=500")) {
            view.append(see(area.officer, path));
        }
        return view.append(see(People.demo("demo-operator"), "dead-letters?size=200")).toString();
    }

    private static String see(Http who, String path) {
        return path + "\n" + who.get(API + path).expect(200).body() + "\n";
    }
}
