package org.baosong.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.baosong.live.Server;
import org.junit.jupiter.api.Test;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** The description of the API says of every operation what it is for, what is sent to it and what it answers when all goes well. */
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String DONE_SILENTLY = "204";
    private static final Set<String> WITHOUT_LOGIN = Set.of("/api/v1/login", "/api/v1/setup");

    @Test
    void everyOperationIsExplainedAndShownByExample() {
        JsonObject paths = Server.shared().http().with("Accept", "application/json").get("openapi?format=json").expect(200).json().getJsonObject("paths");
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String path : paths.keySet()) {
            for (String method : paths.getJsonObject(path).keySet()) {
                if (METHODS.contains(method)) {
                    seen++;
                    missing(path, paths.getJsonObject(path).getJsonObject(method)).forEach(what -> wrong.add(method + " " + path + ": " + what));
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static List<String> missing(String path, JsonObject operation) {
        List<String> missing = new ArrayList<>();
        if (operation.getString("summary", "").isBlank()) {
            missing.add("no summary");
        }
        if (operation.containsKey("requestBody") && !isShown(operation.getJsonObject("requestBody"))) {
            missing.add("no example of the request");
        }
        JsonObject responses = operation.getJsonObject("responses");
        if (!WITHOUT_LOGIN.contains(path) && !responses.keySet().containsAll(Set.of("401", "403", "404"))) {
            missing.add("not every refusal");
        }
        boolean answered = responses.keySet().stream().filter(status -> status.startsWith("2"))
                .anyMatch(status -> status.equals(DONE_SILENTLY) || isShown(responses.getJsonObject(status)));
        if (!answered) {
            missing.add("no example of an answer 2xx");
        }
        return missing;
    }

    private static boolean isShown(JsonObject bodyOrAnswer) {
        JsonObject content = bodyOrAnswer.getJsonObject("content");
        return content != null && !content.isEmpty() && content.values().stream().map(JsonValue::asJsonObject)
                .allMatch(type -> type.containsKey("example") || type.containsKey("examples"));
    }
}
