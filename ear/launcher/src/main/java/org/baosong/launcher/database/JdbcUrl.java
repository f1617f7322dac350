package org.baosong.launcher.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The database address with the parameters the platform relies on. What the operator wrote himself stays; only missing
 * parameters are added.
 */
public final class JdbcUrl {

    private static final String MYSQL = "jdbc:mysql:";
    private static final String MARIADB = "jdbc:mariadb:";
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        // Times are stored in UTC whatever the zone of this computer or of the database.
        NEEDED.put("connectionTimeZone", "UTC");
        NEEDED.put("forceConnectionTimeZoneToSession", "true");
        // Two rare characters must never count as one, in comparisons of literals either.
        NEEDED.put("connectionCollation", "utf8mb4_bin");
        NEEDED.put("rewriteBatchedStatements", "true");
        NEEDED.put("useServerPrepStmts", "true");
        NEEDED.put("cachePrepStmts", "true");
        NEEDED.put("prepStmtCacheSize", "250");
        NEEDED.put("prepStmtCacheSqlLimit", "4096");
        NEEDED.put("useLocalSessionState", "true");
        // A database that hangs or is gone must become an answer to the user within ten seconds.
        NEEDED.put("connectTimeout", "3000");
        NEEDED.put("socketTimeout", "10000");
        NEEDED.put("sessionVariables", "innodb_lock_wait_timeout=8");
    }

    private JdbcUrl() {
    }

    /** The address as the driver gets it; an address for another kind of database is refused. */
    public static String complete(String url) {
        String text = url.strip();
        if (text.startsWith(MARIADB)) {
            text = MYSQL + text.substring(MARIADB.length());
        }
        if (!text.startsWith(MYSQL + "//")) {
            throw new IllegalArgumentException(url);
        }
        StringBuilder complete = new StringBuilder(text);
        String given = text.toLowerCase(Locale.ROOT);
        NEEDED.forEach((name, value) -> {
            if (!given.contains("?" + name.toLowerCase(Locale.ROOT) + "=") && !given.contains("&" + name.toLowerCase(Locale.ROOT) + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }
}
