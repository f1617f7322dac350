package org.baosong.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.baosong.live.Server;

/** As much of a browser as sessions need: one cookie, hidden inputs, no following of redirects. Every trick of an attacker is possible. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    private final URI server;
    private String session;

    /** At the shared server. */
    Browser() {
        this(Server.shared().uri());
    }

    public Browser(URI server) {
        this.server = server;
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).flatMap(e -> e.getValue().stream())
                    .findFirst().orElse("");
        }
    }

    String session() {
        return session;
    }

    void session(String id) {
        session = id;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts form fields, headers given as name, value, name, value. */
    Answer post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        String[] more = new String[headers.length + 2];
        System.arraycopy(headers, 0, more, 0, headers.length);
        more[headers.length] = "Content-Type";
        more[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, form, more);
    }

    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path.substring(1))).timeout(PATIENCE)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (session != null) {
            request.setHeader("Cookie", "baosong=" + session);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").stream().filter(c -> c.startsWith("baosong="))
                    .forEach(c -> session = c.substring("baosong=".length(), c.indexOf(';')));
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException broken) {
            throw new AssertionError(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Logs in by the page; the answer is where that leads. */
    public Answer login(String userName, String password, String query) {
        Answer page = get("/login.xhtml" + query);
        Map<String, String> fields = fields(page.body(), "form");
        fields.put("userName", userName);
        fields.put("password", password);
        return post("/login.xhtml", fields);
    }

    /** The hidden inputs and the first button of a form, as pressing that button would send them. */
    static Map<String, String> fields(String page, String formId) {
        int start = page.indexOf("<form id=\"" + formId + "\"");
        if (start < 0) {
            throw new AssertionError("no form " + formId + " in: " + page);
        }
        String form = page.substring(start, page.indexOf("</form>", start));
        Map<String, String> fields = new LinkedHashMap<>();
        boolean pressed = false;
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group(1));
            if ("hidden".equals(input.get("type"))) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
            } else if ("submit".equals(input.get("type")) && !pressed) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
                pressed = true;
            }
        }
        return fields;
    }

    /** In whatever order they are written. */
    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(tag);
        while (each.find()) {
            attributes.put(each.group(1), each.group(2).replace("&amp;", "&"));
        }
        return attributes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
