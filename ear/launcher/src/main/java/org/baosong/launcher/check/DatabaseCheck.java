package org.baosong.launcher.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.baosong.launcher.StartFailure;
import org.baosong.launcher.database.EmbeddedDatabase;
import org.baosong.launcher.database.JdbcUrl;

/** Tries the database the platform would use: reached, let in, right kind and version, right characters, same time. */
final class DatabaseCheck {

    private static final String DRIVER = "com.mysql.cj.jdbc.Driver";
    private static final String DRIVER_JAR = "/MICRO-INF/lib/mysql-connector-j.jar";
    private static final int ACCESS_DENIED = 1045;
    private static final int NO_RIGHT_ON_SCHEMA = 1044;
    private static final int UNKNOWN_SCHEMA = 1049;
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    private final Report report;

    DatabaseCheck(Report report) {
        this.report = report;
    }

    void embedded() {
        try {
            EmbeddedDatabase.requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
            report.good("check.database.embedded");
        } catch (StartFailure e) {
            report.bad(e);
        }
    }

    void external(String url, String user, String password, Path workFolder) {
        String complete;
        try {
            complete = JdbcUrl.complete(url);
        } catch (IllegalArgumentException e) {
            report.bad("settings.db.url", "baosong.db.url", url);
            return;
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try (URLClassLoader loader = driver(workFolder);
                Connection connection = ((Driver) loader.loadClass(DRIVER).getConstructor().newInstance()).connect(complete, login)) {
            examine(connection, url);
        } catch (SQLException e) {
            explain(e, url, user);
        } catch (IOException | ReflectiveOperationException e) {
            report.bad("runtime.missing", DRIVER_JAR);
        }
    }

    private static URLClassLoader driver(Path workFolder) throws IOException {
        Path jar = workFolder.resolve("driver.jar");
        try (InputStream in = DatabaseCheck.class.getResourceAsStream(DRIVER_JAR)) {
            if (in == null) {
                throw new IOException(DRIVER_JAR);
            }
            Files.copy(in, jar);
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private void explain(SQLException e, String url, String user) {
        switch (e.getErrorCode()) {
            case ACCESS_DENIED -> report.bad("check.database.denied", user);
            case NO_RIGHT_ON_SCHEMA -> report.bad("check.database.right", user);
            case UNKNOWN_SCHEMA -> report.bad("check.database.unknown", url);
            default -> report.bad("check.database.unreachable", url, firstLine(e.getMessage()));
        }
    }

    private void examine(Connection connection, String url) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version(), @@character_set_database, @@collation_database, utc_timestamp(6)")) {
            row.next();
            String version = row.getString(1);
            if (!recentEnough(version)) {
                report.bad("check.database.version", version);
            }
            if (!row.getString(2).equals("utf8mb4") || !row.getString(3).endsWith("_bin")) {
                report.bad("check.database.characters", row.getString(2), row.getString(3));
            }
            Timestamp there = row.getTimestamp(4);
            Duration apart = Duration.between(there.toInstant(), Instant.now()).abs();
            if (apart.compareTo(TOLERANCE) > 0) {
                report.bad("check.database.clock", apart.toSeconds());
            }
            report.good("check.database.external", url, version);
        }
    }

    /** Rows are claimed with SKIP LOCKED, which MySQL has since 8.0 and MariaDB since 10.6. */
    static boolean recentEnough(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.find()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return version.contains("MariaDB") ? major > 10 || major == 10 && minor >= 6 : major >= 8;
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
