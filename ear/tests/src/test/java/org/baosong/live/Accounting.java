package org.baosong.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what clients were told with what the database holds: every acknowledged number there once, each filing taken up once,
 * nothing stuck, nothing half done, no gap in any history.
 */
final class Accounting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SET = " between " + Drafts.FIRST_SET + " and " + (Drafts.FIRST_SET + Drafts.ROOM) + " ";

    private final Source source;

    /** Where the database is now; a test may have moved it. */
    interface Source {
        Connection connect() throws SQLException;
    }

    Accounting(Source source) {
        this.source = source;
    }

    void settle(Journal journal) {
        Until.within(PATIENCE, () -> count("select count(*) from filing where state = 'SUBMITTED' and id" + SET) == 0
                        && count("select count(*) from outbox where sent_at is null") == 0 ? Optional.of(true) : Optional.empty(),
                () -> "still submitted: " + count("select count(*) from filing where state = 'SUBMITTED' and id" + SET) + ", still to be sent: "
                        + count("select count(*) from outbox where sent_at is null"));
        Map<Long, String> expected = journal.acknowledged();
        Map<Long, String> numbered = numbered();
        assertThat(numbered).as("numbered filings, and acknowledged ones").containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(numbered.values()).doesNotHaveDuplicates();
        none("acknowledged, but not before an officer", "select id from filing where filing_no is not null and state <> 'IN_AUDIT' and id" + SET);
        none("submitted more than once, or never", perFiling("filing_event", "and action = 'SUBMIT'"));
        none("taken up more than once, or never", perFiling("filing_event", "and action = 'ACCEPT'"));
        none("on a worklist more than once, or never", perFiling("audit_task", "and state = 'OPEN'"));
        none("history with a gap", "select e.filing_id from filing_event e left join filing_event b on b.filing_id = e.filing_id and b.seq = e.seq - 1"
                + " where e.prev_hash <> coalesce(b.hash, '') and e.filing_id" + SET);
        none("filing that does not end where its history ends", "select f.id from filing f left join filing_event e on e.filing_id = f.id"
                + " and e.seq = f.last_seq where (f.last_seq <> (select count(*) from filing_event c where c.filing_id = f.id)"
                + " or f.last_hash <> coalesce(e.hash, '')) and f.id" + SET);
        none("answers that do not match their digest", "select id from filing_revision where sha256 <> sha2(answers, 256) and filing_id" + SET);
        none("half frozen", "select f.id from filing f join filing_revision r on r.filing_id = f.id and r.no = f.current_revision"
                + " where (f.filing_no is null) <> (r.frozen_at is null) and f.id" + SET);
        none("obligation that does not follow", "select o.id from obligation o join filing f on f.organisation_id = o.organisation_id"
                + " where (f.filing_no is not null) <> (o.state = 'FILED') and f.id" + SET);
        none("dead letter", "select id from dead_letter");
    }

    private static String perFiling(String table, String which) {
        return "select f.id from filing f where f.id" + SET + "and (select count(*) from " + table + " x where x.filing_id = f.id " + which
                + ") <> (f.filing_no is not null)";
    }

    /** What {@code /history} says of a few of them: the hashes recomputed by the product. */
    void historiesAreIntact(Http officer, Journal journal, int some) {
        journal.acknowledged().keySet().stream().limit(some).forEach(filing ->
                assertThat(officer.get("api/v1/filings/" + filing + "/history").expect(200).json().getBoolean("intact")).isTrue());
    }

    private Map<Long, String> numbered() {
        Map<Long, String> numbers = new LinkedHashMap<>();
        try (Connection connection = source.connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, filing_no from filing where filing_no is not null and id" + SET)) {
            while (row.next()) {
                numbers.put(row.getLong(1), row.getString(2));
            }
            return numbers;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void none(String what, String sql) {
        try (Connection connection = source.connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql + " limit 1")) {
            assertThat(row.next() ? what + ": " + row.getLong(1) : "").isEmpty();
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    long count(String sql) {
        try (Connection connection = source.connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }
}
