package org.baosong.bench.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The reference of P5a: every cell of a list read, and one row of the staging table written for each of its rows by bare JDBC in batches.
 * The table is like the product's own. Nothing is inspected, judged or found twice.
 */
final class ListReference {

    private static final int BATCH = 1_000;
    private static final AtomicLong KEYS = new AtomicLong(5_000_000_000_000L);

    private ListReference() {
    }

    static long run(BareRows.Login login, Path file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(login.url(), "baosong", login.password())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create or replace table bench_staging like import_row");
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)); Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return write(connection, rows.iterator());
            }
        }
    }

    private static long write(Connection connection, Iterator<Row> rows) throws SQLException {
        rows.next();
        long written = 0;
        long list = KEYS.incrementAndGet();
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_staging (id, import_id, scope_path, row_no, phase, name, cells, errors,"
                + " state) values (?, ?, '150303', ?, 0, ?, ?, '{}', 'GOOD')")) {
            while (rows.hasNext()) {
                Row row = rows.next();
                insert.setLong(1, KEYS.incrementAndGet());
                insert.setLong(2, list);
                insert.setInt(3, row.getRowNum());
                insert.setString(4, row.getCellText(0));
                insert.setString(5, cells(row));
                insert.addBatch();
                if (++written % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return written;
    }

    private static String cells(Row row) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.append(i == 0 ? "{\"" : ",\"").append(i).append("\":\"").append(row.getCellText(i)).append('"');
        }
        return cells.append('}').toString();
    }
}
