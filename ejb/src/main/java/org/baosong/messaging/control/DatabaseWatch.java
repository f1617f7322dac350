package org.baosong.messaging.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Tells a message that fails from a database that is away. Without it a database that is down for two minutes would make a dead
 * letter of every message in the queues, since each uses up its tries meanwhile.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final int PATIENCE_SECONDS = 2;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOKS = 600;

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    private volatile boolean stopping;

    /**
     * Called after a failure: answers false at once if the database is there, so that the failure is the message's own; otherwise
     * waits until it is back and answers true, so that the message can be tried again without counting.
     */
    public boolean wasAway() {
        if (answers()) {
            return false;
        }
        LOG.log(Level.WARNING, "event=delivery-waits reason=the database does not answer");
        for (int look = 0; look < LOOKS && !stopping; look++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (answers()) {
                LOG.log(Level.INFO, "event=delivery-continues");
                return true;
            }
        }
        return false;
    }

    /** Lets nobody wait any longer. */
    public void stop() {
        stopping = true;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
