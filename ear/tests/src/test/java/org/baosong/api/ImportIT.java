package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baosong.live.Http;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.baosong.live.Until;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A county's list comes as a workbook, is judged, comes back with verdicts, and its good rows become submitted filings (代填). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {

    private static final String COUNTY = "341502";
    private static final String NEIGHBOUR = "341503";
    private static final String CENTRE = "导入测试城关社区卫生服务中心";
    private static final String STATION = "导入测试东关社区卫生服务站";
    private static final String CLINIC = "导入测试西关卫生院";
    private static final String KNOWN = "导入测试已登记卫生院";
    private static final String FORMULA = "=1+1 卫生院";

    private static Area county;
    private static Area neighbour;
    private static String campaign;
    private static List<String> towns;
    private static byte[] list;
    private static String id;

    @Test
    @Order(1)
    void theTemplateIsMadeForTheDefinition() {
        campaign = Area.openCampaign("2039");
        county = new Area(COUNTY);
        neighbour = new Area(NEIGHBOUR);
        towns = county.officer.get(API + "regions/" + COUNTY + "/children").expect(200).array().getValuesAs(JsonObject.class).stream()
                .map(town -> town.getString("name")).toList();
        String townCode = county.officer.get(API + "regions/" + COUNTY + "/children").expect(200).array().getJsonObject(1).getString("code");
        county.add(KNOWN, townCode, "township-health-centre");
        List<List<String>> template = Sheets.texts(Imported.template(county.officer));
        assertThat(template.get(0)).startsWith("机构名称 *", "机构编码 *", "联系人 *", "联系电话 *", "所在乡镇 *");
        Http filer = People.demo("demo-haibowan-1");
        assertThat(filer.get(API + "definitions/" + Imported.DEFINITION + "/template").status()).as("institutions have no lists").isEqualTo(403);
    }

    @Test
    @Order(2)
    void everyRowGetsItsVerdict() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Imported.row(STATION, Imported.code(1, COUNTY), towns.get(0), "社区卫生服务站", CENTRE));
        rows.add(Imported.row(CENTRE, Imported.code(2, COUNTY), towns.get(0), "社区卫生服务中心", ""));
        rows.add(Imported.row(CLINIC, Imported.code(3, COUNTY), towns.get(1), "乡镇卫生院", ""));
        rows.add(Imported.row(KNOWN, Imported.code(4, COUNTY), towns.get(1), "乡镇卫生院", ""));
        rows.add(Imported.row(FORMULA, Imported.code(5, COUNTY), towns.get(1), "乡镇卫生院", ""));
        List<String> badPhone = new ArrayList<>(Imported.row("导入测试电话有误卫生院", Imported.code(6, COUNTY), towns.get(1), "乡镇卫生院", ""));
        badPhone.set(3, "6512345");
        badPhone.set(2, "");
        rows.add(badPhone);
        rows.add(Imported.row(CLINIC, Imported.code(7, COUNTY), towns.get(1), "乡镇卫生院", ""));
        rows.add(Imported.row("导入测试编码重复卫生院", Imported.code(3, COUNTY), towns.get(1), "乡镇卫生院", ""));
        rows.add(Imported.row("导入测试外县卫生院", Imported.code(8, COUNTY), "没有这个镇", "乡镇卫生院", ""));
        rows.add(Imported.row("导入测试无上级服务站", Imported.code(9, COUNTY), towns.get(0), "社区卫生服务站", "没有这个中心"));
        rows.add(Imported.row("导入测试类型有误站", Imported.code(10, COUNTY), towns.get(0), "村卫生室所", ""));
        list = Sheets.fill(Imported.template(county.officer), rows);
        JsonObject checked = Imported.checked(county.officer, list);
        id = checked.getString("id");
        List<JsonObject> verdicts = Imported.rows(county.officer, id);
        assertThat(verdicts).extracting(row -> row.getString("state")).as("%s", verdicts)
                .containsExactly("GOOD", "GOOD", "GOOD", "GOOD", "GOOD", "BAD", "BAD", "BAD", "BAD", "BAD", "BAD");
        assertThat(checked.getInt("good")).isEqualTo(5);
        assertThat(checked.getInt("bad")).isEqualTo(6);
        assertThat(checked.getInt("added")).isEqualTo(4);
        assertThat(verdicts.get(3).getBoolean("added")).as("a known institution is updated").isFalse();
        assertThat(Imported.words(verdicts.get(5))).as("all that is wrong with a row at once").contains("联系电话：").contains("区号").contains("请填写“联系人”");
        assertThat(Imported.words(verdicts.get(6))).contains("机构名称与第 4 行重复");
        assertThat(Imported.words(verdicts.get(7))).contains("机构编码与第 4 行重复");
        assertThat(Imported.words(verdicts.get(8))).contains("所在乡镇：");
        assertThat(Imported.words(verdicts.get(9))).contains("上级机构：").contains("机构库和本表中都没有");
        assertThat(Imported.words(verdicts.get(10))).contains("机构类型：").contains("村卫生室所");
        assertThat(organisations(county.officer, "导入测试城关").isEmpty()).as("nothing is in the register before the confirmation").isTrue();
    }

    @Test
    @Order(3)
    void theSameWorkbookComesBackWithAColumnOfVerdictsAndCanBeUploadedAgain() {
        byte[] marked = county.officer.download(API + "imports/" + id + "/workbook");
        List<List<String>> rows = Sheets.texts(marked);
        assertThat(rows.get(0)).startsWith("校验结果", "机构名称 *");
        assertThat(rows).hasSize(12);
        assertThat(rows.get(1).get(0)).contains("可以导入");
        assertThat(rows.get(5).get(1)).as("no cell can run as a formula").isEqualTo("'" + FORMULA);
        assertThat(rows.get(6).get(0)).contains("联系电话");
        List<List<String>> bad = Sheets.texts(county.officer.download(API + "imports/" + id + "/workbook?bad=true"));
        assertThat(bad).hasSize(7);
        JsonObject again = Imported.checked(county.officer, marked);
        assertThat(again.getInt("good")).isEqualTo(5);
        county.officer.post(API + "imports/" + again.getString("id") + "/drop", JsonValue.EMPTY_JSON_OBJECT).expect(200);
        assertThat(Imported.confirm(county.officer, again.getString("id"), "GOOD").status()).as("what is dropped stays dropped").isEqualTo(409);
    }

    @Test
    @Order(4)
    void aNeighbourCountyCanNeitherSeeNorConfirmIt() {
        for (String path : List.of("", "/rows", "/workbook")) {
            assertThat(neighbour.officer.get(API + "imports/" + id + path).status()).isEqualTo(404);
        }
        assertThat(neighbour.officer.get(API + "jobs/" + id).status()).isEqualTo(404);
        assertThat(Imported.confirm(neighbour.officer, id, "GOOD").status()).isEqualTo(404);
        assertThat(neighbour.officer.get(API + "imports").expect(200).json().getJsonArray("rows")).isEmpty();
        Http city = Area.officer("3415", "六安市用户");
        assertThat(city.get(API + "imports/" + id).status()).as("the city may look").isEqualTo(200);
        assertThat(Imported.confirm(city, id, "GOOD").status()).as("but it is not its step").isEqualTo(403);
    }

    @Test
    @Order(5)
    void rowsOfANeighbourAreNeitherFoundNorChanged() {
        String town = neighbour.officer.get(API + "regions/" + NEIGHBOUR + "/children").expect(200).array().getJsonObject(0).getString("code");
        neighbour.add("导入测试邻县卫生院", town, "township-health-centre");
        JsonObject checked = Imported.checked(county.officer, Sheets.fill(Imported.template(county.officer),
                List.of(Imported.row("导入测试邻县卫生院", Imported.code(20, NEIGHBOUR), towns.get(1), "乡镇卫生院", ""))));
        assertThat(checked.getInt("added")).as("the name is free in this county, and the neighbour's row does not show").isEqualTo(1);
    }

    @Test
    @Order(6)
    void allOrNoneIsRefusedAndOnlyTheGoodRowsAreTakenIn() {
        Http.Answer all = Imported.confirm(county.officer, id, "ALL");
        assertThat(all.status()).isEqualTo(409);
        assertThat(all.json().getString("detail")).contains("6 行有误");
        Imported.confirm(county.officer, id, "GOOD").expect(200);
        assertThat(Imported.confirm(county.officer, id, "GOOD").status()).as("twice is refused").isEqualTo(409);
        JsonObject done = Imported.atRest(county.officer, id);
        assertThat(done.getString("state")).as("%s", Imported.rows(county.officer, id)).isEqualTo("DONE");
        assertThat(done.getInt("done")).as("%s", Imported.rows(county.officer, id)).isEqualTo(5);
        assertThat(done.getInt("failed")).isZero();
        assertThat(county.officer.get(API + "jobs/" + id).expect(200).json().getBoolean("finished")).isTrue();
        assertThat(done.getString("unusedAccounts")).as("where to go on").isEqualTo("accounts/unused");
        assertThat(county.officer.get(API + "accounts/unused").expect(200).array().getValuesAs(JsonObject.class)).extracting(account -> account.getString("displayName"))
                .contains(CENTRE).doesNotContain(STATION);
    }

    @Test
    @Order(7)
    void theFilingsAreSubmittedOnBehalfAndWaitForTheCountysOwnAudit() {
        for (JsonObject row : Imported.rows(county.officer, id)) {
            if (row.getString("state").equals("DONE")) {
                String filing = row.getString("filingId");
                Area.task(county.officer, filing);
                assertThat(Area.state(county.officer, filing)).isEqualTo("IN_AUDIT");
                JsonObject submitted = county.officer.get(API + "filings/" + filing + "/history").expect(200).json().getJsonArray("events")
                        .getValuesAs(JsonObject.class).stream().filter(event -> event.getString("action").equals("SUBMIT")).findFirst().orElseThrow();
                assertThat(submitted.getBoolean("onBehalf")).as("代填").isTrue();
            }
        }
        JsonObject station = organisations(county.officer, STATION).get(0);
        JsonObject centre = organisations(county.officer, CENTRE).get(0);
        assertThat(station.getString("parentId")).as("the station stands below the centre of a later row").isEqualTo(centre.getString("id"));
        assertThat(organisations(county.officer, KNOWN)).hasSize(1);
        JsonObject batch = Area.batch(county.officer, campaign, COUNTY + ":hc");
        assertThat(Area.confirm(county.officer, batch).status()).as("确认并上报 waits until the county has passed them").isEqualTo(409);
    }

    @Test
    @Order(8)
    void theSameListAgainChangesNothing() {
        JsonObject again = Imported.checked(county.officer, list);
        assertThat(again.getInt("good")).isZero();
        assertThat(Imported.words(Imported.rows(county.officer, again.getString("id")).get(1))).contains("本期已经上报");
        assertThat(Imported.confirm(county.officer, again.getString("id"), "GOOD").status()).isEqualTo(409);
    }

    @Test
    @Order(9)
    void harmfulFilesAreRefusedInWordsAndLeaveNothingBehind() throws IOException {
        long files = files();
        byte[] good = Sheets.fill(Imported.template(county.officer), List.of(Imported.row("导入测试无害卫生院", Imported.code(30, COUNTY), towns.get(1), "乡镇卫生院", "")));
        assertRefused(new byte[0], 422, "文件是空的");
        assertRefused("a,b".getBytes(StandardCharsets.UTF_8), 422, "不是 Excel 工作簿");
        assertRefused(Arrays.copyOf(good, good.length / 2), 422, "已损坏");
        assertRefused(Sheets.with(good, "xl/vbaProject.bin", out -> out.write(1)), 422, "宏");
        assertRefused(Sheets.with(good, "xl/media/bomb.png", out -> {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                out.write(block);
            }
        }), 422, "解压后过大");
        assertRefused(new byte[100 << 20], 413, "超过 20 MB");
        assertRefused(Sheets.changed(good, "xl/sharedStrings.xml", xml -> xml.replace(">2026.1<", ">2025.9<")), 422, "请重新下载模板");
        assertThat(files()).as("files under the data folder").isEqualTo(files);
        assertThat(Imported.upload(People.demo("demo-haibowan-1"), good).status()).isEqualTo(403);
    }

    /** Within five seconds, and what it takes to send the file from a machine that is busy with the test itself. */
    private static void assertRefused(byte[] file, int status, String words) {
        long start = System.nanoTime();
        long transfer = file.length / (5 << 20) * 1_000L;
        Http.Answer answer = Imported.upload(county.officer, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getString("detail")).contains(words);
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(5_000 + transfer);
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(Server.shared().data().resolve("files/exchange"))) {
            return files.count();
        }
    }

    @Test
    @Order(10)
    void theListOfInstitutionsGoesOutAsItIsFiltered() {
        String export = export(county.officer, "ORGANISATIONS", "卫生院");
        Until.holds(Area.PATIENCE, "the export ready", () -> state(county.officer, export).equals("READY"));
        List<List<String>> rows = Sheets.texts(county.officer.download(API + "exports/" + export + "/workbook"));
        assertThat(rows.get(0)).startsWith("机构名称", "机构编码", "机构类型", "上级机构");
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).containsExactlyInAnyOrder(CLINIC, KNOWN, "'" + FORMULA);
        assertThat(neighbour.officer.get(API + "exports/" + export).status()).isEqualTo(404);
        assertThat(neighbour.officer.get(API + "exports/" + export + "/workbook").status()).isEqualTo(404);
        assertThat(Area.officer(COUNTY, "同科室同事").get(API + "exports/" + export).status()).as("it is its starter's alone").isEqualTo(404);
        assertThat(county.officer.get(API + "jobs/" + export).expect(200).json().getString("kind")).isEqualTo("EXPORT");
    }

    @Test
    @Order(11)
    void theListOfFilingsGoesOutAsItIsFiltered() {
        String export = export(county.officer, "FILINGS", STATION);
        Until.holds(Area.PATIENCE, "the export ready", () -> state(county.officer, export).equals("READY"));
        List<List<String>> rows = Sheets.texts(county.officer.download(API + "exports/" + export + "/workbook"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(1)).isEqualTo(STATION);
        assertThat(rows.get(1).get(3)).isEqualTo("待审核");
    }

    @Test
    @Order(12)
    void aParentThatCannotBeOneIsRefusedForItsOwnReason() {
        List<List<String>> rows = List.of(Imported.row("导入测试甲服务站", Imported.code(41, "341225"), towns.get(0), "社区卫生服务站", STATION),
                Imported.row("导入测试乙服务站", Imported.code(42, "341225"), towns.get(0), "社区卫生服务站", "没有这个中心"),
                Imported.row("导入测试丙疾控中心", Imported.code(43, "341225"), towns.get(0), "疾控中心", ""));
        List<JsonObject> verdicts = Imported.rows(county.officer, Imported.checked(county.officer, Sheets.fill(Imported.template(county.officer), rows)).getString("id"));
        assertThat(Imported.words(verdicts.get(0))).contains("自己还有上级机构");
        assertThat(Imported.words(verdicts.get(1))).contains("机构库和本表中都没有");
        assertThat(verdicts.get(2).getString("state")).isEqualTo("GOOD");
    }

    @Test
    @Order(13)
    void whatIsKeptOfAnUploadIsNobodyElsesAndWhoFetchedItIsInTheLog() throws IOException, SQLException {
        Path folder = Server.shared().data().resolve("files/exchange");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString()).isEqualTo("rw-------");
            }
        }
        assertThat(Files.exists(folder.resolve(id + ".rows"))).as("the rows on disk, once they have their verdicts").isFalse();
        county.officer.download(API + "imports/" + id + "/workbook");
        assertThat(count("select count(*) from audit_log where kind = 'import-fetched' and detail like '%import=" + id + "%'")).isPositive();
    }

    @Test
    @Order(14)
    void aRowThatTheHouseCannotTakeIsMarkedAndCanBeTriedAgain() throws SQLException {
        String poison = "导入测试数据库拒绝卫生院";
        List<List<String>> rows = List.of(Imported.row("导入测试旁边一卫生院", Imported.code(51, "341225"), towns.get(0), "乡镇卫生院", ""),
                Imported.row(poison, Imported.code(52, "341225"), towns.get(0), "乡镇卫生院", ""),
                Imported.row("导入测试旁边二卫生院", Imported.code(53, "341225"), towns.get(0), "乡镇卫生院", ""));
        String list = Imported.checked(county.officer, Sheets.fill(Imported.template(county.officer), rows)).getString("id");
        assertThat(county.officer.post(API + "imports/" + list + "/resume").status()).as("nothing was stopped").isEqualTo(409);
        change("create trigger refuse_one before insert on organisation for each row if new.name = '" + poison + "' then signal sqlstate '45000' set message_text = 'no'; end if");
        try {
            Imported.confirm(county.officer, list, "ALL").expect(200);
            JsonObject done = Imported.atRest(county.officer, list);
            assertThat(done.getString("state")).isEqualTo("DONE");
            assertThat(done.getInt("done")).isEqualTo(2);
            assertThat(done.getInt("failed")).isEqualTo(1);
            assertThat(Imported.words(Imported.rows(county.officer, list).get(1))).contains("系统处理这一行时出错");
        } finally {
            change("drop trigger refuse_one");
        }
        assertThat(neighbour.officer.post(API + "imports/" + list + "/resume").status()).isEqualTo(404);
        county.officer.post(API + "imports/" + list + "/resume").expect(200);
        JsonObject again = Imported.atRest(county.officer, list);
        assertThat(again.getInt("done")).isEqualTo(3);
        assertThat(again.getInt("failed")).isZero();
        assertThat(organisations(county.officer, poison)).hasSize(1);
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = Server.shared().database(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String sql) throws SQLException {
        try (Connection connection = Server.shared().database(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static String export(Http officer, String kind, String text) {
        return officer.post(API + "exports", Json.createObjectBuilder().add("list", kind).add("text", text).build()).expect(201).json().getString("id");
    }

    private static String state(Http officer, String export) {
        return officer.get(API + "exports/" + export).expect(200).json().getString("state");
    }

    private static List<JsonObject> organisations(Http officer, String text) {
        return officer.get(API + "organisations?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).expect(200).json().getJsonArray("rows")
                .getValuesAs(JsonObject.class);
    }
}
