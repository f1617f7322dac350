package org.baosong.bench.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Rows on their way into the database, many at a time. One thread's own. */
final class BulkRows implements AutoCloseable {

    private static final int ENOUGH = 2_000_000;

    private final Connection connection;
    private final Map<Class<?>, EntityRows> tables = new HashMap<>();
    private final Map<Class<?>, Long> written = new HashMap<>();

    BulkRows(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement settings = connection.createStatement()) {
            // The keys are known to be new; checking them one by one would only cost time.
            settings.execute("set unique_checks = 0");
        }
    }

    void add(Object entity) throws SQLException {
        EntityRows rows = tables.computeIfAbsent(entity.getClass(), EntityRows::new);
        rows.add(entity);
        written.merge(entity.getClass(), 1L, Long::sum);
        if (rows.length() > ENOUGH) {
            load(rows);
        }
    }

    void flush() throws SQLException {
        for (EntityRows rows : tables.values()) {
            load(rows);
        }
    }

    /** How many rows of each kind went through. */
    Map<Class<?>, Long> written() {
        return written;
    }

    private void load(EntityRows rows) throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(rows.take());
        }
    }

    @Override
    public void close() throws SQLException {
        flush();
        connection.close();
    }
}
