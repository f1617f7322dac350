package org.baosong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baosong.live.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people paste them, and kinds that those below rely on. The county is one of its own (泾县). */
class NamesIT {

    private static final String COUNTY = "341823";
    private static final String NAME = "泾县桃花潭镇卫生院";

    private static Area area;

    @BeforeAll
    static void begin() {
        area = new Area(COUNTY);
        area.add(NAME, COUNTY, "township-health-centre");
    }

    private static Http.Answer add(String name, String region) {
        return area.officer.post(API + "organisations", Json.createObjectBuilder().add("name", name).add("region", region).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"泾县\u200b桃花潭镇卫生院", "\ufeff泾县桃花潭镇卫生院", "泾县桃花潭镇\u202e卫生院", "泾县\u00ad桃花潭镇卫生院\u200d", "泾县 桃花潭镇　卫生院", "泾县桃花潭镇\u3164卫生院"})
    void aNameThatLooksTheSameIsTaken(String alike) {
        JsonObject refused = add(alike, COUNTY).expect(409).json();
        assertThat(refused.getString("code")).isEqualTo("F2401");
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("name");
    }

    @Test
    void whatShowsNothingIsNotKept() {
        JsonObject added = add("泾县\u200b云岭镇\u202e卫生院\ufeff", "３４１８２３").expect(201).json();
        assertThat(added.getJsonObject("organisation").getString("name")).isEqualTo("泾县云岭镇卫生院");
        assertThat(added.getString("initialPassword")).isNotEmpty();
        String asked = URLEncoder.encode("云岭\u200b镇", StandardCharsets.UTF_8);
        assertThat(area.officer.get(API + "organisations?text=" + asked).expect(200).json().getJsonArray("rows")).hasSize(1);
        area.officer.post(API + "organisations", Json.createObjectBuilder().add("name", "甲\u0000乙").add("region", COUNTY).build()).expect(422);
    }

    @Test
    void whatTheRegisterTakesTheAccountTakesToo() {
        assertThat(add("长".repeat(100), COUNTY).expect(201).json().getString("userName")).isNotEmpty();
        JsonObject refused = add("长".repeat(101), COUNTY).expect(422).json();
        assertThat(refused.getJsonArray("errors").getValuesAs(JsonObject.class)).extracting(error -> error.getString("field")).isEqualTo(List.of("name"));
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("message")).contains("100");
    }

    @Test
    void aCentreWithStationsKeepsAKindThatCanHaveThem() {
        Area.Institution centre = area.add("泾县泾川社区卫生服务中心", COUNTY, "community-health-centre");
        Area.addStation(centre, "泾川城东社区卫生服务站");
        Area.addStation(centre, "泾川城西社区卫生服务站");
        JsonObject refused = kind(centre, "cdc").expect(422).json();
        assertThat(refused.getString("code")).isEqualTo("F2407");
        assertThat(refused.getString("detail")).contains("2 家", "疾控中心");
        assertThat(refused.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("kind");
        kind(centre, "township-health-centre").expect(200);
    }

    private static Http.Answer kind(Area.Institution centre, String kind) {
        long version = area.officer.get(API + "organisations/" + centre.id()).expect(200).json().getJsonNumber("rowVersion").longValue();
        return area.officer.put(API + "organisations/" + centre.id(), Json.createObjectBuilder().add("rowVersion", version).add("kind", kind).build());
    }
}
