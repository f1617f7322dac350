package org.baosong.bench.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.baosong.filing.boundary.RouteWalk;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.scope.control.Actor;

/**
 * Fills a running installation with a nation: under the authorities of its own tables the organisations of the health bulletins, their
 * accounts, and several years of filings with revision, history, tasks, index, obligations and batches. The rows are the product's own
 * entities, moved by themselves and written in bulk; nothing stands for a real institution or person. Every account made has the
 * password of the installation's first account; officers are called {@code n<region>-1} and {@code n<region>-2}, institutions
 * {@code o<number>}.
 */
public final class Nation {

    private static final int WORKERS = 2;
    private static final int OFFICERS = 2;

    private final Source source;
    private final NationSize size;
    private final Map<DeskCode, Long> accounts = new ConcurrentHashMap<>();
    private final Map<DeskCode, Integer> filed = new ConcurrentHashMap<>();
    private final Map<String, Long> written = new TreeMap<>();
    private Country country;
    private Groundwork ground;
    private Quotas quotas;
    private RouteWalk walk;
    private List<Country.Seat> seats;
    private Map<Round, BatchTree> trees;

    /** Connections to the installation's database. */
    public interface Source {
        Connection connect() throws SQLException;
    }

    /** What was made: rows by table's entity, and a county that is under way, for whoever wants to look at one. */
    public record Made(Map<String, Long> rows, String county) {
    }

    private Nation(Source source, NationSize size) {
        this.source = source;
        this.size = size;
    }

    /** Makes it, on an installation that has only its demo data or nothing. */
    public static Made make(Source source, NationSize size) throws SQLException {
        return new Nation(source, size).run();
    }

