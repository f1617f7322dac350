package org.baosong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.baosong.live.Broker;
import org.baosong.live.Drafts;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Until;

import jakarta.json.Json;

/**
 * P4: how fast filings pass three levels of audit. Product: the officer of county, city and province finds the task of a filing at the
 * desk and passes it, by {@code AuditDesk} and {@code TaskDecisions} inside the server, with roles, scope and history. Reference:
 * Flowable on the same database server, which finds, claims and completes three user tasks. Filings lie before their counties and
 * processes were started before the clock. 8 threads each. Measured twice: with everything that follows a decision (the pre-check at
 * the next desk, the register) done inside the clock, and without, as the broker is away.
 */
final class P4 {

    private static final double MUST = 6;
    private static final double MUST_DRAINED = 2.5;
    private static final int THREADS = 8;
    private static final String DEFINITION = "three-level-audit";
    /** A province whose every county stands below a city that has an authority. */
    private static final String PROVINCE = "34";
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String PARAMETERS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectionCollation=utf8mb4_bin"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=4096&useLocalSessionState=true"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    private static final List<String> ARRIVAL = List.of("""
            update filing set state = 'IN_AUDIT', step_id = 'county', desk_code = concat(left(scope_path, 6), ':hc'), round = 1, submission_id = id,
              filing_no = concat('GW', lpad(id, 19, '0')), submitted_at = utc_timestamp(6), due_at = utc_timestamp(6) + interval 14 day where id""", """
            update filing_revision set frozen_at = utc_timestamp(6), sha256 = sha2(answers, 256) where filing_id""", """
            update obligation set state = 'FILED' where id""", """
            insert into audit_task (id, filing_id, filing_no, title, definition_code, campaign_id, organisation_id, scope_path, step_id, round, kind,
              desk_code, line, state, opened_at, due_at, verdict, row_version)
            select id, id, filing_no, title, definition_code, campaign_id, organisation_id, scope_path, step_id, round, 'AUDIT', desk_code, 'hc', 'OPEN',
              submitted_at, due_at, 'CLEAR', 1 from filing where id""");
    private static final String OWN = " between " + Drafts.FIRST_SET + " and " + (Drafts.FIRST_SET + Drafts.ROOM);

    private final Path data;
    private final Size size;
    private Server server;
    private Broker broker;
    private long passed;

    /** How much is done. */
    enum Size {
        SMOKE(4_000, 400, 1_000, 1, 2),
        FULL(24_000, 1_000, 4_000, 2_000, 5);

        private final int filings;
        private final int processes;
        private final int millis;
        private final int warmUp;
        private final int rounds;

        Size(int filings, int processes, int millis, int warmUp, int rounds) {
            this.filings = filings;
            this.processes = processes;
            this.millis = millis;
            this.warmUp = warmUp;
            this.rounds = rounds;
        }
    }

