package org.baosong.leak;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.baosong.live.Http;
import org.baosong.live.Server;

/**
 * A session of the pages, as a browser would have it: its cookie, its secret and a nonce of one of its pages. With these it may post
 * to any page, also with keys that no page of its own has ever shown.
 */
final class Visit {

    private static final String LOGIN = "login.xhtml";
    private static final String OWN_PAGE = "account/me.xhtml";

    private final Http http;
    private final String proof;

    private Visit(Http http, String proof) {
        this.http = http;
        this.proof = proof;
    }

    static Visit anonymous() {
        Http http = Server.shared().http();
        return new Visit(http, hidden(http.get(LOGIN).expect(200).body(), "primefaces.nonce"));
    }

    static Visit loggedIn(String userName, String password) {
        Http http = Server.shared().http();
        Http.Answer page = http.get(LOGIN).expect(200);
        Matcher button = Pattern.compile("<input[^>]*type=\"submit\"[^>]*>").matcher(page.body());
        if (!button.find()) {
            throw new AssertionError("no button on the log-in page");
        }
        String form = "form=form&userName=" + encoded(userName) + "&password=" + encoded(password) + "&next=&"
                + encoded(attribute(button.group(), "name")) + "=1" + hidden(page.body(), "primefaces.nonce");
        Http.Answer entered = posting(http).send("POST", LOGIN, form).expect(302);
        String cookie = entered.headers().getOrDefault("set-cookie", List.of()).stream().filter(c -> c.startsWith("baosong="))
                .map(c -> c.substring(0, c.indexOf(';'))).reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no session for " + userName));
        Http inside = http.with("Cookie", cookie);
        String own = inside.get(OWN_PAGE).expect(200).body();
        return new Visit(inside, hidden(own, "primefaces.nonce") + hidden(own, "_csrf"));
    }

    Http.Answer get(String path) {
        return http.get(path);
    }

    /** Posts a form; what proves that the session means it is added. */
    Http.Answer post(String path, String form) {
        return posting(http).send("POST", path, form + proof);
    }

    /** A call of the page's own script. */
    Http.Answer put(String path, String body) {
        String secret = proof.contains("&_csrf=") ? proof.substring(proof.indexOf("&_csrf=") + "&_csrf=".length()) : "none";
        return http.with("X-CSRF-Token", URLDecoder.decode(secret, StandardCharsets.UTF_8)).send("PUT", path, body);
    }

    private static Http posting(Http http) {
        return http.with("Content-Type", "application/x-www-form-urlencoded");
    }

    /** The hidden input of that name as a further field of a form; every stateless page has the same state. */
    private static String hidden(String page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page);
        if (!input.find()) {
            throw new AssertionError("no input " + name + " in " + page);
        }
        String state = name.equals("primefaces.nonce") ? "&jakarta.faces.ViewState=stateless" : "";
        return state + "&" + name + "=" + encoded(attribute(input.group(), "value"));
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        if (!value.find()) {
            throw new AssertionError("no " + name + " in " + tag);
        }
        return value.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
