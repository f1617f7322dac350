package org.baosong.bench.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows of one submission by bare JDBC in one commit: what the product writes, statement by statement, and nothing it reads, checks
 * or computes. The connection has the parameters of the product's pool.
 */
final class BareRows implements AutoCloseable {

    private static final String PARAMETERS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&connectionCollation=utf8mb4_bin"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=4096&useLocalSessionState=true"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    private static final AtomicLong KEYS = new AtomicLong(3_000_000_000_000L);

    private final Connection connection;
    private final PreparedStatement filing;
    private final PreparedStatement revision;
    private final PreparedStatement obligation;
    private final PreparedStatement event;
    private final PreparedStatement outbox;

    /** Where the database is. */
    record Login(String url, String password) {

        static Login ofThisServer() {
            Path data = Path.of(System.getProperty("baosong.data.dir"));
            try {
                return new Login("jdbc:mysql://127.0.0.1:" + Files.readString(data.resolve("run/mariadbd.port")).strip() + "/baosong" + PARAMETERS,
                        Files.readString(data.resolve("database/password")).strip());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    BareRows(Login login) throws SQLException {
        connection = DriverManager.getConnection(login.url(), "baosong", login.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        filing = connection.prepareStatement("update filing set filing_no = ?, last_hash = ?, last_seq = ?, round = ?, state = ?, submission_id = ?, "
                + "submitted_at = ?, row_version = ? where id = ? and row_version = ?");
        revision = connection.prepareStatement("update filing_revision set frozen_at = ?, sha256 = ? where id = ?");
        obligation = connection.prepareStatement("update obligation set state = ?, row_version = ? where id = ? and row_version = ?");
        event = connection.prepareStatement("insert into filing_event (id, account_id, action, actor, at, desk_code, detail, filing_id, from_state, "
                + "hash, on_behalf, opinion, prev_hash, reason_code, revision, round, scope_path, seq, step_id, to_state) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        outbox = connection.prepareStatement("insert into outbox (id, actor, attempts, correlation_id, group_key, last_error, message_id, not_before, "
                + "occurred_at, payload, queue, sent_at, type) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void submit(DraftSet.Turn turn) throws SQLException {
        Draft draft = turn.draft();
        Timestamp now = new Timestamp(System.currentTimeMillis());
        String digest = digest();
        int version = turn.before() + 1;
        long key = KEYS.incrementAndGet();
        updateFiling(draft, now, digest, version, key);
        updateRevision(draft, now, digest);
        updateObligation(draft, version);
        insertEvent(draft, now, digest, version, key);
        insertOutbox(draft, now, key);
        connection.commit();
    }

    private void updateFiling(Draft draft, Timestamp now, String digest, int version, long key) throws SQLException {
        filing.setString(1, "GW" + String.format("%019d", key));
        filing.setString(2, digest);
        filing.setInt(3, version);
        filing.setInt(4, version);
        filing.setString(5, "SUBMITTED");
        filing.setLong(6, key);
        filing.setTimestamp(7, now);
        filing.setLong(8, version + 1L);
        filing.setLong(9, draft.id());
        filing.setLong(10, version);
        mustBeOne(filing.executeUpdate());
    }

    private void updateRevision(Draft draft, Timestamp now, String digest) throws SQLException {
        revision.setTimestamp(1, now);
        revision.setString(2, digest);
        revision.setLong(3, draft.id());
        mustBeOne(revision.executeUpdate());
    }

    private void updateObligation(Draft draft, int version) throws SQLException {
        obligation.setString(1, version % 2 == 1 ? "FILED" : "OWED");
        obligation.setLong(2, version + 1L);
        obligation.setLong(3, draft.id());
        obligation.setLong(4, version);
        mustBeOne(obligation.executeUpdate());
    }

    private void insertEvent(Draft draft, Timestamp now, String digest, int version, long key) throws SQLException {
        Object[] values = {key, draft.filerId(), "SUBMIT", draft.name(), now, null, "{\"sha256\":\"" + digest + "\"}", draft.id(), "DRAFT", digest,
            false, null, digest, null, 1, version, draft.path(), version, null, "SUBMITTED"};
        insert(event, values);
    }

    private void insertOutbox(Draft draft, Timestamp now, long key) throws SQLException {
        String id = String.format("%016x", key);
        // Sent already: nobody is to carry it.
        Object[] values = {key, draft.name(), 0, id, String.valueOf(draft.id()), null, id, now, now,
            "{\"filingId\":\"" + draft.id() + "\",\"seq\":1}", "filing.intake", now, "bench"};
        insert(outbox, values);
    }

    private static void insert(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        mustBeOne(statement.executeUpdate());
    }

    private static void mustBeOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("wrote " + rows + " rows instead of one");
        }
    }

    private static String digest() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
