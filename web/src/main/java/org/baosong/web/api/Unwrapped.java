package org.baosong.web.api;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/** Finds what really happened inside the wrappings of containers and proxies. */
public final class Unwrapped {

    private static final int DEEPEST = 20;

    private Unwrapped() {
    }

    /** The refusal inside, if it is one; somebody else's simultaneous change counts as {@link CommonError#STALE}. */
    public static Optional<DomainException> refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new DomainException(CommonError.STALE));
            }
            cause = cause instanceof EJBException ejb && ejb.getCausedByException() != null ? ejb.getCausedByException() : cause.getCause();
        }
        return Optional.empty();
    }
}
