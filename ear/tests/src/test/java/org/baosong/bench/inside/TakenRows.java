package org.baosong.bench.inside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference of P5b: the very rows that the product wrote when it took a list in, written once more by bare JDBC in batches into
 * tables like the product's own, and the mark in the staging table. Nothing is read, checked or computed.
 */
final class TakenRows {

    private static final int BATCH = 500;
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("organisation", "id in (select organisation_id from import_row where import_id = ?)");
        TABLES.put("organisation_version", "organisation_id in (select organisation_id from import_row where import_id = ?)");
        TABLES.put("membership", "organisation_id in (select organisation_id from import_row where import_id = ?)");
        TABLES.put("account", "id in (select m.account_id from membership m join import_row r on r.organisation_id = m.organisation_id where r.import_id = ?)");
        TABLES.put("obligation", "organisation_id in (select organisation_id from import_row where import_id = ?)");
        TABLES.put("filing", "id in (select filing_id from import_row where import_id = ?)");
        TABLES.put("filing_revision", "filing_id in (select filing_id from import_row where import_id = ?)");
        TABLES.put("filing_event", "filing_id in (select filing_id from import_row where import_id = ?)");
        TABLES.put("outbox", "group_key in (select cast(filing_id as char) from import_row where import_id = ?)");
        TABLES.put("audit_log", "kind = 'account-created' and subject in (select a.user_name from account a join membership m on m.account_id = a.id"
                + " join import_row r on r.organisation_id = m.organisation_id where r.import_id = ?)");
    }

    private final BareRows.Login login;
    private final long importId;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Long> marks = new ArrayList<>();

    private TakenRows(BareRows.Login login, long importId) {
        this.login = login;
        this.importId = importId;
    }

    static TakenRows of(BareRows.Login login, long importId) throws SQLException {
        TakenRows taken = new TakenRows(login, importId);
        try (Connection connection = taken.connection()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                taken.read(connection, table.getKey(), table.getValue());
            }
            try (PreparedStatement query = connection.prepareStatement("select id from import_row where import_id = ? order by row_no")) {
                query.setLong(1, importId);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        taken.marks.add(row.getLong(1));
                    }
                }
            }
        }
        return taken;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(login.url(), "baosong", login.password());
    }

    private void read(Connection connection, String table, String which) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select * from " + table + " where " + which)) {
            query.setLong(1, importId);
            try (ResultSet row = query.executeQuery()) {
                int width = row.getMetaData().getColumnCount();
                StringBuilder names = new StringBuilder();
                for (int i = 1; i <= width; i++) {
                    names.append(i == 1 ? "" : ", ").append(row.getMetaData().getColumnName(i));
                }
                columns.put(table, names.toString());
                while (row.next()) {
                    Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    found.add(values);
                }
            }
        }
        rows.put(table, found);
    }

    /** How many rows of each table there are. */
    String sizes() {
        StringBuilder sizes = new StringBuilder();
        rows.forEach((table, found) -> sizes.append(table).append('=').append(found.size()).append(' '));
        return sizes.append("import_row=").append(marks.size()).toString();
    }

    int filings() {
        return rows.get("filing").size();
    }

    /** Makes the tables empty. */
    void prepare() throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            for (String table : rows.keySet()) {
                statement.execute("create or replace table bench_" + table + " like " + table);
            }
            statement.execute("create or replace table bench_import_row like import_row");
            statement.execute("insert into bench_import_row select * from import_row where import_id = " + importId);
            statement.execute("update bench_import_row set state = 'GOOD', filing_id = null, filing_no = null");
        }
    }

    void write() throws SQLException {
        try (Connection connection = connection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            for (int from = 0; from < marks.size(); from += BATCH) {
                for (String table : rows.keySet()) {
                    insert(connection, table, from);
                }
                mark(connection, from);
                connection.commit();
            }
        }
    }

    private void insert(Connection connection, String table, int from) throws SQLException {
        List<Object[]> some = part(rows.get(table), from);
        if (some.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_" + table + " (" + columns.get(table) + ") values (?"
                + ", ?".repeat(some.get(0).length - 1) + ")")) {
            for (Object[] values : some) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void mark(Connection connection, int from) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update bench_import_row set state = 'DONE', organisation_id = ?, filing_id = ?, filing_no = ?"
                + " where id = ?")) {
            for (Long id : part(marks, from)) {
                update.setLong(1, id);
                update.setLong(2, id);
                update.setString(3, String.format("GW%019d", id));
                update.setLong(4, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + BATCH, all.size()));
    }
}
