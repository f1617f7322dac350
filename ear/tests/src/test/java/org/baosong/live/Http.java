package org.baosong.live;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;

/** A caller of the API: JSON in, JSON out, with the bearer token of whoever has logged in. Immutable; every {@code with} is a copy. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Map<String, String> headers;

    public Http(URI base) {
        this(base, Map.of());
    }

    private Http(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonObject json() {
            return (JsonObject) structure();
        }

        public JsonArray array() {
            return (JsonArray) structure();
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream()).findFirst();
        }

        /** Itself, when the status is the expected one; otherwise the body is in the error. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
            }
            return this;
        }

        private JsonStructure structure() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            } catch (RuntimeException e) {
                throw new AssertionError("no JSON (" + status + "): " + body, e);
            }
        }
    }

    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, more);
    }

    public Http withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, JsonValue body) {
        return send("POST", path, body.toString());
    }

    /** Sends a file as the body itself. */
    public Answer upload(String path, String type, byte[] file) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            return exchange(request.build());
        } catch (IOException e) {
            throw new AssertionError("POST " + path + ": " + e, e);
        }
    }

    /** A file that is there. */
    public byte[] download(String path) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request("GET", path, null).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("GET " + path + ": " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("GET " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, JsonValue body) {
        return send("PUT", path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** For a server that may not be there. */
    public Optional<Answer> tryGet(String path) {
        try {
            return Optional.of(exchange(request("GET", path, null).timeout(Duration.ofSeconds(5)).build()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** For a server that may end meanwhile. */
    public Optional<Answer> tryPost(String path, JsonValue body) {
        try {
            return Optional.of(exchange(request("POST", path, body.toString()).timeout(PATIENCE).build()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Any method with any body, for requests that are meant to be wrong. */
    public Answer send(String method, String path, String body) {
        try {
            return exchange(request(method, path, body).timeout(PATIENCE).build());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + ": " + e, e);
        }
    }

    /** The same with bytes, which need not be text. */
    public Answer sendBytes(String method, String path, byte[] body) {
        try {
            return exchange(requestOf(method, path, HttpRequest.BodyPublishers.ofByteArray(body)).timeout(PATIENCE).build());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + ": " + e, e);
        }
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return requestOf(method, path, body == null ? null : HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder requestOf(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path.startsWith("/") ? path.substring(1) : path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request;
    }

    private static Answer exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
