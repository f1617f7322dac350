package org.baosong.web.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/** Finds what really happened inside the wrappings of containers and proxies. */
public final class Unwrapped {

    private static final Logger LOG = System.getLogger(Unwrapped.class.getName());
    private static final int DEEPEST = 20;
    /** Classes of SQLSTATE: the connection failed; the transaction was rolled back because others were in its way. */
    private static final Set<String> FOR_NOW = Set.of("08", "40");

    private Unwrapped() {
    }

    /**
     * The refusal inside, if it is one. Somebody else's simultaneous change counts as {@link CommonError#STALE}; a database that is away,
     * or that gave up waiting, as {@link CommonError#UNAVAILABLE}: no defect, the same request may succeed a little later.
     */
    public static Optional<DomainException> refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new DomainException(CommonError.STALE));
            }
            if (isForNow(cause)) {
                LOG.log(Level.WARNING, "event=unavailable reason={0}", String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " "));
                return Optional.of(new DomainException(CommonError.UNAVAILABLE));
            }
            // Not getCausedByException, which takes every cause for an Exception: a container wraps an OutOfMemoryError too.
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /**
     * Asked of the innermost cause that knows: the pool, when no connection comes free or can be made; the transaction, when the database
     * died between its last statement and its commit; or the driver.
     */
    private static boolean isForNow(Throwable cause) {
        return cause instanceof ResourceException || cause instanceof XAException
                || cause instanceof SQLException sql && sql.getSQLState() != null && FOR_NOW.contains(sql.getSQLState().substring(0, 2));
    }
}
