package org.baosong.incontainer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.baosong.launcher.database.EmbeddedDatabase;
import org.baosong.launcher.database.JdbcUrl;
import org.baosong.live.Database;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What an in-container test needs around it: the real database, empty; the resource adapter with its broker; and an archive of some
 * components with their real scripts and words. Runs outside the server, before it starts.
 */
final class Micro {

    private static final Path FOLDER = Path.of(System.getProperty("live.folder", "target/live")).toAbsolutePath().resolve("in-container");
    private static final String MEMORY = "64M";

    private static EmbeddedDatabase database;

    private Micro() {
    }

    /** An archive of whole components, to which the test adds its own classes; starting the server needs what this prepares. */
    static WebArchive archive(String... packages) {
        prepare();
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addPackages(true, "org.baosong.kernel", "org.baosong.scope")
                .addPackages(true, packages)
                .addPackages(true, "org.assertj.core")
                .addAsResource("META-INF/persistence.xml")
                .addAsWebInfResource(Micro.class.getClassLoader().getResource("META-INF/beans.xml"), "beans.xml");
        for (String bundle : List.of("errors", "errors_en")) {
            archive.addAsResource("i18n/" + bundle + ".properties");
        }
        return archive.addAsLibraries(jar("org.flywaydb.core.Flyway"), jar("org.flywaydb.database.mysql.MySQLDatabaseType"),
                jar("com.fasterxml.jackson.dataformat.toml.TomlMapper"), jar("com.fasterxml.jackson.databind.ObjectMapper"),
                jar("com.fasterxml.jackson.core.JsonFactory"), jar("com.fasterxml.jackson.annotation.JsonProperty"),
                jar("com.google.gson.Gson"));
    }

    private static synchronized void prepare() {
        try {
            Files.createDirectories(FOLDER);
            if (database == null) {
                database = new EmbeddedDatabase(FOLDER, MEMORY, line -> { });
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                database.start(Database::binaries);
            }
            empty();
            delete(FOLDER.resolve("data"));
            Files.write(FOLDER.resolve("pre-boot.txt"), preBoot());
            Files.write(FOLDER.resolve("post-boot.txt"), postBoot());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> preBoot() {
        String config = "set configs.config.server-config.";
        return List.of(config + "hazelcast-config-specific-configuration.enabled=false",
                config + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1");
    }

    /** The resources as the launcher makes them. */
    private static List<String> postBoot() {
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname=com.mysql.cj.jdbc.MysqlDataSource --restype=javax.sql.DataSource"
                        + " --steadypoolsize=2 --maxpoolsize=20 --isolationlevel=read-committed --isisolationguaranteed=true"
                        + " --property url=" + escaped(JdbcUrl.complete(database.url())) + ":user=" + escaped(database.user())
                        + ":password=" + escaped(database.password()) + " baosong-pool",
                "create-jdbc-resource --connectionpoolid=baosong-pool jdbc/baosong",
                "deploy --name=jms-config --type=rar " + System.getProperty("live.rar"),
                "create-connector-connection-pool --raname=jms-config --connectiondefinition=jakarta.jms.ConnectionFactory"
                        + " --transactionsupport=LocalTransaction --steadypoolsize=1 --maxpoolsize=20 baosong-jms-pool",
                "create-connector-resource --poolname=baosong-jms-pool jms/baosong");
    }

    /** A value inside a list of properties: the separators of that list need a backslash. */
    private static String escaped(String value) {
        return value.replaceAll("([\\\\:;=])", "\\\\$1");
    }

    private static void empty() {
        try (Connection connection = DriverManager.getConnection(JdbcUrl.complete(database.url()), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database baosong");
            statement.execute("create database baosong");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static File jar(String type) {
        try {
            return new File(Class.forName(type, false, Micro.class.getClassLoader()).getProtectionDomain().getCodeSource().getLocation().getPath());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
