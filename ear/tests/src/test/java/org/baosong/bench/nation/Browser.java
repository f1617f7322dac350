package org.baosong.bench.nation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has logged in and opens pages: a session with its cookies, no scripts and no pictures. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(type|name|value)=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient client;

    private Browser(URI base) {
        this.base = base;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(PATIENCE).build();
    }

    /** Logs in as a person does: opens the page, fills in its form and presses its button. */
    public static Browser login(URI base, String userName, String password) {
        Browser browser = new Browser(base);
        Map<String, String> form = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(browser.send(browser.request("login.xhtml").build()).body());
        while (inputs.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(inputs.group());
            while (attribute.find()) {
                attributes.putIfAbsent(attribute.group(1), attribute.group(2));
            }
            if (attributes.containsKey("name")) {
                form.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        form.put("form", "form");
        form.put("userName", userName);
        form.put("password", password);
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        HttpResponse<String> answer = browser.send(browser.request("login.xhtml").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        if (answer.statusCode() != 302) {
            throw new AssertionError("not logged in as " + userName + ": " + answer.statusCode() + " " + answer.body());
        }
        return browser;
    }

    /** The text of a page, which must be there. */
    public String open(String path) {
        HttpResponse<String> answer = send(request(path).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(request.uri().toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
