package org.baosong.region.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.kernel.RegionCode;

/**
 * Brings the tables to the state of the published divisions, all or nothing. Plain SQL with many rows a statement, because 45,000
 * entities would hold up the first start. What administrators added or renamed stays: only names and kinds of divisions are renewed.
 */
@ApplicationScoped
public class PublishedDivisionsStore {

    private static final int ROWS_A_STATEMENT = 500;
    private static final String REGION_ROW = "(?, ?, ?, ?, ?, ?, ?)";
    private static final String AUTHORITY_ROW = "(?, ?, ?, ?, ?, 0)";

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Answers whether anything had to be done. Two nodes starting together wait for each other at the state row. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean bringUpTo(PublishedDivisions published, Map<DeskCode, String> authorities) throws SQLException {
        Connection connection = em.unwrap(Connection.class);
        if (loadedVersion(connection).equals(published.version())) {
            return false;
        }
        writeRegions(connection, published.rows());
        writeAuthorities(connection, List.copyOf(authorities.entrySet()));
        try (PreparedStatement mark = connection.prepareStatement(
                "UPDATE region_state SET data_version = ?, revision = revision + 1 WHERE id = 1")) {
            mark.setString(1, published.version());
            mark.executeUpdate();
        }
        return true;
    }

    private static String loadedVersion(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
             ResultSet row = lock.executeQuery("SELECT data_version FROM region_state WHERE id = 1 FOR UPDATE")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void writeRegions(Connection connection, List<Division> rows) throws SQLException {
        inSlices(connection, "INSERT INTO region (code, parent_code, name, region_level, kind, placeholder, has_authority) VALUES ",
                REGION_ROW, " ON DUPLICATE KEY UPDATE name = VALUES(name), kind = VALUES(kind), placeholder = VALUES(placeholder)",
                rows, (insert, column, division) -> {
                    insert.setString(column, division.code().value());
                    insert.setString(column + 1, division.code().parent().map(RegionCode::value).orElse(null));
                    insert.setString(column + 2, division.name());
                    insert.setString(column + 3, division.level().name());
                    insert.setString(column + 4, division.kind().name());
                    insert.setBoolean(column + 5, division.placeholder());
                    insert.setBoolean(column + 6, division.hasAuthority());
                    return column + 7;
                });
    }

    private static void writeAuthorities(Connection connection, List<Map.Entry<DeskCode, String>> rows) throws SQLException {
        inSlices(connection, "INSERT INTO authority (id, region_code, line, desk_code, name, row_version) VALUES ",
                AUTHORITY_ROW, " ON DUPLICATE KEY UPDATE row_version = row_version",
                rows, (insert, column, authority) -> {
                    insert.setLong(column, Ids.next());
                    insert.setString(column + 1, authority.getKey().region().value());
                    insert.setString(column + 2, authority.getKey().line());
                    insert.setString(column + 3, authority.getKey().toString());
                    insert.setString(column + 4, authority.getValue());
                    return column + 5;
                });
    }

    private static <T> void inSlices(Connection connection, String head, String row, String tail, List<T> rows, Filler<T> filler)
            throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            List<T> slice = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            String sql = head + String.join(", ", Collections.nCopies(slice.size(), row)) + tail;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int column = 1;
                for (T each : slice) {
                    column = filler.fill(insert, column, each);
                }
                insert.executeUpdate();
            }
        }
    }

    /** Sets the columns of one row from the given one on, and answers the next free one. */
    private interface Filler<T> {
        int fill(PreparedStatement insert, int column, T row) throws SQLException;
    }
}
