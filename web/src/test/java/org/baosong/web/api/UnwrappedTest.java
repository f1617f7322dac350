package org.baosong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

class UnwrappedTest {

    @Test
    void aRefusalIsFoundInsideItsWrappings() {
        assertThat(error(new EJBException(new RuntimeException(new DomainException(CommonError.FORBIDDEN))))).contains(CommonError.FORBIDDEN);
        assertThat(error(new EJBException(new PersistenceException(new OptimisticLockException())))).contains(CommonError.STALE);
    }

    @Test
    void aDatabaseThatIsAwayIsNoDefect() {
        assertThat(error(wrapped(new SQLException("Communications link failure", "08S01")))).contains(CommonError.UNAVAILABLE);
        assertThat(error(wrapped(new SQLException("Lock wait timeout exceeded", "40001")))).contains(CommonError.UNAVAILABLE);
        assertThat(error(wrapped(new SQLException("no connection", new ResourceException("In-use connections equal max-pool-size")))))
                .contains(CommonError.UNAVAILABLE);
    }

    @Test
    void aDatabaseThatDiesAtTheCommitIsNoDefect() {
        SystemException failed = new SystemException("commit");
        failed.initCause(new XAException("No operations allowed after connection closed."));
        assertThat(error(failed)).contains(CommonError.UNAVAILABLE);
        assertThat(error(new EJBException(failed))).contains(CommonError.UNAVAILABLE);
    }

    @Test
    void whatNobodyForesawStaysADefect() {
        assertThat(error(wrapped(new SQLException("Unknown column", "42S22")))).isEmpty();
        assertThat(error(wrapped(new SQLException("no state")))).isEmpty();
        assertThat(error(new NullPointerException())).isEmpty();
        assertThat(error(null)).isEmpty();
    }

    @Test
    void anErrorOfTheMachineIsADefectAndNoObstacleToSayingSo() {
        for (Error error : new Error[] {new OutOfMemoryError("Java heap space"), new StackOverflowError(), new NoClassDefFoundError("Gone")}) {
            EJBException wrapped = new EJBException("in the bean");
            wrapped.initCause(error);
            assertThat(error(wrapped)).isEmpty();
            assertThat(error(new IllegalStateException(wrapped))).isEmpty();
            assertThat(error(error)).isEmpty();
        }
    }

    private static Exception wrapped(SQLException cause) {
        return new EJBException(new PersistenceException(cause));
    }

    private static Optional<ErrorCode> error(Throwable thrown) {
        return Unwrapped.refusal(thrown).map(DomainException::error);
    }
}