    private Made run() throws SQLException {
        try (Connection connection = source.connect()) {
            country = new Country(connection);
            ground = Groundwork.lay(connection, size);
        }
        quotas = new Quotas(country);
        walk = new RouteWalk(country);
        seats = chosen();
        trees = new HashMap<>();
        ground.rounds().forEach(round -> trees.put(round, new BatchTree(round, ground.definition(), walk, seats, round.over() ? Map.of() : ground.existingBatches())));
        for (int i = 0; i < seats.size(); i++) {
            accounts.put(seats.get(i).desk(), officerKey(i));
        }
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, seats.size()).boxed().toList());
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Map<Class<?>, Long>>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> work(waiting)));
            }
            for (Future<Map<Class<?>, Long>> worker : running) {
                worker.get().forEach((entity, rows) -> written.merge(entity.getSimpleName(), rows, Long::sum));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
        finish();
        return new Made(written, underWay());
    }

    /** Some counties, mixed as they would have come to the register, then the cities and provinces above them. */
    private List<Country.Seat> chosen() {
        List<Country.Seat> all = country.at(Level.COUNTY);
        List<Country.Seat> counties = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((long) ((i + 1) * size.share()) > (long) (i * size.share())) {
                counties.add(all.get(i));
            }
        }
        Collections.shuffle(counties, new Random(size.seed()));
        Set<Country.Seat> above = new LinkedHashSet<>();
        for (Country.Seat county : counties) {
            country.parentDesk(county.desk()).map(country::seat).filter(seat -> seat.level() != Level.NATION).ifPresent(above::add);
        }
        for (Country.Seat city : List.copyOf(above)) {
            country.parentDesk(city.desk()).map(country::seat).filter(seat -> seat.level() != Level.NATION).ifPresent(above::add);
        }
        counties.addAll(above);
        return counties;
    }

    private Map<Class<?>, Long> work(Queue<Integer> waiting) throws SQLException {
        try (BulkRows rows = new BulkRows(source.connect())) {
            for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
                fill(rows, next);
            }
            rows.flush();
            return rows.written();
        }
    }

    private void fill(BulkRows rows, int position) throws SQLException {
        Country.Seat seat = seats.get(position);
        Random chance = new Random(size.seed() * 31 + position);
        Instant since = ground.rounds().get(0).on(-300, position);
        for (int i = 0; i < OFFICERS; i++) {
            CountyRegister.officer(rows, seat, officerKey(position) + i, i + 1, ground.passwordHash(), since);
        }
        CountyRegister register = new CountyRegister(rows, seat, country.townships(seat), position, ground.passwordHash(), since, chance);
        List<Institution> institutions = seat.level() == Level.COUNTY ? register.county(quotas) : register.professionals();
        Map<Round, FilingBook> books = new HashMap<>();
        for (Round round : ground.rounds()) {
            Actor officer = BatchTree.officer(seat, accounts.get(seat.desk()));
            books.put(round, new FilingBook(rows, round, ground.definition(), ground.fieldNumbers(), walk, new FilingBook.Deskwork(officer,
                    trees.get(round).batchOf(seat.desk()), "全国用户", round.on(round.lastDay() + 26, position))));
        }
        for (Institution institution : institutions) {
            file(register, institution, books, since, chance);
        }
    }

    private void file(CountyRegister register, Institution institution, Map<Round, FilingBook> books, Instant since, Random chance) throws SQLException {
        int versions = 0;
        Instant from = since;
        Long by = null;
        for (Round round : institution.owes() ? ground.rounds() : List.<Round>of()) {
            FilingBook.Fate fate = fate(round, institution, chance.nextInt(100));
            books.get(round).write(institution, fate, chance);
            if (fate == FilingBook.Fate.APPROVED) {
                Instant until = round.on(round.lastDay() + 26, institution.organisation().getNo());
                register.version(institution, versions++, by, from, until);
                from = until;
                by = FilingBook.key(round, institution);
                count(institution.desk());
            }
        }
        register.version(institution, versions, by, from, null);
    }

    private FilingBook.Fate fate(Round round, Institution institution, int chance) {
        if (round.over()) {
            return chance == 0 ? FilingBook.Fate.EXEMPT : FilingBook.Fate.APPROVED;
        }
        return switch (trees.get(round).phase(institution.desk())) {
            case CONFIRMED, REPORTED -> chance < 3 ? FilingBook.Fate.EXEMPT : FilingBook.Fate.PASSED;
            case STARTING -> chance < 20 ? FilingBook.Fate.DRAFT : FilingBook.Fate.NOT_BEGUN;
            case AUDITING -> chance < 40 ? FilingBook.Fate.PASSED : chance < 65 ? FilingBook.Fate.IN_AUDIT : chance < 70 ? FilingBook.Fate.RETURNED
                    : chance < 80 ? FilingBook.Fate.DRAFT : chance < 98 ? FilingBook.Fate.NOT_BEGUN : FilingBook.Fate.EXEMPT;
        };
    }

    private void count(DeskCode desk) {
        DeskCode province = country.deskAt(desk.region(), Level.PROVINCE, Country.LINE).orElse(desk);
        filed.merge(province, 1, Integer::sum);
    }

    private void finish() throws SQLException {
        int years = (int) ground.rounds().stream().filter(Round::over).count();
        Map<DeskCode, Integer> aYear = new HashMap<>();
        filed.forEach((desk, filings) -> aYear.put(desk, years == 0 ? 0 : filings / years));
        try (BulkRows rows = new BulkRows(source.connect())) {
            for (Round round : ground.rounds()) {
                trees.get(round).write(rows, accounts, aYear, country.at(Level.NATION).get(0));
            }
            rows.flush();
            rows.written().forEach((entity, count) -> written.merge(entity.getSimpleName(), count, Long::sum));
        }
        try (Connection connection = source.connect(); Statement statement = connection.createStatement()) {
            statement.execute("update counter set next_value = greatest(next_value, " + (CountyRegister.FIRST_NO + CountyRegister.ROOM * seats.size())
                    + ") where name = 'organisation'");
            statement.execute("update campaign c set enrolled = (select count(*) from obligation o where o.campaign_id = c.id)");
            statement.execute("analyze table account, membership, organisation, organisation_version, obligation, filing, filing_revision, filing_event,"
                    + " filing_index, remark, audit_task, audit_batch, batch_event");
        }
    }

    private String underWay() {
        Round current = ground.rounds().get(ground.rounds().size() - 1);
        return seats.stream().filter(seat -> seat.level() == Level.COUNTY && !ground.existingBatches().containsKey(seat.desk()))
                .filter(seat -> trees.get(current).phase(seat.desk()) == BatchTree.Phase.AUDITING).findFirst().orElseThrow().region().value();
    }

    private static long officerKey(int position) {
        return CountyRegister.OFFICERS + position * 10L;
    }
}
