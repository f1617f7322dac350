package org.baosong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.baosong.live.Broker;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.baosong.live.Until;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * P5: a county's list comes as a workbook and is taken in. P5a: from the upload to the verdict on every row and the workbook of errors,
 * against every cell read and one row of the staging table written for each of its rows; planted errors must be found, all and no others.
 * P5b: from the confirmation to submitted filings, against the very same rows written by bare JDBC. For P5b the broker is away, so that
 * nothing of what was taken in is processed meanwhile.
 */
final class Lists {

    private static final double P5A_MUST = 0.5;
    private static final double P5B_MUST = 0.3;
    private static final long HEAP_MUST = 128L << 20;
    private static final String API = "api/v1/";
    private static final String COUNTY = "150303";
    private static final String PASSWORD = "Demo-2026!";
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> AT_REST = Set.of("CHECKED", "DONE", "STOPPED");

    private final Path data;
    private final Size size;
    private Server server;
    private Http officer;
    private List<String> towns;
    private byte[] template;
    private CpuTime cpu;

    /** How much is done. */
    enum Size {
        SMOKE(2_000, 1, 500, 1, 2),
        FULL(100_000, 2, 10_000, 2, 5);

        private final int rows;
        private final int warmUps;
        private final int taken;
        private final int takenWarmUps;
        private final int rounds;

        Size(int rows, int warmUps, int taken, int takenWarmUps, int rounds) {
            this.rows = rows;
            this.warmUps = warmUps;
            this.taken = taken;
            this.takenWarmUps = takenWarmUps;
            this.rounds = rounds;
        }
    }

    Lists(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    /** @param wanted which of P5a and P5b */
    List<String> run(Set<String> wanted) throws IOException {
        try (Broker broker = new Broker(Server.freshFolder("p5-broker"))) {
            server = Server.launch(data, virtualMachine(broker));
            server.awaitReady(START_PATIENCE);
            prepare();
            List<String> lines = new ArrayList<>();
            if (wanted.contains("P5a")) {
                lines.add(checking());
            }
            if (wanted.contains("P5b")) {
                lines.add(taking(broker));
            }
            return lines;
        } catch (IOException | RuntimeException | AssertionError failed) {
            if (server == null) {
                throw failed;
            }
            throw new IllegalStateException("P5 was not done; the server's last words:\n" + server.lastWords(), failed);
        }
    }

    private static String[] virtualMachine(Broker broker) {
        String more = System.getProperty("bench.options", "");
        return Stream.concat(Stream.of("-Xmx1g", "-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Dbaosong.db.memory=1G", "-Dbaosong.jms.url=" + broker.url(), "--demo"),
                Stream.of(more.split(" ")).filter(word -> !word.isEmpty())).toArray(String[]::new);
    }

    private void prepare() throws IOException {
        officer = as("demo-hainan");
        towns = officer.get(API + "regions/" + COUNTY + "/children").expect(200).array().getValuesAs(JsonObject.class).stream()
                .map(town -> town.getString("name")).toList();
        template = officer.download(API + "definitions/basic-public-health/template");
        cpu = new CpuTime(Stream.of(ProcessHandle.of(server.pid()), server.databaseProcess()).map(process -> process.orElseThrow()).toList());
    }

    private Http as(String userName) {
        return server.http().withToken(server.http().post(API + "login", Json.createObjectBuilder().add("userName", userName).add("password", PASSWORD).build())
                .expect(200).json().getString("token"));
    }

    private Path list(int set, int rows) throws IOException {
        Path file = data.resolveSibling("list-" + set + ".xlsx");
        ListRows list = new ListRows(set, COUNTY, towns);
        ListBook.write(template, file, rows, rows == size.rows ? list::row : list::right);
        return file;
    }

    private String checking() throws IOException {
        Path file = list(1, size.rows);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < size.warmUps; i++) {
            reference(file);
            check(bytes);
        }
        Comparison comparison = new Comparison("P5a", P5A_MUST).run(() -> reference(file), () -> check(bytes), 0, size.rounds);
        call("do=watch");
        check(bytes);
        long heap = Long.parseLong(call("do=watched"));
        Files.write(data.resolveSibling("p5a.txt"), comparison.details());
        return comparison.line() + String.format(Locale.ROOT, " rows=%d planted=%d found heap=%dMB %s", size.rows, ListRows.wrong(size.rows), heap >> 20,
                heap <= HEAP_MUST ? "PASS" : "FAIL");
    }

