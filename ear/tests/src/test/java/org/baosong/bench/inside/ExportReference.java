package org.baosong.bench.inside;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The reference of P6: the organisations of a region read as a stream and written as a workbook, eleven cells a row, and nothing else. */
final class ExportReference {

    private static final int COLUMNS = 11;
    private static final int FLUSH = 500;
    private static final String QUERY = "select o.name, o.code, o.kind, p.name, o.region_code, o.address, o.contact, o.phone, o.lon, o.lat, a.user_name from organisation o"
            + " left join organisation p on p.id = o.parent_id left join membership m on m.organisation_id = o.id left join account a on a.id = m.account_id"
            + " where o.scope_path like ? and o.state = 'ACTIVE' order by o.scope_path";

    private ExportReference() {
    }

    static long run(BareRows.Login login, String region, Path file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(login.url(), "baosong", login.password());
             PreparedStatement query = connection.prepareStatement(QUERY, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            query.setFetchSize(Integer.MIN_VALUE);
            query.setString(1, region + "%");
            try (ResultSet row = query.executeQuery(); OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                 Workbook workbook = new Workbook(out, "bench", "1.0")) {
                return write(row, workbook.newWorksheet("bench"));
            }
        }
    }

    private static long write(ResultSet row, Worksheet sheet) throws SQLException, IOException {
        int written = 0;
        while (row.next()) {
            written++;
            for (int i = 0; i < COLUMNS; i++) {
                String text = row.getString(i + 1);
                if (text != null) {
                    sheet.inlineString(written, i, text);
                }
            }
            if (written % FLUSH == 0) {
                sheet.flush();
            }
        }
        return written;
    }
}
