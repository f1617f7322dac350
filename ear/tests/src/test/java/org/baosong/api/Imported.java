package org.baosong.api;

import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baosong.live.Http;
import org.baosong.live.Sheets;
import org.baosong.live.Until;

/** Lists uploaded by an officer, and rows to type into them. */
final class Imported {

    static final String DEFINITION = "basic-public-health";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> AT_REST = Set.of("CHECKED", "DONE", "DROPPED", "STOPPED");

    private Imported() {
    }

    static byte[] template(Http officer) {
        return officer.download(API + "definitions/" + DEFINITION + "/template");
    }

    /** A row that is right, in the order of the form; parent empty for one directly under the county. */
    static List<String> row(String name, String code, String township, String kind, String parent) {
        return Arrays.asList(name, code, "测试联系人", "0558-6512345", township, "人民路 12 号", kind, "政府办", "经度 115.264，纬度 33.058", parent, "健康教育；预防接种");
    }

    static String code(int n, String county) {
        return "PDY%05dX%s11A1001".formatted(n, county).substring(0, 22);
    }

    static Http.Answer upload(Http officer, byte[] workbook) {
        return officer.upload(API + "imports?definition=" + DEFINITION + "&fileName=list.xlsx", Sheets.XLSX, workbook);
    }

    /** Uploads and waits for the verdicts. */
    static JsonObject checked(Http officer, byte[] workbook) {
        return atRest(officer, upload(officer, workbook).expect(201).json().getString("id"));
    }

    /** The list once the background has done its work. */
    static JsonObject atRest(Http officer, String id) {
        return atRest(officer, id, PATIENCE);
    }

    /** The same with the caller's own patience, where many lists wait for their turn. */
    static JsonObject atRest(Http officer, String id, Duration patience) {
        Until.holds(patience, "the list at rest", () -> AT_REST.contains(get(officer, id).getString("state")));
        return get(officer, id);
    }

    static JsonObject get(Http officer, String id) {
        return officer.get(API + "imports/" + id).expect(200).json();
    }

    static Http.Answer confirm(Http officer, String id, String rows) {
        return officer.post(API + "imports/" + id + "/confirm", Json.createObjectBuilder().add("rows", rows).build());
    }

    static List<JsonObject> rows(Http officer, String id) {
        return officer.get(API + "imports/" + id + "/rows?size=200").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    /** What is wrong with a row, as its officer reads it. */
    static String words(JsonObject row) {
        return String.join(" ", row.getJsonArray("faults").getValuesAs(JsonObject.class).stream()
                .map(fault -> fault.getString("heading", "") + "：" + fault.getString("detail")).toList());
    }
}
