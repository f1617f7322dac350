package org.baosong.bench.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.baosong.live.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * P9: no page costs more statements the more rows it shows, and few cost more than a few. Prints a table of pages; the log-in check
 * and the number in the header are part of every page.
 */
class StatementsIT {

    private static final int FEW = 6;
    /**
     * Pages that put together what several components know, each of which answers once, still cost more. What they cost today is the
     * most they may cost: whoever makes one cheaper lowers its number. A page that costs one kind of reader more is named with him.
     */
    private static final Map<String, Integer> MORE = Map.ofEntries(Map.entry("organisation/list.xhtml", 10), Map.entry("filing/list.xhtml", 10), Map.entry("centre index.xhtml", 8), Map.entry("filer index.xhtml", 8),
            Map.entry("filing/view.xhtml", 12), Map.entry("filing/form.xhtml", 8), Map.entry("history", 10));

    private static NationServer nation;
    private static Connection connection;
    private static Statements statements;
    private static Map<String, String> places;
    private static final List<String> TABLE = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        nation = NationServer.shared();
        connection = nation.server().database();
        statements = new Statements(connection);
        String county = nation.county();
        places = Map.of("county", county,
                "task", text("select min(id) from audit_task where state = 'OPEN' and desk_code = '" + county + ":hc'"),
                "batch", text("select max(id) from audit_batch where state = 'OPEN' and desk_code = '" + county + ":hc'"),
                "draft", text("select f.id from filing f join organisation o on o.id = f.organisation_id where f.state = 'DRAFT' and o.parent_id is null"
                        + " and o.authority_region = '" + county + "' limit 1"),
                "passed", text("select max(f.id) from filing f where f.state = 'IN_AUDIT' and f.batch_id is not null and f.scope_path like '" + county + "%'"),
                "centre", text("select o.no from organisation o where o.authority_region = '" + county + "' and o.parent_id is null"
                        + " order by (select count(*) from organisation c where c.parent_id = o.id) desc limit 1"),
                "drafter", text("select o.no from filing f join organisation o on o.id = f.organisation_id where f.state = 'DRAFT' and o.parent_id is null"
                        + " and o.authority_region = '" + county + "' limit 1"));
    }

    @AfterAll
    static void print() throws SQLException {
        connection.close();
        System.out.println("P9 statements per page view\n" + String.join("\n", TABLE));
    }

    @Test
    void aPageOfACountyOfficerCostsAFewStatements() throws SQLException {
        pages("n" + places.get("county") + "-1", "county", List.of("index.xhtml", "audit/worklist.xhtml?size=10", "audit/worklist.xhtml?size=50",
                "audit/decision.xhtml?task=" + places.get("task"), "batch/list.xhtml", "batch/view.xhtml?size=10&id=" + places.get("batch"),
                "batch/view.xhtml?size=50&id=" + places.get("batch"), "organisation/list.xhtml?kind=village-clinic&size=10", "organisation/list.xhtml?kind=village-clinic&size=50",
                "campaign/list.xhtml", "query/filings.xhtml?size=10", "query/filings.xhtml?size=50", "system/users.xhtml", "definitions/list.xhtml",
                "filing/view.xhtml?id=" + places.get("passed")));
    }

    @Test
    void aPageOfAnAuthorityAboveCostsAFewStatements() throws SQLException {
        String city = text("select left(desk_code, 4) from audit_batch where length(desk_code) = 7 and desk_code <> '1503:hc' order by id desc limit 1");
        for (String user : List.of("n" + city + "-1", "n" + city.substring(0, 2) + "-1", "demo-nation")) {
            pages(user, user.equals("demo-nation") ? "nation" : user.length() == 7 ? "city" : "province", List.of("index.xhtml", "audit/worklist.xhtml",
                    "batch/list.xhtml", "organisation/list.xhtml?size=50", "campaign/list.xhtml", "query/filings.xhtml"));
        }
    }

    @Test
    void aPageOfAnInstitutionCostsAFewStatements() throws SQLException {
        pages("o" + places.get("centre"), "centre", List.of("index.xhtml", "filing/list.xhtml"));
        pages("o" + places.get("drafter"), "filer", List.of("index.xhtml", "filing/list.xhtml", "filing/form.xhtml?id=" + places.get("draft")));
    }

    @Test
    void aPageOfAnAdministratorCostsAFewStatements() throws SQLException {
        pages("demo-sysadmin", "system", List.of("index.xhtml", "system/users.xhtml", "definitions/list.xhtml"));
        pages("demo-auditadmin", "audit", List.of("system/audit-log.xhtml"));
        pages("demo-operator", "operator", List.of("index.xhtml", "operations/dead-letters.xhtml"));
    }

    @Test
    void aListOfTheApiCostsTheSameForTwentyRowsAndForTwoHundred() throws SQLException {
        Http officer = nation.officer(places.get("county"));
        for (String list : List.of("organisations", "filings", "worklist", "accounts")) {
            long twenty = measure("county", officer, list + "?size=20");
            long many = measure("county", officer, list + "?size=200");
            // A list that fits on one page need not be counted.
            assertThat(many).as(list).isLessThanOrEqualTo(twenty).isLessThanOrEqualTo(FEW);
        }
        for (String single : List.of("batches", "campaigns", "filings/" + places.get("passed"), "filings/" + places.get("passed") + "/history",
                "batches/" + places.get("batch") + "/gate")) {
            String name = single.replaceAll(".*/", "");
            assertThat(measure("county", officer, single)).as(single).isLessThanOrEqualTo(MORE.getOrDefault(name, FEW));
        }
    }

    private static long measure(String who, Http officer, String path) throws SQLException {
        long count = statements.of(() -> officer.get("api/v1/" + path).expect(200));
        TABLE.add(String.format("%-10s %-50s %3d", who, "api " + path, count));
        return count;
    }

    private static void pages(String userName, String who, List<String> pages) throws SQLException {
        Browser browser = Browser.login(nation.server().uri(), userName, NationServer.PASSWORD);
        Map<String, Long> bySize = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String page : pages) {
            long count = statements.of(() -> browser.open(page));
            TABLE.add(String.format("%-10s %-50s %3d", who, page, count));
            String name = page.replaceAll("\\?.*", "");
            Long other = bySize.put(name, count);
            if (other != null && other != count) {
                wrong.add(page + " costs " + count + ", with fewer rows " + other);
            }
            int limit = MORE.getOrDefault(who + " " + name, MORE.getOrDefault(name, FEW));
            if (count > limit) {
                wrong.add(page + " costs " + count + " of " + limit);
            }
        }
        assertThat(wrong).as(who).isEmpty();
    }

    private static String text(String sql) throws SQLException {
        try (Connection own = nation.server().database(); Statement statement = own.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }
}
