package org.baosong.api;

import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baosong.live.Http;

/**
 * What the institutions of one county are to say: the first ones file by hand, the others stand in a workbook, centres with the village
 * clinics below them. Made from the county's code and a number alone; nothing stands for a real institution.
 */
final class ProvincePlan {

    /** How many of a county file for themselves: each is an account to be made and a password to be changed. */
    static final int BY_HAND = 1;

    private static final int CLINICS_OF_A_CENTRE = 8;

    private final String county;
    private final List<Entry> byHand = new ArrayList<>();
    private final List<Entry> listed = new ArrayList<>();

    /** One institution; the parent's name is empty for one directly under the county. */
    record Entry(String name, String code, String phone, String town, String townName, String address, String kind, String lon, String lat, String parent) {

        /** As it is typed into the template. */
        List<String> row() {
            return Arrays.asList(name, code, "测试联系人", phone, townName, address, kind.equals("village-clinic") ? "村卫生室" : "乡镇卫生院", "政府办",
                    "经度 " + lon + "，纬度 " + lat, parent, "健康教育；预防接种");
        }

        /** As it is typed into the form. */
        JsonObject answers() {
            return Json.createObjectBuilder().add("code", code).add("township", town).add("contact", "测试联系人").add("phone", phone).add("address", address)
                    .add("ownership", "government").add("point", Json.createObjectBuilder().add("lon", lon).add("lat", lat))
                    .add("services", Json.createArrayBuilder(List.of("health-education", "vaccination"))).build();
        }

        /** The same under another telephone number. */
        Entry calledAt(String other) {
            return new Entry(name, code, other, town, townName, address, kind, lon, lat, parent);
        }

        /** What the register is to say of it, in one line. */
        String registered() {
            return String.join("|", name, code, phone, town, address, kind, lon, lat, parent);
        }
    }

    ProvincePlan(String county, Http officer, int institutions) {
        this.county = county;
        List<JsonObject> towns = officer.get(API + "regions/" + county + "/children").expect(200).array().getValuesAs(JsonObject.class);
        String area = officer.get(API + "regions/" + county).expect(200).json().getString("name");
        Entry centre = null;
        for (int i = 0; i < institutions; i++) {
            JsonObject town = towns.get(i / (CLINICS_OF_A_CENTRE + 1) % towns.size());
            if (i < BY_HAND) {
                byHand.add(entry(i, area + "自报第" + (i + 1) + "卫生院", "township-health-centre", town, ""));
            } else if (centre == null || (i - BY_HAND) % (CLINICS_OF_A_CENTRE + 1) == 0) {
                centre = entry(i, area + "第" + (i + 1) + "卫生院", "township-health-centre", town, "");
                listed.add(centre);
            } else {
                listed.add(entry(i, centre.name() + "下" + (i + 1) + "村卫生室", "village-clinic",
                        Json.createObjectBuilder().add("code", centre.town()).add("name", centre.townName()).build(), centre.name()));
            }
        }
    }

    /** No coordinate ends with a nought, which the register does not keep. */
    private Entry entry(int i, String name, String kind, JsonObject town, String parent) {
        return new Entry(name, Imported.code(i + 1, county), "0731-8%07d".formatted(i + 1), town.getString("code"), town.getString("name"),
                "测试路 " + (i + 1) + " 号", kind, "112.%05d1".formatted(10_000 + i * 4), "27.%05d1".formatted(80_000 + i * 5), parent);
    }

    List<Entry> byHand() {
        return byHand;
    }

    List<Entry> listed() {
        return listed;
    }

    /** What was filed of an institution was corrected. */
    void replace(Entry before, Entry after) {
        byHand.replaceAll(entry -> entry == before ? after : entry);
        listed.replaceAll(entry -> entry == before ? after : entry);
    }

    /** What the register is to say in the end. */
    List<String> registered() {
        List<String> lines = new ArrayList<>();
        byHand.forEach(entry -> lines.add(entry.registered()));
        listed.forEach(entry -> lines.add(entry.registered()));
        return lines;
    }
}
