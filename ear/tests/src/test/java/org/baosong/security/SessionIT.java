package org.baosong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.security.Accounts.API;
import static org.baosong.security.Accounts.PASSWORD;

import java.util.Map;

import org.baosong.live.Http;
import org.baosong.live.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import jakarta.json.Json;

/** Sessions and tokens: when they begin, what ends them, and that rights are never older than the request. */
class SessionIT {

    private static final String DESK = "341222:hc";
    private static Accounts.Person person;

    @BeforeAll
    static void makeSomebody() {
        person = Accounts.settled(DESK, "VIEWER", "REGISTRAR");
    }

    private static Browser loggedIn(Accounts.Person who) {
        Browser browser = new Browser();
        assertThat(browser.login(who.userName(), who.password(), "").header("Location")).endsWith("/index.xhtml");
        return browser;
    }

    private static boolean isInside(Browser browser) {
        return browser.get("/account/me.xhtml").status() == 200;
    }

    @Test
    void aSessionIdPlantedBeforeLogInIsWorthlessAfterIt() {
        Browser victim = new Browser();
        victim.session("0123456789abcdef0123456789ab");
        victim.login(person.userName(), person.password(), "");
        assertThat(victim.session()).isNotEqualTo("0123456789abcdef0123456789ab");
        assertThat(isInside(victim)).isTrue();
        Browser attacker = new Browser();
        attacker.session("0123456789abcdef0123456789ab");
        assertThat(isInside(attacker)).isFalse();
    }

    @Test
    void theCookieIsHiddenFromScriptsAndFromOtherSites() {
        Browser browser = new Browser();
        String cookie = browser.login(person.userName(), person.password(), "").header("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax").contains("Path=/");
    }

    @Test
    void nobodyGetsASessionByLookingAtTheLogInPage() {
        Browser browser = new Browser();
        browser.get("/login.xhtml");
        assertThat(browser.session()).isNull();
    }

    @Test
    void logOutKillsTheSession() {
        Browser browser = loggedIn(person);
        String id = browser.session();
        String csrf = Browser.fields(browser.get("/account/me.xhtml").body(), "profile").get("_csrf");
        assertThat(browser.post("/logout", Map.of("_csrf", csrf)).header("Location")).endsWith("/login.xhtml?left=1");
        browser.session(id);
        assertThat(isInside(browser)).isFalse();
    }

    @Test
    void logOutNeedsAPost() {
        Browser browser = loggedIn(person);
        assertThat(browser.get("/logout").status()).isEqualTo(405);
        assertThat(isInside(browser)).isTrue();
    }

    @Test
    void twoLogInsLiveSideBySideUntilThePasswordChanges() {
        Accounts.Person one = Accounts.settled(DESK, "VIEWER");
        Browser first = loggedIn(one);
        Browser second = loggedIn(one);
        Http api = one.api();
        assertThat(isInside(first)).isTrue();
        assertThat(isInside(second)).isTrue();
        Http.Answer changed = Accounts.change(api, PASSWORD, "Another-7-kettles").expect(200);
        assertThat(isInside(first)).isFalse();
        assertThat(isInside(second)).isFalse();
        assertThat(api.get(API + "me").status()).isEqualTo(401);
        assertThat(Server.shared().http().withToken(changed.json().getString("token")).get(API + "me").status()).isEqualTo(200);
    }

