package org.baosong.bench.nation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.baosong.live.Http;
import org.baosong.live.Server;

import jakarta.json.Json;

/** A server with a few whole counties of the nation on it, for the tests that need lists as long as real ones. */
public final class NationServer {

    /** Password of the installation's first account and so of all that are made. */
    public static final String PASSWORD = "Demo-2026!";

    private static final double FEW_COUNTIES = 0.0015;
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static NationServer shared;

    private final Server server;
    private final Nation.Made made;

    private NationServer(Server server, Nation.Made made) {
        this.server = server;
        this.made = made;
    }

    /** Started at the first call, with demo data, and stopped at the end of the suite. */
    public static synchronized NationServer shared() throws SQLException {
        if (shared == null || !shared.server.isAlive()) {
            shared = start(Server.freshFolder("nation"), FEW_COUNTIES, "-Dbaosong.jms.retry.delay=PT0.05S", "--demo");
        }
        return shared;
    }

    /** A server of the caller's own with a share of the nation. */
    public static NationServer start(Path data, double share, String... words) throws SQLException {
        Server server = Server.launch(data, words);
        server.awaitReady(START_PATIENCE);
        return new NationServer(server, Nation.make(server::database, NationSize.of(share)));
    }

    public Server server() {
        return server;
    }

    /** A county whose campaign is under way. */
    public String county() {
        return made.county();
    }

    public Nation.Made made() {
        return made;
    }

    /** The API in the name of an account. */
    public Http as(String userName) {
        return server.http().withToken(server.http().post("api/v1/login", Json.createObjectBuilder().add("userName", userName).add("password", PASSWORD)
                .build()).expect(200).json().getString("token"));
    }

    /** The API in the name of the officer of a county. */
    public Http officer(String region) {
        return as("n" + region + "-1");
    }
}
