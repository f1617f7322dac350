package org.baosong.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.baosong.live.Http;
import org.baosong.live.Server;

import jakarta.json.Json;

/**
 * P17: how long an officer waits for the organisations with a part of a name, in a register as long as the nation's. Product: the list
 * of the API for an officer of a county, of a province and of the nation. Reference: the same part of a name looked for in all names by
 * bare SQL. What is looked for is four characters out of the middle of some name, so that few others have it, and one that none has.
 */
final class P17 {

    private static final double SCOPED_MUST = 50;
    private static final double NATION_MUST = 200;
    private static final int PART = 4;
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    /** Officers of the demo data and the area of each: a county, a province, the nation. */
    private static final List<Officer> OFFICERS = List.of(new Officer("demo-haibowan", "150302"), new Officer("demo-neimenggu", "15"),
            new Officer("demo-nation", ""));

    private static final String COUNTIES = """
            create or replace table search_county (n int primary key, code varchar(6), name varchar(60)) as
            select row_number() over (order by code) - 1 as n, code as code, name as name from region where region_level = 'COUNTY' and has_authority""";

    // One county after the other, so that rows arrive in the order of most indexes.
    private static final String FILL = """
            insert into organisation (id, no, scope_path, name, name_key, kind, code, region_code, authority_region, phone, address, contact, services,
              state, created_by, created_at, row_version)
            select 5000000000000 + seq, 20000000 + seq, concat(county, '.', lpad(20000000 + seq, 10, '0')), name, name, 'clinic', lpad(seq, 9, '0'), county,
              county, concat('010-6', lpad(seq, 7, '0')), concat('人民路', seq, '号'), '测试', '["vaccination"]', 'ACTIVE', 'tester', utc_timestamp(6), 1
            from (select s.seq as seq, c.code as county, concat(c.name, substr(@signs, 1 + mod(s.seq * 7, 42), 1), substr(@signs, 1 + mod(s.seq div 42, 42), 1),
                s.seq mod 997, '村', elt(1 + mod(s.seq, 4), '卫生室', '社区卫生服务站', '口腔诊所', '卫生院'), s.seq) as name
              from seq_1_to_%1$d s join search_county c on c.n = s.seq div %2$d) made""";

    private final Path data;
    private final Size size;
    private Server server;

    private record Officer(String userName, String area) {
    }

    /** How much is done. */
    enum Size {
        SMOKE(50_000, 20),
        FULL(1_093_551, 100);

        private final int organisations;
        private final int searches;

        Size(int organisations, int searches) {
            this.organisations = organisations;
            this.searches = searches;
        }
    }

    P17(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    String run() throws IOException, SQLException {
        server = Server.launch(data, "-Xmx1g", "-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Dbaosong.db.memory=1G", "--demo");
        server.awaitReady(START_PATIENCE);
        try (Connection connection = server.database()) {
            fill(connection);
            List<Double> product = new ArrayList<>();
            for (Officer officer : OFFICERS) {
                Http caller = as(officer.userName());
                product.add(p95(parts(connection, officer.area()), part -> caller.get("api/v1/organisations?size=20&text="
                        + URLEncoder.encode(part, StandardCharsets.UTF_8)).expect(200)));
            }
            double reference = p95(parts(connection, ""), part -> scan(connection, part));
            boolean kept = product.get(0) <= SCOPED_MUST && product.get(1) <= SCOPED_MUST && product.get(2) <= NATION_MUST;
            String line = String.format(Locale.ROOT, "P17 ref=%.0f county=%.1f province=%.1f nation=%.1f ms p95 organisations=%d %s", reference, product.get(0),
                    product.get(1), product.get(2), size.organisations, kept ? "PASS" : "FAIL");
            Files.writeString(data.resolveSibling("p17.txt"), line);
            return line;
        } finally {
            server.close();
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(COUNTIES);
            statement.execute("set @signs = '青云松柏晴和安乐永福金银玉石长新上下东西南北溪山泉坪岭湾塘桥洼岗湖林坡河滩井园坝港屯'");
            int counties = Integer.parseInt(texts(connection, "select count(*) from search_county").get(0));
            statement.execute(String.format(Locale.ROOT, FILL, size.organisations, size.organisations / counties + 1));
            statement.execute("drop table search_county");
            statement.execute("analyze table organisation");
        }
    }

    /** Four characters each from the middle of names of an area, and what no name has. */
    private List<String> parts(Connection connection, String area) throws SQLException {
        List<String> parts = texts(connection, "select substr(name, char_length(name) div 2 - 1, " + PART + ") from organisation where scope_path like '" + area
                + "%' and no > 20000000 order by mod(no * 7919, 10007) limit " + size.searches);
        parts.add("康安口腔");
        return parts;
    }

    /** One look-up. */
    private interface LookUp {
        void find(String part);
    }

    private static double p95(List<String> parts, LookUp lookUp) {
        parts.forEach(lookUp::find);
        double[] millis = new double[parts.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            lookUp.find(parts.get(i));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) (millis.length * 0.95)];
    }

    private static void scan(Connection connection, String part) {
        try (PreparedStatement query = connection.prepareStatement("select count(*), min(address) from organisation where name like ?")) {
            query.setString(1, "%" + part + "%");
            try (ResultSet row = query.executeQuery()) {
                row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Http as(String userName) {
        return server.http().withToken(server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", userName)
                .add("password", "Demo-2026!").build()).expect(200).json().getString("token"));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
