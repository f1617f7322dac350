package org.baosong.operations.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.baosong.kernel.Ids;
import org.baosong.operations.control.NodeLease;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the database to this release before anything else touches it, and refuses to start on one that is newer. Message-driven
 * beans begin to consume while this still runs (measured), so {@code MessageGate} and every timer call {@link #ready()} first: it
 * waits for the migration to end.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    private static final Logger LOG = System.getLogger(Migrator.class.getName());

    /** Outside the Basic Multilingual Plane, as characters of some personal names are. */
    private static final String RARE = "\uD842\uDFB7";

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    @Inject
    private Settings settings;

    @Inject
    private NodeLease lease;

    @PostConstruct
    void start() {
        try {
            settings.check();
            settings.print();
            examine();
            migrate();
            int node = lease.take().orElseThrow(() -> StartRefused.of(OperationsError.NO_NODE_NUMBER));
            Ids.node(node);
            LOG.log(Level.INFO, "event=started node={0}", node);
        } catch (RuntimeException refused) {
            LOG.log(Level.ERROR, "event=start-refused reason={0}", refused.getMessage());
            throw refused;
        }
    }

    /** Returns once the database is migrated and this node has its number; fails if that failed. */
    @Lock(LockType.READ)
    public void ready() {
        // The container lets nobody in before start() has ended: that is the whole service.
    }

    /** A connection that shifts times or loses characters does harm that nobody sees until much later. */
    private void examine() {
        try (Connection connection = database.getConnection();
             PreparedStatement echo = connection.prepareStatement("select cast(? as char), hex(?)")) {
            echo.setTimestamp(1, Timestamp.from(Instant.EPOCH));
            echo.setString(2, RARE);
            try (ResultSet row = echo.executeQuery()) {
                row.next();
                if (!row.getString(1).startsWith("1970-01-01 00:00:00")) {
                    throw StartRefused.of(OperationsError.NOT_UTC);
                }
                if (!row.getString(2).equalsIgnoreCase(HexFormat.of().formatHex(RARE.getBytes(StandardCharsets.UTF_8)))) {
                    throw StartRefused.of(OperationsError.NOT_UTF8);
                }
            }
        } catch (SQLException failed) {
            throw StartRefused.of(OperationsError.DATABASE_AWAY, failed, failed.getMessage());
        }
    }

    private void migrate() {
        // With the loader of this class the scripts are found in a WAR and in an EAR alike.
        Flyway flyway = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                // Each component numbers its own scripts by time of writing, so a later release may bring an earlier number.
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
        refuseNewer(flyway.info().all());
        try {
            int done = flyway.migrate().migrationsExecuted;
            LOG.log(Level.INFO, "event=migrated scripts={0}", done);
        } catch (FlywayException broken) {
            throw StartRefused.of(OperationsError.SCHEMA_BROKEN, broken, broken.getMessage());
        }
    }

    private static void refuseNewer(MigrationInfo[] scripts) {
        Arrays.stream(scripts)
                .filter(script -> script.getState().isApplied() && !script.getState().isResolved())
                .reduce((first, last) -> last)
                .ifPresent(script -> {
                    throw StartRefused.of(OperationsError.SCHEMA_NEWER, script.getVersion() + " " + script.getDescription());
                });
    }
}
