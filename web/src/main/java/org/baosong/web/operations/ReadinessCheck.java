package org.baosong.web.operations;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.baosong.messaging.boundary.OutboxStatus;
import org.baosong.operations.boundary.Migrator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Answers {@code /health/ready}: whether a request would find a migrated database and room on the disk. A broker that is away is reported
 * but does not make the answer DOWN: submissions wait in the outbox, so users should still be sent here, and taking every node out of
 * service would turn a delay into an outage. It says what is away but no address and no error text, since everybody may ask.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    private static final Logger LOG = System.getLogger(ReadinessCheck.class.getName());
    private static final int PATIENCE_SECONDS = 5;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long ROOM_NEEDED = 200 * MEGABYTE;

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    @EJB
    private OutboxStatus messages;

    @Inject
    @ConfigProperty(name = "baosong.data.dir")
    private Optional<String> dataFolder;

    @EJB
    private Migrator migrator;

    @Resource
    private ManagedExecutorService executor;

    private Future<Boolean> asked;

    @Override
    public HealthCheckResponse call() {
        boolean migrated = migrated();
        boolean databaseUp = databaseAnswers();
        long room = roomOnDisk();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("baosong")
                .withData("database", word(databaseUp))
                .withData("migrations", word(migrated))
                .withData("broker", messages.brokerAnswers() ? "UP" : "AWAY")
                .withData("disk", room / MEGABYTE + " MB");
        return answer.status(migrated && databaseUp && room >= ROOM_NEEDED).build();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private boolean migrated() {
        try {
            migrator.ready();
            return true;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "event=health.migrations error={0}", e.getMessage());
            return false;
        }
    }

    /**
     * A pool that looks for a connection which still works tries one after the other, and each that hangs costs its time-out. Whoever
     * asks for readiness gets his answer before that; at most one question waits at a database that hangs.
     */
    private boolean databaseAnswers() {
        try {
            return ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException away) {
            LOG.log(Level.WARNING, "event=health.database error={0}", away.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> ask() {
        if (asked == null || asked.isDone()) {
            asked = executor.submit(this::connects);
        }
        return asked;
    }

    private boolean connects() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "event=health.database error={0}", e.getMessage());
            return false;
        }
    }

    private long roomOnDisk() {
        try {
            return Files.getFileStore(Path.of(dataFolder.orElse("."))).getUsableSpace();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "event=health.disk error={0}", e.getMessage());
            return 0;
        }
    }
}
