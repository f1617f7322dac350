package org.baosong.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.api.People.API;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

import org.baosong.live.Http;
import org.baosong.live.Server;
import org.junit.jupiter.api.Test;

import jakarta.json.JsonObject;

/** Nothing of county A is told to anybody who has no part in it, at any operation of the API; nor can he change it. */
class LeakIT {

    private static final String TABLE = "operations.txt";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationHasAnExpectation() {
        Set<String> expected = new TreeSet<>();
        Scene.get().expectations(TABLE).forEach(line -> expected.add(line.method() + " /api/v1" + line.path()));
        JsonObject paths = Server.shared().http().with("Accept", "application/json").get("openapi?format=json").expect(200).json().getJsonObject("paths");
        Set<String> declared = new TreeSet<>();
        paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream().filter(METHODS::contains)
                .forEach(method -> declared.add(method.toUpperCase() + " " + path)));
        assertThat(declared).isNotEmpty();
        assertThat(expected).as("operations of /openapi have a line in leak/" + TABLE).isEqualTo(declared);
    }

    @Test
    void nobodyLearnsOrChangesWhatIsNotHis() {
        Scene.get().tryAll(Scene.get().expectations(TABLE), LeakIT::call);
    }

    private static Http.Answer call(Side side, Expectation line) {
        Http caller = line.body().isEmpty() || line.body().startsWith("{") ? side.api() : side.api().with("Content-Type", "application/yaml");
        String address = URI.create(API + line.request().substring(1)).toASCIIString();
        return caller.send(line.method(), address, line.body().isEmpty() ? null : line.body());
    }
}
