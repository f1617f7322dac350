package org.baosong.messaging.boundary;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps container and broker from printing three stack traces for each failed delivery, which the gate has already told in one
 * line, two lines for each question whether the broker is back, which the relay tells once a minute, and forty kilobytes for each
 * request that finds no database, which is refused in one line of the log. Only records that speak of {@link TryAgain}, come from the
 * asking thread, or have a lost connection for their cause are dropped; everything else that the loggers have to say is printed.
 */
final class DeliveryLog implements Filter {

    /** Held here because the log system forgets the filter of a logger nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("javax.enterprise.system.container.ejb.mdb.org.glassfish.ejb.mdb"),
            Logger.getLogger("jakarta.enterprise.ejb.container"),
            Logger.getLogger("org.apache.activemq.artemis.ra.ActiveMQRALogger"),
            Logger.getLogger("javax.enterprise.resource.resourceadapter.com.sun.enterprise.resource.allocator"),
            Logger.getLogger("javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors"));

    /** Class of SQLSTATE. */
    private static final String CONNECTION_FAILURE = "08";

    private static final ThreadLocal<Boolean> ASKING = new ThreadLocal<>();

    private final Filter before;

    private DeliveryLog(Filter before) {
        this.before = before;
    }

    static void shorten() {
        LOGGERS.forEach(logger -> logger.setFilter(new DeliveryLog(logger.getFilter())));
    }

    /** Leaves the server as it was found, so that it can let go of the application. */
    static void restore() {
        for (Logger logger : LOGGERS) {
            if (logger.getFilter() instanceof DeliveryLog ours) {
                logger.setFilter(ours.before);
            }
        }
    }

    /** Asks a question whose failure is an ordinary answer. */
    static boolean quietly(BooleanSupplier question) {
        ASKING.set(Boolean.TRUE);
        try {
            return question.getAsBoolean();
        } finally {
            ASKING.remove();
        }
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !told(entry) && (before == null || before.isLoggable(entry));
    }

    static boolean told(LogRecord entry) {
        if (ASKING.get() != null) {
            return true;
        }
        for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgain || isConnectionLost(cause)) {
                return true;
            }
        }
        return String.valueOf(entry.getMessage()).contains(TryAgain.MARK)
                || entry.getParameters() != null && Arrays.stream(entry.getParameters()).anyMatch(p -> String.valueOf(p).contains(TryAgain.MARK));
    }

    private static boolean isConnectionLost(Throwable cause) {
        return cause instanceof SQLException failed && failed.getSQLState() != null && failed.getSQLState().startsWith(CONNECTION_FAILURE);
    }
}
