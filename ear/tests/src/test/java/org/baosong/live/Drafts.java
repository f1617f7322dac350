package org.baosong.live;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Complete drafts in bulk, made inside the database: centres directly under a county and, below each, a station. They are owed in the
 * one campaign of their 事项, and no two of a set give the same code, telephone or place. A row's key is the set's base plus its number,
 * the same in every table.
 */
public final class Drafts {

    /** Base of a set of keys. */
    public static final long FIRST_SET = 1_000_000_000_000L;
    /** Base of another set. */
    public static final long SECOND_SET = 2_000_000_000_000L;
    /** Most rows of a set. */
    public static final long ROOM = 100_000_000L;
    /** Region prefix for drafts everywhere in the country. */
    public static final String EVERYWHERE = "";

    private static final String COUNTIES = """
            create or replace table draft_county (n int primary key, code varchar(6), township varchar(9)) as
            select row_number() over (order by c.code) - 1 as n, c.code as code, min(t.code) as township
            from region c join region t on t.parent_code = c.code
            where c.region_level = 'COUNTY' and c.has_authority and t.region_level = 'TOWNSHIP' and c.code like '%s%%' group by c.code""";

    // An odd number is a centre, the even one after it its station.
    private static final String PLACES = """
            create or replace table draft_place as
            select s.seq as n, c.code as county, c.township as township, mod(s.seq, 2) = 0 as station,
              concat(c.code, '.', lpad(@no + s.seq - (mod(s.seq, 2) = 0), 10, '0'), if(mod(s.seq, 2) = 0, concat('.', lpad(@no + s.seq, 10, '0')), '')) as path,
              concat('测试用', if(mod(s.seq, 2) = 0, '社区卫生服务站', '社区卫生服务中心'), @no + s.seq) as name,
              if(mod(s.seq, 2) = 0, 'community-health-station', 'community-health-centre') as kind
            from seq_1_to_%d s join draft_county c on c.n = mod((s.seq - 1) div 2, (select count(*) from draft_county))""";

    private static final String ORGANISATIONS = """
            insert into organisation (id, no, scope_path, name, name_key, kind, region_code, authority_region, parent_id, state, created_by,
              created_at, row_version)
            select @base + n, @no + n, path, name, name, kind, township, county, if(station, @base + n - 1, null), 'ACTIVE', 'tester',
              utc_timestamp(6), 1 from draft_place""";

    private static final String OBLIGATIONS = """
            insert into obligation (id, campaign_id, organisation_id, organisation_name, scope_path, desk_code, state, due_on, row_version)
            select @base + n, @campaign, @base + n, name, path, concat(county, ':hc'), 'OWED', @due, 1 from draft_place""";

    private static final String FILINGS = """
            insert into filing (id, definition_code, definition_version, campaign_id, period, organisation_id, title, slot_key, scope_path, state,
              round, current_revision, saves, last_seq, last_hash, row_version)
            select @base + n, @definition, @version, @campaign, @period, @base + n, name, concat(@definition, '/', @period, '/', @base + n), path,
              'DRAFT', 0, 1, 1, 0, '', 1 from draft_place""";

    private static final String REVISIONS = """
            insert into filing_revision (id, filing_id, no, scope_path, answers, unreadable, created_by, created_at)
            select @base + n, @base + n, 1, path, concat('{"address":"光华路', n, '号院2号楼","code":"', lpad(n, 9, '0'), '","contact":"王芳","kind":"', kind,
              '","name":"', name, '","ownership":"government","parent":"', if(station, @base + n - 1, county),
              '","phone":"010-6', lpad(n, 7, '0'), '","point":{"lat":"39.', lpad(n, 6, '0'), '","lon":"116.', lpad(n, 6, '0'), '"},',
              '"services":["health-records","health-education","vaccination","children","maternal","elderly","hypertension"],',
              '"township":"', township, '"}'), '{}', 'tester', utc_timestamp(6) from draft_place""";

    private Drafts() {
    }

    /** Makes a set of drafts of what the demo data asks for, spread over the counties of a region. */
    public static void make(Connection connection, long base, int rows, String region) throws SQLException {
        make(connection, base, rows, region, "basic-public-health");
    }

    /** The same for another 事项 with the same fields. */
    public static void make(Connection connection, long base, int rows, String region, String definition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.format(COUNTIES, region));
            settings(statement, base, definition);
            statement.execute(String.format(PLACES, rows));
            for (String table : List.of(ORGANISATIONS, OBLIGATIONS, FILINGS, REVISIONS)) {
                statement.execute(table);
            }
            statement.execute("drop table draft_place, draft_county");
            statement.execute("analyze table organisation, obligation, filing, filing_revision");
        }
    }

    private static void settings(Statement statement, long base, String definition) throws SQLException {
        try (ResultSet campaign = statement.executeQuery("select id, definition_code, definition_version, period, closes_on from campaign"
                + " where definition_code = '" + definition + "' limit 1")) {
            campaign.next();
            String settings = String.format("set @base = %d, @no = %d, @campaign = %d, @definition = '%s', @version = '%s', @period = '%s', @due = '%s'",
                    base, base / 1_000_000, campaign.getLong(1), campaign.getString(2), campaign.getString(3), campaign.getString(4), campaign.getString(5));
            statement.execute(settings);
        }
    }
}
