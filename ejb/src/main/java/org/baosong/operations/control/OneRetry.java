package org.baosong.operations.control;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Repeats a query that found a broken connection once, on another connection and at once. EclipseLink of itself repeats it three times
 * with five seconds in between: while the database is away every request would hold its thread for ten seconds, only to be refused
 * then. Named in persistence.xml.
 */
public class OneRetry implements SessionCustomizer {

    /** Before the first repetition EclipseLink does not wait, before each further one it does. */
    private static final int WITHOUT_WAITING = 1;

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(WITHOUT_WAITING);
    }
}
