package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** kill -9 while a confirmed list is being taken in: the work goes on by itself and every row has one effect. */
class ImportKillIT {

    private static final int ROWS = Integer.getInteger("live.import.rows", 300);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String[] WORDS = {"--demo", "-Dbaosong.jms.retry.delay=PT0.05S"};

    private Server server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aListTakenInAcrossTwoKillsHasEveryRowOnce() throws SQLException {
        Path data = Server.freshFolder("import-kill");
        server = Server.startNew(data, WORDS);
        String town = officer().get("api/v1/regions/150303/children").expect(200).array().getJsonObject(0).getString("name");
        List<List<String>> rows = IntStream.rangeClosed(1, ROWS).mapToObj(i -> Imported.row("断电测试第" + i + "卫生院", Imported.code(i, "150303"), town, "乡镇卫生院", "")).toList();
        String id = Imported.checked(officer(), Sheets.fill(Imported.template(officer()), rows)).getString("id");
        assertThat(Imported.get(officer(), id).getInt("good")).as("%s", Imported.rows(officer(), id).get(0)).isEqualTo(ROWS);
        Imported.confirm(officer(), id, "ALL").expect(200);
        for (int kill = 1; kill <= 2; kill++) {
            int enough = ROWS * kill / 4;
            Until.holds(PATIENCE, enough + " rows taken in", () -> count("select count(*) from import_row where state = 'DONE'") >= enough);
            server.kill();
            server = server.startAgain(WORDS);
        }
        Until.holds(PATIENCE, "the list taken in", () -> Imported.get(officer(), id).getString("state").equals("DONE"));
        JsonObject done = Imported.get(officer(), id);
        assertThat(done.getInt("done")).isEqualTo(ROWS);
        assertThat(done.getInt("failed")).isZero();
        assertThat(count("select count(*) from organisation where name like '断电测试%'")).isEqualTo(ROWS);
        assertThat(count("select count(*) from filing where title like '断电测试%'")).isEqualTo(ROWS);
        assertThat(count("select count(*) from filing_event e join filing f on f.id = e.filing_id where f.title like '断电测试%' and e.action = 'SUBMIT'"))
                .as("each submitted once").isEqualTo(ROWS);
        assertThat(count("select count(*) from account where display_name like '断电测试%'")).as("each has its account").isEqualTo(ROWS);
    }

    private Http officer() {
        String token = server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", "demo-hainan").add("password", "Demo-2026!").build())
                .expect(200).json().getString("token");
        return server.http().withToken(token);
    }

    private int count(String sql) {
        try (Connection connection = server.database(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException away) {
            return 0;
        }
    }
}
