package org.baosong.leak;

import static org.baosong.api.People.API;

import org.baosong.api.People;
import org.baosong.live.Http;

import jakarta.json.JsonObject;

/**
 * Somebody who looks at county A's data from where he stands: by the API with a token, by the pages with a session.
 *
 * @param name as written in the tables of expectations
 */
record Side(String name, Http api, Visit visit) {

    /** Somebody already logged in at the API, who logs in at the page as well. */
    static Side of(String name, Http api, String password) {
        JsonObject me = api.get(API + "me").expect(200).json();
        return new Side(name, api, Visit.loggedIn(me.getString("userName"), password));
    }

    static Side demo(String name, String userName) {
        return of(name, People.demo(userName), People.DEMO_PASSWORD);
    }

    static Side made(String name, Http api) {
        return of(name, api, People.PASSWORD);
    }

    static Side nobody() {
        return new Side("nobody", People.nobody(), Visit.anonymous());
    }
}