    P4(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    List<String> run() throws IOException, SQLException {
        try (Broker own = new Broker(Server.freshFolder("p4-broker"))) {
            broker = own;
            server = Server.launch(data, P1.virtualMachine(broker));
            server.awaitReady(START_PATIENCE);
            prepare();
            try (WorkflowEngine engine = engine()) {
                List<String> lines = List.of(compare("P4-drained", MUST_DRAINED, engine, true), compare("P4", MUST, engine, false));
                engine.checkThatItWasDone();
                checkThatItWasDone();
                return lines;
            }
        } catch (IOException | SQLException | RuntimeException | AssertionError failed) {
            if (server == null) {
                throw failed;
            }
            throw new IllegalStateException("P4 was not done; the server's last words:\n" + server.lastWords(), failed);
        } finally {
            // What is measured next has the machine to itself. Without its broker the server takes its time to stop in good order.
            if (server != null && server.isAlive()) {
                server.killAll();
            }
        }
    }

    /** Filings of a 事项 like the one of the demo data, but audited one by one at three levels; all of them lie before their counties. */
    private void prepare() throws SQLException {
        String yaml;
        try (Connection connection = server.database()) {
            yaml = text(connection, "select body from filing_definition where code = 'basic-public-health' order by effective_from desc limit 1");
        }
        as("demo-sysadmin").with("Content-Type", "application/yaml").send("POST", "api/v1/definitions", yaml.replace("code: basic-public-health",
                "code: " + DEFINITION).replace("act: confirm", "act: audit").replace(", gather: batch", "")
                .replaceAll("(?m)^.*(id: nation|IN_AUDIT.nation).*\\n", "")).expect(201);
        LocalDate today = LocalDate.now(SHANGHAI);
        as("demo-nation").post("api/v1/campaigns", Json.createObjectBuilder().add("definition", DEFINITION).add("period", String.valueOf(today.getYear()))
                .add("opensOn", today.minusDays(1).toString()).add("closesOn", today.plusDays(30).toString()).build()).expect(201);
        try (Connection connection = server.database()) {
            Drafts.make(connection, Drafts.FIRST_SET, size.filings, PROVINCE, DEFINITION);
            arrive(connection);
        }
        call("p1?load=" + Drafts.FIRST_SET);
    }

    /** Writes what submission and intake leave behind, but for their histories: those begin with the county's word. */
    private static void arrive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String step : ARRIVAL) {
                statement.execute(step + OWN);
            }
            statement.execute("analyze table filing, filing_revision, obligation, audit_task");
        }
    }

    private WorkflowEngine engine() throws IOException, SQLException {
        Path files = server.data().resolve("database/files");
        Path client = server.data().resolve("runtime/mariadb-11.4.5/bin/mariadb");
        String rootPassword = Files.readString(server.data().resolve("database/root-password")).strip();
        Process process = new ProcessBuilder(client.toString(), "--no-defaults", "--skip-ssl", "--socket=mariadb.sock", "--user=root", "--password=" + rootPassword, "--execute="
                + "create database flowable character set utf8mb4 collate utf8mb4_bin; grant all on flowable.* to baosong@'127.0.0.1'")
                .directory(files.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!said.isEmpty()) {
            throw new IllegalStateException("the schema of the workflow engine: " + said);
        }
        try (Connection connection = server.database()) {
            return new WorkflowEngine("jdbc:mysql://127.0.0.1:" + server.databasePort() + "/flowable" + PARAMETERS, "baosong",
                    Files.readString(server.data().resolve("database/password")).strip(),
                    texts(connection, "select distinct left(scope_path, 6) from filing where id" + OWN));
        }
    }

    private String compare(String name, double must, WorkflowEngine engine, boolean drained) throws IOException {
        if (!drained) {
            broker.stop();
        }
        ProcessHandle database = server.databaseProcess().orElseThrow();
        ProcessHandle ours = ProcessHandle.of(server.pid()).orElseThrow();
        CpuTime reference = new CpuTime(List.of(ProcessHandle.current(), database));
        CpuTime product = new CpuTime(drained ? List.of(ours, database, broker.process()) : List.of(ours, database));
        Callers officers = new Callers(reference, size.millis);
        Comparison comparison = new Comparison(name, must).run(() -> reference(engine, officers), () -> product(product, drained), size.warmUp, size.rounds);
        Files.write(data.resolveSibling(name.toLowerCase(Locale.ROOT) + ".txt"), Stream.concat(Stream.of(comparison.line()), comparison.details().stream()).toList());
        return comparison.line() + " " + comparison.cpu();
    }

    private Comparison.Round reference(WorkflowEngine engine, Callers officers) {
        engine.fill(size.processes);
        Comparison.Round round = officers.round(engine::pass);
        engine.passed(round.operations());
        return round;
    }

    private Comparison.Round product(CpuTime cpu, boolean drained) {
        long before = cpu.nanos();
        long begin = System.nanoTime();
        String[] answer = call("p4?from=" + Drafts.FIRST_SET + "&threads=" + THREADS + "&millis=" + size.millis).split(" ");
        long nanos = Long.parseLong(answer[1]);
        if (drained) {
            awaitCalm();
            nanos = System.nanoTime() - begin;
        }
        Comparison.Round round = new Comparison.Round(Long.parseLong(answer[0]), nanos, cpu.nanos() - before);
        passed += round.operations();
        return round;
    }

    /** Nothing waits to be sent, and whatever was sent has been handled. */
    private void awaitCalm() {
        Until.holds(PATIENCE, "everything sent", () -> number("select count(*) from outbox where sent_at is null") == 0);
        Until.holds(PATIENCE, "everything handled", () -> number("select (select count(*) from outbox) - (select count(*) from inbox)") <= 0);
    }

    /** Every filing that was passed has been decided three times and is approved, and no other. */
    private void checkThatItWasDone() {
        for (String count : List.of("select count(*) from filing where state = 'APPROVED' and id" + OWN,
                "select count(*) from filing_event where action = 'APPROVE' and filing_id" + OWN,
                "select count(*) / 2 from filing_event where action = 'PASS' and filing_id" + OWN,
                "select count(*) / 3 from audit_task where decision = 'PASS' and filing_id" + OWN,
                "select count(*) from obligation where state = 'PASSED' and organisation_id" + OWN)) {
            if (number(count) != passed) {
                throw new IllegalStateException(passed + " filings were passed, but " + number(count) + ": " + count);
            }
        }
    }

    private Http as(String userName) {
        return server.http().withToken(server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", userName)
                .add("password", "Demo-2026!").build()).expect(200).json().getString("token"));
    }

    private String call(String what) {
        return server.http().get("public/bench/" + what).expect(200).body().strip();
    }

    private long number(String sql) {
        try (Connection connection = server.database()) {
            return (long) Double.parseDouble(text(connection, sql));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        return texts(connection, sql).get(0);
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
