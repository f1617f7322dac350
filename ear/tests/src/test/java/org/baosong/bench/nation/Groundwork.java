package org.baosong.bench.nation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.DeskCode;

/** What the installation has already and the nation is built on: the definition, field numbers, campaigns, a password. */
record Groundwork(FilingDefinition definition, Map<String, Integer> fieldNumbers, String passwordHash, List<Round> rounds,
                  Map<DeskCode, Long> existingBatches) {

    private static final String CODE = "basic-public-health";
    private static final long CAMPAIGNS = 4_000_000_000_000L;
    private static final int FIRST_SUBMISSIONS = 60;

    static Groundwork lay(Connection connection, NationSize size) throws SQLException {
        FilingDefinition definition = DefinitionCompiler.compile(text(connection,
                "select body from filing_definition where code = '" + CODE + "' order by effective_from desc limit 1")).definition().orElseThrow();
        Map<String, Integer> numbers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select field_id, field_no from definition_field where code = '" + CODE + "'")) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getInt(2));
            }
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i <= size.pastYears(); i++) {
            rounds.add(round(connection, definition, size, i));
        }
        return new Groundwork(definition, numbers, text(connection, "select password_hash from account order by id limit 1"), rounds,
                batches(connection, rounds.get(rounds.size() - 1).campaignId()));
    }

    private static Round round(Connection connection, FilingDefinition definition, NationSize size, int index) throws SQLException {
        boolean over = index < size.pastYears();
        int year = size.today().getYear() - size.pastYears() + index;
        LocalDate closes = over ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        LocalDate firstDay = over ? LocalDate.of(year, 3, 1) : size.today().minusDays(FIRST_SUBMISSIONS);
        try (PreparedStatement insert = connection.prepareStatement("insert ignore into campaign (id, definition_code, definition_version, period, title,"
                + " opens_on, closes_on, state, opened_by, opened_at, enrolled, row_version) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', '国家用户', ?, 0, 2)")) {
            Object[] values = {CAMPAIGNS + year, CODE, definition.version(), String.valueOf(year), definition.title().zh() + " " + year,
                LocalDate.of(year, 1, 1), closes, Instant.parse(year + "-01-01T02:00:00Z").toString().replace("T", " ").replace("Z", "")};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "select id, closes_on from campaign where definition_code = '" + CODE + "' and period = '" + year + "'")) {
            row.next();
            return new Round(row.getLong(1), index, String.valueOf(year), row.getObject(2, LocalDate.class), over, firstDay);
        }
    }

    private static Map<DeskCode, Long> batches(Connection connection, long campaign) throws SQLException {
        Map<DeskCode, Long> batches = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select desk_code, id from audit_batch where campaign_id = " + campaign + " order by seq")) {
            while (row.next()) {
                batches.put(DeskCode.parse(row.getString(1)), row.getLong(2));
            }
        }
        return batches;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("an installation with nothing in it: " + sql);
            }
            return row.getString(1);
        }
    }
}
