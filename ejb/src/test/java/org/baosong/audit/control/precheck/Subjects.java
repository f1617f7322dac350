package org.baosong.audit.control.precheck;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baosong.audit.control.PreCheckRule.Subject;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Jsons;
import org.baosong.organisation.boundary.OrganisationView;

/** Something for the machine to look at: a centre and what it filed over the built-in definition. */
final class Subjects {

    static final FilingDefinition DEFINITION = definition();
    static final OrganisationView CENTRE = organisation(12, "110105.0000000003", "某社区卫生服务中心", 0);

    private Subjects() {
    }

    private static FilingDefinition definition() {
        try {
            return DefinitionCompiler.compile(new String(Subjects.class.getResourceAsStream("/definitions/basic-public-health/2026.1.yaml").readAllBytes(),
                    StandardCharsets.UTF_8)).definition().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static OrganisationView organisation(long id, String path, String name, long parent) {
        return new OrganisationView(id, id, path, name, "community-health-centre", "PDY00001X11010511A1001", "110105001", "110105", parent, "government",
                "张三", "010-65091234", "某路 1 号", "116.45", "39.91", List.of(), true, 1);
    }

    /** What the register says, filed. */
    static JsonObject answers() {
        return Jsons.object().add("name", CENTRE.name()).add("code", CENTRE.code()).add("contact", "张三").add("phone", "010-65091234")
                .add("kind", CENTRE.kind()).add("ownership", CENTRE.ownership()).add("township", "110105001")
                .add("point", Jsons.object().add("lon", "116.45").add("lat", "39.91")).build();
    }

    static Subject filed(JsonObject answers) {
        return new Subject(77, CENTRE, DEFINITION, 1, answers, JsonValue.EMPTY_JSON_OBJECT, List.of());
    }

    static JsonObject with(String field, String value) {
        return Jsons.object(answers()).add(field, value).build();
    }

    static JsonObject without(String field) {
        return Jsons.object(answers()).remove(field).build();
    }
}
