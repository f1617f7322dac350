package org.baosong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.baosong.bench.nation.Browser;
import org.baosong.bench.nation.NationServer;
import org.baosong.live.Http;
import org.baosong.live.Server;

/**
 * P7, P8 and P10 on one server with a share of the nation: the list of a county's organisations by the API against a bare list on the
 * same server, the same page in the product's look against a bare page of the component library, and how deep in a province's list one
 * can be without waiting longer.
 */
final class NationLists {

    private static final double P7_MUST = 0.6;
    private static final double P8_MUST = 0.5;
    private static final double P10_MUST = 3;
    private static final double P10_FLAT = 1.5;
    private static final int OFFICERS = 8;
    private static final int SIZE = 20;

    private final Path data;
    private final Size size;
    private NationServer nation;
    private List<String> counties;

    /** How much of the nation, and how long. */
    enum Size {
        SMOKE(0.002, 1_000, 50, 2, 50),
        FULL(0.02, 4_000, 5_000, 5, 400);

        private final double share;
        private final int millis;
        private final long warmUp;
        private final int rounds;
        private final int reads;

        Size(double share, int millis, long warmUp, int rounds, int reads) {
            this.share = share;
            this.millis = millis;
            this.warmUp = warmUp;
            this.rounds = rounds;
            this.reads = reads;
        }
    }

    NationLists(Path data, Size size) {
        this.data = data;
        this.size = size;
    }

    List<String> run() throws IOException, SQLException {
        nation = NationServer.start(data, size.share, "-Xmx1g", "-XX:TieredStopAtLevel=4", "-XX:-UseSerialGC", "-Dbaosong.db.memory=1G", "--demo");
        Server server = nation.server();
        CpuTime cpu = new CpuTime(Stream.of(ProcessHandle.of(server.pid()), server.databaseProcess()).map(process -> process.orElseThrow()).toList());
        counties = texts("select desk_code from audit_batch where state = 'OPEN' and length(desk_code) = 9 and id between 3000000000000 and 3999999999999"
                + " order by id limit " + OFFICERS).stream().map(desk -> desk.substring(0, 6)).toList();
        Callers callers = new Callers(cpu, size.millis);
        return List.of(rest(callers), page(callers), depth());
    }

    private String county(int caller) {
        return counties.get(caller % counties.size());
    }

    private String rest(Callers callers) throws IOException {
        List<Http> officers = counties.stream().map(nation::officer).toList();
        Http nobody = nation.server().http();
        Comparison comparison = new Comparison("P7", P7_MUST).run(
                () -> callers.round(caller -> nobody.get("public/bench/rest/county/" + county(ThreadLocalRandom.current().nextInt(OFFICERS))).expect(200)),
                () -> callers.round(caller -> officers.get(caller % officers.size()).get("api/v1/organisations?size=" + SIZE).expect(200)),
                size.warmUp, size.rounds);
        return told("p7", comparison);
    }

    private String page(Callers callers) throws IOException {
        List<Browser> officers = counties.stream().map(county -> Browser.login(nation.server().uri(), "n" + county + "-1", NationServer.PASSWORD)).toList();
        Http nobody = nation.server().http();
        Comparison comparison = new Comparison("P8", P8_MUST).run(
                () -> callers.round(caller -> nobody.get("public/bench/bare.xhtml?county=" + county(ThreadLocalRandom.current().nextInt(OFFICERS))).expect(200)),
                () -> callers.round(caller -> officers.get(caller % officers.size()).open("organisation/list.xhtml")), size.warmUp, size.rounds);
        return told("p8", comparison);
    }

    private String told(String name, Comparison comparison) throws IOException {
        Files.write(data.resolveSibling(name + ".txt"), comparison.details());
        return comparison.line() + " share=" + size.share;
    }

    /** Milliseconds of the first, the thousandth and the last page of the largest province, less what any answer of the API costs. */
    private String depth() throws SQLException {
        String province = texts("select left(scope_path, 2) from organisation group by 1 order by count(*) desc limit 1").get(0);
        Http officer = nation.officer(province);
        List<String> paths = texts("select scope_path from organisation where scope_path like '" + province + "%' and state = 'ACTIVE' order by scope_path");
        int last = paths.size() - SIZE - 1;
        int[] depths = {0, Math.min(999 * SIZE, last), last};
        List<Runnable> reads = new ArrayList<>(List.of(() -> officer.get("api/v1/me").expect(200)));
        double[] times;
        try (Connection connection = nation.server().database()) {
            for (int depth : depths) {
                String after = depth == 0 ? "" : paths.get(depth);
                String key = depth == 0 ? "" : texts("select id from organisation where scope_path = '" + after + "'").get(0);
                reads.add(() -> officer.get("api/v1/organisations?size=" + SIZE + "&after=" + key).expect(200));
            }
            reads.add(() -> keyset(connection, province, paths.get(last)));
            times = millis(reads);
        }
        double floor = times[0];
        double[] product = {times[1] - floor, times[2] - floor, times[3] - floor};
        double raw = times[4];
        double ratio = product[2] / raw;
        double flat = product[2] / product[0];
        return String.format(Locale.ROOT, "P10 ref=%.2f prod=%.2f ratio=%.2f flat=%.2f depth=%d floor=%.2f first=%.2f middle=%.2f last=%.2f ms %s share=%s", raw,
                product[2], ratio, flat, paths.size() / SIZE, floor, product[0], product[1], product[2], ratio <= P10_MUST && flat <= P10_FLAT ? "PASS" : "FAIL",
                size.share);
    }

    private static void keyset(Connection connection, String province, String after) {
        try (PreparedStatement query = connection.prepareStatement("select * from organisation where scope_path like ? and scope_path > ? and state = 'ACTIVE'"
                + " order by scope_path limit " + (SIZE + 1))) {
            query.setString(1, province + "%");
            query.setString(2, after);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    row.getString("name");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What each of some reads takes when nothing else holds it up: in turn, and of each the time that a tenth of them stays below. */
    private double[] millis(List<Runnable> reads) {
        double[][] times = new double[reads.size()][size.reads];
        for (int i = 0; i < size.reads; i++) {
            for (int read = 0; read < reads.size(); read++) {
                long begin = System.nanoTime();
                reads.get(read).run();
                times[read][i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        double[] quick = new double[reads.size()];
        for (int read = 0; read < quick.length; read++) {
            Arrays.sort(times[read]);
            quick[read] = times[read][size.reads / 10];
        }
        return quick;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = nation.server().database(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
