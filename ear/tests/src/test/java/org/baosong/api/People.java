package org.baosong.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.baosong.live.Http;
import org.baosong.live.Server;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * Callers of the shared server's API, each with the token of whoever they are. New people are made the way the product makes them:
 * an administrator or an officer creates the account, its owner changes the first password.
 */
public final class People {

    public static final String API = "api/v1/";
    public static final String DEMO_PASSWORD = "Demo-2026!";
    /** What everybody made here has chosen as a password. */
    public static final String PASSWORD = "Tea4-kettle!";
    private static final Map<String, Http> LOGGED_IN = new ConcurrentHashMap<>();

    private People() {
    }

    /** An officer: the name to log in with, and the officer's caller. */
    public record Colleague(String userName, Http http) {
    }

    public static Http nobody() {
        return Server.shared().http();
    }

    /** Somebody of the demo data. */
    public static Http demo(String userName) {
        return LOGGED_IN.computeIfAbsent(userName, name -> nobody().withToken(token(name, DEMO_PASSWORD)));
    }

    public static Http nation() {
        return demo("demo-nation");
    }

    public static Http systemAdministrator() {
        return demo("demo-sysadmin");
    }

    /** A new officer at a desk such as {@code 341221:hc}. */
    public static Http officer(String desk, String name, String... roles) {
        return colleague(desk, name, roles).http();
    }

    /** The same with the name under which the officer logs in. */
    public static Colleague colleague(String desk, String name, String... roles) {
        JsonObject slip = systemAdministrator().post(API + "accounts", Json.createObjectBuilder().add("deskCode", desk).add("displayName", name)
                .add("roles", Json.createArrayBuilder(List.of(roles))).build()).expect(201).json();
        String userName = slip.getString("userName");
        return new Colleague(userName, firstLogin(userName, slip.getString("initialPassword")));
    }

    /** Logs in with a first password and changes it. */
    public static Http firstLogin(String userName, String initialPassword) {
        Http newcomer = nobody().withToken(token(userName, initialPassword));
        JsonObject changed = newcomer.post(API + "me/password", Json.createObjectBuilder().add("current", initialPassword)
                .add("next", PASSWORD).build()).expect(200).json();
        return nobody().withToken(changed.getString("token"));
    }

    private static String token(String userName, String password) {
        return nobody().post(API + "login", Json.createObjectBuilder().add("userName", userName).add("password", password).build())
                .expect(200).json().getString("token");
    }
}
