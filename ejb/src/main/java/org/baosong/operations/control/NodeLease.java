package org.baosong.operations.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Leases this node's number for {@code kernel.Ids}: two living nodes never hold the same one. Time is the database's, the only clock
 * all nodes share. A number is not given back at stop, and is taken again only a while after its lease ended, so that ids made in
 * the last moments of one holder cannot meet those of the next.
 */
@ApplicationScoped
public class NodeLease {

    private static final int NUMBERS = 1024;
    private static final int LEASE_SECONDS = 180;
    private static final int QUARANTINE_SECONDS = 60;

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    private final String holder = ManagementFactory.getRuntimeMXBean().getName() + " " + UUID.randomUUID();
    private volatile int number = -1;

    protected NodeLease() {
    }

    /** For tests: a lease holder on any database. */
    public NodeLease(DataSource database) {
        this.database = database;
    }

    /** The number held, or -1 before the first lease. */
    public int number() {
        return number;
    }

    /** Leases a number nobody uses; nothing if all are in use. */
    public OptionalInt take() {
        try (Connection connection = database.getConnection()) {
            for (int attempt = 0; attempt < NUMBERS; attempt++) {
                int candidate = candidate(connection);
                if (candidate >= NUMBERS) {
                    return OptionalInt.empty();
                }
                if (won(connection, candidate)) {
                    number = candidate;
                    return OptionalInt.of(candidate);
                }
            }
            return OptionalInt.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot lease a node number: " + failed.getMessage(), failed);
        }
    }

    /** Lengthens the lease; false if another node has taken the number meanwhile, who must then be avoided by {@link #take()}. */
    public boolean renew() {
        try (Connection connection = database.getConnection();
             PreparedStatement renewal = connection.prepareStatement("update node set leased_until = utc_timestamp(6) + interval "
                     + LEASE_SECONDS + " second where number = ? and holder = ?")) {
            renewal.setInt(1, number);
            renewal.setString(2, holder);
            return renewal.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot renew the node number: " + failed.getMessage(), failed);
        }
    }

    /** The lowest number whose lease is long over, else the next one never used. */
    private static int candidate(Connection connection) throws SQLException {
        try (PreparedStatement free = connection.prepareStatement("select coalesce("
                + "(select min(number) from node where leased_until < utc_timestamp(6) - interval " + QUARANTINE_SECONDS + " second), "
                + "(select max(number) + 1 from node), 0)");
             ResultSet row = free.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean won(Connection connection, int candidate) throws SQLException {
        String lease = "utc_timestamp(6) + interval " + LEASE_SECONDS + " second";
        try (PreparedStatement fresh = connection.prepareStatement(
                "insert ignore into node (number, holder, leased_until) values (?, ?, " + lease + ")")) {
            fresh.setInt(1, candidate);
            fresh.setString(2, holder);
            if (fresh.executeUpdate() == 1) {
                return true;
            }
        }
        try (PreparedStatement over = connection.prepareStatement("update node set holder = ?, leased_until = " + lease
                + " where number = ? and leased_until < utc_timestamp(6) - interval " + QUARANTINE_SECONDS + " second")) {
            over.setString(1, holder);
            over.setInt(2, candidate);
            return over.executeUpdate() == 1;
        }
    }
}
