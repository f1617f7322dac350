package org.baosong.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * An operation of the API that changes something, as the product itself describes it: whatever is added to the interface is tried
 * without anybody having to think of it.
 *
 * @param contentType what the operation reads, or null if it reads nothing
 * @param example     a body of the described shape, empty where it reads no JSON
 */
public record Operation(String method, String path, String contentType, JsonObject example) {

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");
    private static final int DEEPEST = 4;

    /** All of them, always in the same order. */
    public static List<Operation> all() {
        JsonObject description = People.nobody().get("openapi?format=JSON").expect(200).json();
        List<Operation> operations = new ArrayList<>();
        description.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (CHANGING.contains(method)) {
                operations.add(of(description, method.toUpperCase(Locale.ROOT), path, operation.asJsonObject()));
            }
        }));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static Operation of(JsonObject description, String method, String path, JsonObject operation) {
        if (!operation.containsKey("requestBody")) {
            return new Operation(method, path, null, JsonValue.EMPTY_JSON_OBJECT);
        }
        JsonObject content = operation.getJsonObject("requestBody").getJsonObject("content");
        Map.Entry<String, JsonValue> first = content.entrySet().iterator().next();
        JsonValue example = example(description, first.getValue().asJsonObject().getJsonObject("schema"), 0);
        return new Operation(method, path, first.getKey(), example instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonValue example(JsonObject description, JsonObject schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return JsonValue.NULL;
        }
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref").replace("#/components/schemas/", "");
            return example(description, description.getJsonObject("components").getJsonObject("schemas").getJsonObject(name), depth + 1);
        }
        return switch (schema.getString("type", "object")) {
            case "string" -> Json.createValue(schema.getString("example", "文字"));
            case "number", "integer" -> Json.createValue(1);
            case "boolean" -> JsonValue.FALSE;
            case "array" -> Json.createArrayBuilder().add(Json.createValue("1")).build();
            default -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject()
                        .forEach((name, property) -> object.add(name, example(description, property.asJsonObject(), depth + 1)));
                yield object.build();
            }
        };
    }

    public String name() {
        return method + " " + path;
    }

    boolean readsJson() {
        return "application/json".equals(contentType);
    }
}
