package org.baosong.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Complete drafts in bulk, made inside the database: centres directly under a county and, below each, a station, spread over all
 * counties. A row's key is the set's base plus its number, the same in every table.
 */
final class Drafts {

    /** Base of the keys that the product submits. */
    static final long PRODUCT = 1_000_000_000_000L;
    /** Base of the keys that the reference writes to. */
    static final long REFERENCE = 2_000_000_000_000L;
    /** Most rows of a set. */
    static final long ROOM = 100_000_000L;

    private static final String COUNTIES = """
            create table if not exists bench_county (n int primary key, code varchar(6), township varchar(9)) as
            select row_number() over (order by c.code) - 1 as n, c.code as code, min(t.code) as township
            from region c join region t on t.parent_code = c.code
            where c.region_level = 'COUNTY' and c.has_authority and t.region_level = 'TOWNSHIP' group by c.code""";

    // An odd number is a centre, the even one after it its station.
    private static final String PLACES = """
            create or replace table bench_place as
            select s.seq as n, c.code as county, c.township as township, mod(s.seq, 2) = 0 as station,
              concat(c.code, '.', lpad(@no + s.seq - (mod(s.seq, 2) = 0), 10, '0'), if(mod(s.seq, 2) = 0, concat('.', lpad(@no + s.seq, 10, '0')), '')) as path,
              concat('测量用', if(mod(s.seq, 2) = 0, '社区卫生服务站', '社区卫生服务中心'), @no + s.seq) as name,
              if(mod(s.seq, 2) = 0, 'community-health-station', 'community-health-centre') as kind
            from seq_1_to_%d s join bench_county c on c.n = mod((s.seq - 1) div 2, (select count(*) from bench_county))""";

    private static final String ORGANISATIONS = """
            insert into organisation (id, no, scope_path, name, name_key, kind, region_code, authority_region, parent_id, state, created_by,
              created_at, row_version)
            select @base + n, @no + n, path, name, name, kind, township, county, if(station, @base + n - 1, null), 'ACTIVE', 'bench',
              utc_timestamp(6), 1 from bench_place""";

    private static final String OBLIGATIONS = """
            insert into obligation (id, campaign_id, organisation_id, organisation_name, scope_path, desk_code, state, due_on, row_version)
            select @base + n, @campaign, @base + n, name, path, concat(county, ':hc'), 'OWED', @due, 1 from bench_place""";

    private static final String FILINGS = """
            insert into filing (id, definition_code, definition_version, campaign_id, period, organisation_id, title, slot_key, scope_path, state,
              round, current_revision, saves, last_seq, last_hash, row_version)
            select @base + n, @definition, @version, @campaign, @period, @base + n, name, concat(@definition, '/', @period, '/', @base + n), path,
              'DRAFT', 0, 1, 1, 0, '', 1 from bench_place""";

    private static final String REVISIONS = """
            insert into filing_revision (id, filing_id, no, scope_path, answers, unreadable, created_by, created_at)
            select @base + n, @base + n, 1, path, concat('{"address":"光华路', n, '号院2号楼","code":"', lpad(n, 9, '0'), '","contact":"王芳","kind":"', kind,
              '","name":"', name, '","ownership":"government","parent":"', if(station, @base + n - 1, county),
              '","phone":"010-65091234","point":{"lat":"39.921470","lon":"116.443108"},',
              '"services":["health-records","health-education","vaccination","children","maternal","elderly","hypertension"],',
              '"township":"', township, '"}'), '{}', 'bench', utc_timestamp(6) from bench_place""";

    private final Statement statement;

    Drafts(Statement statement) {
        this.statement = statement;
    }

    void make(long base, int rows) throws SQLException {
        statement.execute(COUNTIES);
        try (ResultSet campaign = statement.executeQuery("select id, definition_code, definition_version, period, closes_on from campaign limit 1")) {
            campaign.next();
            String settings = String.format("set @base = %d, @no = %d, @campaign = %d, @definition = '%s', @version = '%s', @period = '%s', @due = '%s'",
                    base, base / 1_000_000, campaign.getLong(1), campaign.getString(2), campaign.getString(3), campaign.getString(4), campaign.getString(5));
            statement.execute(settings);
        }
        statement.execute(String.format(PLACES, rows));
        for (String table : new String[] {ORGANISATIONS, OBLIGATIONS, FILINGS, REVISIONS}) {
            statement.execute(table);
        }
        statement.execute("drop table bench_place");
        statement.execute("analyze table organisation, obligation, filing, filing_revision");
    }
}
