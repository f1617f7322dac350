package org.baosong.bench.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the statements that reading and writing rows costs, as the database itself counts them. What the product does by the clock is
 * counted too, so of several visits the cheapest one is the visit's own.
 */
final class Statements {

    private static final int VISITS = 4;
    private static final String COUNT = "select sum(variable_value) from information_schema.global_status"
            + " where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')";

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** How many statements a visit costs, after one that warms up. */
    long of(Runnable visit) throws SQLException {
        visit.run();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < VISITS; i++) {
            long before = count();
            visit.run();
            // The count itself is a select.
            least = Math.min(least, count() - before - 1);
        }
        return least;
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
