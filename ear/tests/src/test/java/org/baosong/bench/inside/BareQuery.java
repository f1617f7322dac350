package org.baosong.bench.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The first page of a county's organisations and their number by bare JDBC: two statements and nothing else. */
final class BareQuery {

    private static final int SIZE = 20;

    private BareQuery() {
    }

    /** What the two statements found. */
    record Found(List<BareRow> rows, int total) {
    }

    static Found county(DataSource database, String code) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<BareRow> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select id, name, kind, region_code, contact, phone, address, code from organisation"
                    + " where authority_region = ? and state = 'ACTIVE' order by id limit " + SIZE)) {
                query.setString(1, code);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(new BareRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                                row.getString(7), row.getString(8)));
                    }
                }
            }
            try (PreparedStatement count = connection.prepareStatement("select count(*) from organisation where authority_region = ? and state = 'ACTIVE'")) {
                count.setString(1, code);
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return new Found(rows, row.getInt(1));
                }
            }
        }
    }
}
