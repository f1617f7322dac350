package org.baosong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import org.baosong.live.Drafts;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * P6: a province's organisations as a workbook, from asking for it to its being ready, against the same rows read as a stream and written
 * by the same library. Half of them log in by themselves, so that the product has user names to find.
 */
final class Exported {

    private static final double MUST = 0.6;
    private static final long HEAP_MUST = 128L << 20;
    private static final String API = "api/v1/";
    private static final String PROVINCE = "15";
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ACCOUNTS = """
            insert into account (id, scope_path, user_name, user_name_key, display_name, password_hash, password_history, password_changed_at, must_change,
              credential_version, failed_count, state, language_tag, text_size, theme, created_by, created_at, row_version)
            select id, scope_path, concat('b', no), concat('b', no), name, '!', '!', created_at, 0, 1, 0, 'ACTIVE', 'zh', 'normal', 'auto', 0, created_at, 1
            from organisation where id between %1$d and %1$d + %2$d and parent_id is null""";

    private static final String MEMBERSHIPS = """
            insert into membership (id, account_id, organisation_id, scope_path, roles, scope_prefix, created_at, row_version)
            select id, id, id, scope_path, 'FILER', scope_path, created_at, 1
            from organisation where id between %1$d and %1$d + %2$d and parent_id is null""";

    private final Path data;
    private final Size size;
    private Server server;
    private Http officer;
    private CpuTime cpu;
    private int organisations;

    /** How much is done. */
    enum Size {
        SMOKE(2_000, 1, 2),
        FULL(100_000, 3, 5);

        private final int rows;
        private final int warmUps;
        private final int rounds;

        Size(int rows, int warmUps, int rounds) {
            this.rows = rows;
            this.warmUps = warmUps;
            this.rounds = rounds;
        }
    }

    Exported(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    String run() throws IOException, SQLException {
        String more = System.getProperty("bench.options", "");
        server = Server.launch(data, Stream.concat(Stream.of("-Xmx1g", "-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Dbaosong.db.memory=1G", "--demo"),
                Stream.of(more.split(" ")).filter(word -> !word.isEmpty())).toArray(String[]::new));
        server.awaitReady(START_PATIENCE);
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            Drafts.make(connection, Drafts.FIRST_SET, size.rows, PROVINCE);
            statement.execute(String.format(ACCOUNTS, Drafts.FIRST_SET, Drafts.ROOM));
            statement.execute(String.format(MEMBERSHIPS, Drafts.FIRST_SET, Drafts.ROOM));
            statement.execute("analyze table account, membership");
            try (ResultSet count = statement.executeQuery("select count(*) from organisation where state = 'ACTIVE' and scope_path like '" + PROVINCE + "%'")) {
                count.next();
                organisations = count.getInt(1);
            }
        }
        officer = server.http().withToken(server.http().post(API + "login", Json.createObjectBuilder().add("userName", "demo-neimenggu")
                .add("password", "Demo-2026!").build()).expect(200).json().getString("token"));
        cpu = new CpuTime(Stream.of(ProcessHandle.of(server.pid()), server.databaseProcess()).map(process -> process.orElseThrow()).toList());
        for (int i = 0; i < size.warmUps; i++) {
            reference();
            export();
        }
        Comparison comparison = new Comparison("P6", MUST).run(this::reference, this::export, 0, size.rounds);
        call("do=watch");
        export();
        long heap = Long.parseLong(call("do=watched"));
        Files.write(data.resolveSibling("p6.txt"), comparison.details());
        return comparison.line() + String.format(Locale.ROOT, " rows=%d heap=%dMB %s", organisations, heap >> 20, heap <= HEAP_MUST ? "PASS" : "FAIL");
    }

    private Comparison.Round reference() {
        long before = cpu.nanos();
        String[] answer = call("do=export&region=" + PROVINCE + "&file=" + data.resolveSibling("reference.xlsx")).split(" ");
        return new Comparison.Round(Long.parseLong(answer[0]), Long.parseLong(answer[1]), cpu.nanos() - before);
    }

    private Comparison.Round export() {
        long before = cpu.nanos();
        long begin = System.nanoTime();
        String id = officer.post(API + "exports", Json.createObjectBuilder().add("list", "ORGANISATIONS").build()).expect(201).json().getString("id");
        Until.holds(PATIENCE, "the export ready", () -> exported(id).getString("state").equals("READY"));
        Comparison.Round round = new Comparison.Round(organisations, System.nanoTime() - begin, cpu.nanos() - before);
        if (exported(id).getInt("rows") != organisations) {
            throw new IllegalStateException(organisations + " organisations, but exported " + exported(id));
        }
        return round;
    }

    private JsonObject exported(String id) {
        return officer.get(API + "exports/" + id).expect(200).json();
    }

    private String call(String query) {
        return new String(server.http().download("public/bench/exchange?" + query)).strip();
    }
}
