package org.baosong.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The examples of every operation, kept as one readable file: {@code openapi/examples.json} says for {@code "POST /filings"} what is sent,
 * with which status it is answered, and what. An operation that is missing there stays without examples, which a test refuses.
 */
final class DescribedExamples {

    private static final String FILE = "/openapi/examples.json";
    private static final String DEFAULT = "default";

    private final JsonObject examples = read();

    static JsonObject read() {
        try (InputStream in = DescribedExamples.class.getResourceAsStream(FILE); JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what the file says to an operation. */
    void complete(String method, String address, Operation operation) {
        JsonObject said = examples.getJsonObject(method + " " + address.replace("/api/v1", ""));
        if (said == null) {
            return;
        }
        if (said.containsKey("request") && operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), said.get("request"));
        }
        answer(operation, said.getString("status"), said.get("answer"));
    }

    /** The scanner calls the answer of a method that names none the default one; its status is known here. */
    private static void answer(Operation operation, String status, JsonValue example) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            APIResponse scanned = operation.getResponses().getAPIResponse(DEFAULT);
            response = scanned == null ? OASFactory.createAPIResponse() : scanned;
            operation.getResponses().removeAPIResponse(DEFAULT);
            operation.getResponses().addAPIResponse(status, response);
            response.setDescription(example == null ? "done; nothing is answered" : "done");
        }
        if (example == null) {
            response.setContent(null);
        } else {
            show(response.getContent(), example);
        }
    }

    private static void show(Content content, JsonValue example) {
        // Written as text, which readers of the description parse; the scanner's own values cannot hold a JSON object.
        String text = example instanceof JsonString string ? string.getString() : example.toString();
        for (MediaType type : content.getMediaTypes().values()) {
            type.setExample(text);
        }
    }
}
