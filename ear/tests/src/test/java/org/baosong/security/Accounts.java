package org.baosong.security;

import java.util.List;

import org.baosong.live.Http;
import org.baosong.live.Server;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Makes accounts for one test each, so that locking or disabling one disturbs no other. */
final class Accounts {

    static final String API = "api/v1/";
    static final String PASSWORD = "Tea4-kettle!";
    static final String DEMO_PASSWORD = "Demo-2026!";

    private Accounts() {
    }

    /** An account and its owner. */
    record Person(String id, String membershipId, String userName, String password) {

        Http api() {
            return Server.shared().http().withToken(token(userName, password));
        }
    }

    static Http demo(String userName) {
        return Server.shared().http().withToken(token(userName, DEMO_PASSWORD));
    }

    /** An account whose first password nobody has changed yet. */
    static Person newcomer(String desk, String... roles) {
        Http administrator = demo("demo-sysadmin");
        JsonObject slip = administrator.post(API + "accounts", Json.createObjectBuilder().add("deskCode", desk).add("displayName", "新来的人")
                .add("roles", Json.createArrayBuilder(List.of(roles))).build()).expect(201).json();
        String membership = administrator.get(API + "accounts/" + slip.getString("id")).expect(200).array().getJsonObject(0).getString("membershipId");
        return new Person(slip.getString("id"), membership, slip.getString("userName"), slip.getString("initialPassword"));
    }

    /** The same after the first log-in. */
    static Person settled(String desk, String... roles) {
        Person person = newcomer(desk, roles);
        change(person.api(), person.password(), PASSWORD).expect(200);
        return new Person(person.id(), person.membershipId(), person.userName(), PASSWORD);
    }

    static Http.Answer change(Http caller, String current, String next) {
        return caller.post(API + "me/password", Json.createObjectBuilder().add("current", current).add("next", next).build());
    }

    static Http.Answer login(String userName, String password) {
        return Server.shared().http().post(API + "login", Json.createObjectBuilder().add("userName", userName).add("password", password).build());
    }

    static String token(String userName, String password) {
        return login(userName, password).expect(200).json().getString("token");
    }
}