    @Test
    void aLostRoleIsLostWithTheNextRequest() {
        Accounts.Person one = Accounts.settled(DESK, "VIEWER", "REGISTRAR");
        Browser browser = loggedIn(one);
        Http api = one.api();
        assertThat(browser.get("/system/users.xhtml").status()).isEqualTo(200);
        assertThat(api.get(API + "accounts").status()).isEqualTo(200);
        Accounts.demo("demo-secadmin").put(API + "accounts/" + one.id() + "/roles", Json.createObjectBuilder()
                .add("membershipId", one.membershipId()).add("roles", Json.createArrayBuilder().add("VIEWER")).build()).expect(204);
        assertThat(browser.get("/system/users.xhtml").status()).isEqualTo(403);
        assertThat(api.get(API + "accounts").status()).isEqualTo(403);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndMayComeBack() {
        Accounts.Person one = Accounts.settled(DESK, "VIEWER");
        Browser browser = loggedIn(one);
        Http api = one.api();
        Accounts.demo("demo-secadmin").post(API + "accounts/" + one.id() + "/disable").expect(204);
        assertThat(isInside(browser)).isFalse();
        assertThat(api.get(API + "me").status()).isEqualTo(401);
        assertThat(Accounts.login(one.userName(), one.password()).json().getString("code")).isEqualTo("F3102");
        Accounts.demo("demo-secadmin").post(API + "accounts/" + one.id() + "/enable").expect(204);
        assertThat(isInside(browser)).isFalse();
        assertThat(Accounts.login(one.userName(), one.password()).status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsWithLogOut() {
        Http api = person.api();
        assertThat(api.get(API + "me").status()).isEqualTo(200);
        api.post(API + "logout").expect(204);
        assertThat(api.get(API + "me").status()).isEqualTo(401);
    }

    @Test
    void aWrongTokenDoesNotFallBackToTheCookie() {
        Browser browser = loggedIn(person);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer nonsense").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me", "Authorization", "Basic dXNlcjpwYXNz").status()).isEqualTo(401);
    }

    @Test
    void untilTheFirstPasswordIsChangedNothingElseIsOpen() {
        Accounts.Person newcomer = Accounts.newcomer(DESK, "VIEWER", "REGISTRAR");
        Http api = newcomer.api();
        Http.Answer refused = api.get(API + "accounts");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().getString("code")).isEqualTo("F3005");
        assertThat(api.get(API + "me").expect(200).json().getBoolean("mustChangePassword")).isTrue();
        Browser browser = new Browser();
        assertThat(browser.login(newcomer.userName(), newcomer.password(), "").header("Location")).endsWith("/account/change-password.xhtml");
        assertThat(browser.get("/system/users.xhtml").header("Location")).endsWith("/account/change-password.xhtml");
        assertThat(browser.get("/account/change-password.xhtml").status()).isEqualTo(200);
    }

    @Test
    void thePasswordMustBeNewAndGoodAndTheOldOneRight() {
        Accounts.Person newcomer = Accounts.newcomer(DESK, "VIEWER");
        Http api = newcomer.api();
        assertThat(violation(Accounts.change(api, "wrong", PASSWORD))).isEqualTo("current F3111");
        assertThat(violation(Accounts.change(api, newcomer.password(), "short1"))).isEqualTo("next F3112");
        assertThat(violation(Accounts.change(api, newcomer.password(), newcomer.password()))).isEqualTo("next F3117");
        assertThat(violation(Accounts.change(api, newcomer.password(), "Password123!"))).isEqualTo("next F3116");
        Accounts.change(api, newcomer.password(), PASSWORD).expect(200);
    }

    private static String violation(Http.Answer answer) {
        var first = answer.expect(422).json().getJsonArray("errors").getJsonObject(0);
        return first.getString("field") + " " + first.getString("code");
    }

    @Test
    void anUnknownVisitorIsSentToLogInAndComesBack() {
        Browser browser = new Browser();
        String login = browser.get("/account/me.xhtml").header("Location");
        assertThat(login).endsWith("/login.xhtml?next=%2Faccount%2Fme.xhtml");
        assertThat(browser.login(person.userName(), person.password(), "?next=%2Faccount%2Fme.xhtml").header("Location"))
                .endsWith("/account/me.xhtml");
    }

    @Test
    void logInLeadsToNoOtherSite() {
        for (String wish : new String[] {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example", "javascript%3Aalert(1)"}) {
            assertThat(new Browser().login(person.userName(), person.password(), "?next=" + wish).header("Location")).endsWith("/index.xhtml");
        }
    }

    @Test
    void callsWithoutSessionAreToldInTheirOwnLanguage() {
        Browser browser = new Browser();
        assertThat(browser.get("/api/v1/me").header("Content-Type")).startsWith("application/problem+json");
        assertThat(browser.get("/account/me.xhtml", "Faces-Request", "partial/ajax").body()).contains("<redirect url=\"/login.xhtml");
        Browser.Answer background = browser.get("/account/me.xhtml", "X-Background", "1");
        assertThat(background.status()).isEqualTo(401);
        assertThat(background.header("Content-Type")).startsWith("application/problem+json");
    }
}
