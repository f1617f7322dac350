package org.baosong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.baosong.api.Operation;
import org.baosong.live.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that another site slips into the browser of somebody logged in are refused, all of them; so are careless answers of ours. */
class CrossSiteIT {

    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final String FOREIGN = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static Accounts.Person person;
    private static Browser browser;
    private static Map<String, String> form;

    @BeforeAll
    static void logIn() {
        person = Accounts.settled("341223:hc", "VIEWER");
        browser = new Browser();
        browser.login(person.userName(), person.password(), "");
        form = Browser.fields(browser.get("/account/me.xhtml").body(), "profile");
        form.put("displayName", "改过的名字");
        form.put("phone", "");
    }

    private static Map<String, String> without(String field) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.remove(field);
        return fields;
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put(field, value);
        return fields;
    }

    @Test
    void aFormIsAcceptedOnlyWithTheSecretOfItsSession() {
        assertThat(browser.post("/account/me.xhtml", without("_csrf")).status()).isEqualTo(403);
        assertThat(browser.post("/account/me.xhtml", with("_csrf", FOREIGN)).status()).isEqualTo(403);
        Browser other = new Browser();
        other.login(person.userName(), person.password(), "");
        String foreign = Browser.fields(other.get("/account/me.xhtml").body(), "profile").get("_csrf");
        assertThat(browser.post("/account/me.xhtml", with("_csrf", foreign)).status()).isEqualTo(403);
        assertThat(browser.post("/account/me.xhtml", form).status()).isEqualTo(200);
    }

    @Test
    void aForeignOriginIsRefusedEvenWithTheSecret() {
        for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
            assertThat(browser.post("/account/me.xhtml", form, "Origin", origin).status()).as(origin).isEqualTo(403);
        }
        assertThat(browser.post("/account/me.xhtml", form, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(browser.post("/account/me.xhtml", form, "Origin", "http://127.0.0.1:" + Server.shared().port()).status()).isEqualTo(200);
    }

    @Test
    void nobodyIsLoggedInByAnotherSite() {
        Map<String, String> fields = Browser.fields(new Browser().get("/login.xhtml").body(), "form");
        fields.put("userName", person.userName());
        fields.put("password", person.password());
        assertThat(new Browser().post("/login.xhtml", fields, "Origin", "https://evil.example").status()).isEqualTo(403);
    }

    @Test
    void theApiBySessionNeedsTheSecretInItsHeader() {
        for (String method : Set.of("POST", "PUT", "DELETE", "PATCH")) {
            Browser.Answer refused = browser.send(method, "/api/v1/me/password", "{}", "Content-Type", "application/json");
            assertThat(refused.status()).as(method).isEqualTo(403);
            assertThat(refused.body()).contains("F3002");
        }
        Browser.Answer asForm = browser.post("/api/v1/me/password", Map.of("_csrf", form.get("_csrf")));
        assertThat(asForm.status()).isEqualTo(403);
        Browser.Answer read = browser.send("POST", "/api/v1/me/password", "{\"current\":\"x\",\"next\":\"y\"}", "Content-Type", "application/json",
                "X-CSRF-Token", form.get("_csrf"));
        assertThat(read.status()).isEqualTo(422);
    }

    @Test
    void everyOperationOfTheApiBySessionNeedsTheSecretAndOurOrigin() {
        for (Operation operation : Operation.all()) {
            String path = operation.path().replaceAll("\\{[^}]+}", "1");
            for (Browser.Answer refused : List.of(browser.send(operation.method(), path, "{}", JSON),
                    browser.send(operation.method(), path, "{}", with(JSON, "X-CSRF-Token", FOREIGN)),
                    browser.send(operation.method(), path, "{}", with(JSON, "X-CSRF-Token", form.get("_csrf"), "Origin", "https://evil.example")))) {
                assertThat(refused.status()).as(operation.name()).isEqualTo(403);
                assertThat(refused.body()).as(operation.name()).contains("F3002");
            }
        }
        assertThat(browser.get("/account/me.xhtml").status()).as("still logged in").isEqualTo(200);
    }

    @Test
    void everyPageNeedsTheSecretAndOurOrigin() throws IOException {
        List<String> pages = pages();
        assertThat(pages).contains("/login.xhtml", "/filing/form.xhtml", "/audit/decision.xhtml").hasSizeGreaterThan(25);
        for (String page : pages) {
            Map<String, String> fields = Map.of("form", "form", "jakarta.faces.ViewState", "stateless");
            assertThat(browser.post(page, fields).status()).as(page).isEqualTo(403);
            assertThat(browser.post(page, and(fields, FOREIGN)).status()).as(page).isEqualTo(403);
            assertThat(browser.post(page, and(fields, form.get("_csrf")), "Origin", "https://evil.example").status()).as(page).isEqualTo(403);
        }
    }

    /** Every address that is not the API's and takes a post: the pages of the product, and the servlets beside them. */
    private static List<String> pages() throws IOException {
        Path root = Path.of("../../web/src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            Stream<String> pages = files.map(file -> "/" + root.relativize(file)).filter(name -> name.endsWith(".xhtml")
                    && !name.startsWith("/WEB-INF/") && !name.startsWith("/resources/"));
            return Stream.concat(pages, Stream.of("/logout", "/preferences", "/filing/draft/1")).toList();
        }
    }

    private static Map<String, String> and(Map<String, String> fields, String secret) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put("_csrf", secret);
        return more;
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() {
        for (String path : List.of("/login.xhtml", "/account/me.xhtml", "/nothing-here.xhtml", "/api/v1/me", "/index.xhtml")) {
            Browser.Answer answer = browser.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("SAMEORIGIN");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'").doesNotContain("script-src 'unsafe");
            assertThat(answer.headers().keySet()).as(path).doesNotContain("server", "x-powered-by");
        }
    }

    @Test
    void ourOwnStyleSheetsMayBeKeptForAYear() {
        String page = browser.get("/login.xhtml").body();
        int at = page.indexOf("/jakarta.faces.resource/app.css");
        String path = page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
        assertThat(path).contains("&f=");
        assertThat(new Browser().get(path).header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void errorPagesShowNoInside() {
        Browser.Answer missing = browser.get("/nothing-here.xhtml");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("没有找到此页").doesNotContain("Exception", "org.", "Payara", "Caused");
        assertThat(browser.get("/WEB-INF/web.xml").body()).doesNotContain("<web-app");
        assertThat(browser.get("/resources/baosong/").status()).isEqualTo(404);
        assertThat(browser.get("/WEB-INF/templates/frame.xhtml").status()).isEqualTo(404);
        assertThat(browser.get("/jakarta.faces.resource/../WEB-INF/web.xml").body()).doesNotContain("<web-app");
    }

    @Test
    void pathsWrittenInOddWaysOpenNoDoor() {
        Browser nobody = new Browser();
        for (String path : List.of("/jakarta.faces.resource/../system/users.xhtml", "/public/../system/users.xhtml", "//system/users.xhtml",
                "/system/users.xhtml;x=/login.xhtml", "/%73ystem/users.xhtml", "/login.xhtml/../system/users.xhtml")) {
            assertThat(nobody.get(path).body()).as(path).doesNotContain("user-new.xhtml", "demo-sysadmin");
        }
    }
}