    private Comparison.Round reference(Path file) {
        return round(() -> call("do=list&file=" + file));
    }

    /** From the upload to the verdicts, and the workbook of what is wrong. */
    private Comparison.Round check(byte[] bytes) {
        long before = cpu.nanos();
        long begin = System.nanoTime();
        JsonObject checked = upload(bytes);
        String id = checked.getString("id");
        byte[] errors = officer.download(API + "imports/" + id + "/workbook?bad=true");
        Comparison.Round round = new Comparison.Round(size.rows, System.nanoTime() - begin, cpu.nanos() - before);
        int wrong = ListRows.wrong(size.rows);
        if (checked.getInt("checked") != size.rows || checked.getInt("bad") != wrong || Sheets.texts(errors).size() != wrong + 1) {
            throw new IllegalStateException("planted " + wrong + " errors, found " + checked);
        }
        officer.post(API + "imports/" + id + "/drop", JsonValue.EMPTY_JSON_OBJECT).expect(200);
        return round;
    }

    private JsonObject upload(byte[] bytes) {
        String id = officer.upload(API + "imports?definition=basic-public-health&fileName=list.xlsx", Sheets.XLSX, bytes).expect(201).json().getString("id");
        Until.holds(PATIENCE, "the list at rest", () -> AT_REST.contains(imported(id).getString("state")));
        return imported(id);
    }

    private JsonObject imported(String id) {
        return officer.get(API + "imports/" + id).expect(200).json();
    }

    private String taking(Broker broker) throws IOException {
        List<String> lists = new ArrayList<>();
        for (int set = 2; set < 2 + size.takenWarmUps + size.rounds + 1; set++) {
            JsonObject checked = upload(Files.readAllBytes(list(set, size.taken)));
            if (checked.getInt("good") != size.taken) {
                throw new IllegalStateException("not all good: " + checked);
            }
            lists.add(checked.getString("id"));
        }
        broker.stop();
        String first = lists.remove(0);
        take(first);
        String written = call("do=remember&import=" + first);
        for (int i = 1; i < size.takenWarmUps; i++) {
            round(() -> call("do=again"));
            take(lists.remove(0));
        }
        Comparison comparison = new Comparison("P5b", P5B_MUST).run(() -> round(() -> call("do=again")), () -> take(lists.remove(0)), 0, size.rounds);
        call("do=watch");
        take(lists.remove(0));
        long heap = Long.parseLong(call("do=watched"));
        Files.write(data.resolveSibling("p5b.txt"), Stream.concat(comparison.details().stream(), Stream.of(written)).toList());
        return comparison.line() + String.format(Locale.ROOT, " rows=%d heap=%dMB %s written: %s", size.taken, heap >> 20, heap <= HEAP_MUST ? "PASS" : "FAIL", written);
    }

    private Comparison.Round take(String id) {
        officer.post(API + "imports/" + id + "/confirm", Json.createObjectBuilder().add("rows", "ALL").build()).expect(200);
        Comparison.Round round = round(() -> call("do=take&import=" + id));
        if (round.operations() != size.taken) {
            throw new IllegalStateException("only " + round.operations() + " of " + size.taken + " were taken in: " + imported(id));
        }
        return round;
    }

    private Comparison.Round round(Supplier<String> inside) {
        long before = cpu.nanos();
        String[] answer = inside.get().split(" ");
        return new Comparison.Round(Long.parseLong(answer[0]), Long.parseLong(answer[1]), cpu.nanos() - before);
    }

    private String call(String query) {
        return new String(server.http().download("public/bench/exchange?" + query)).strip();
    }
}
