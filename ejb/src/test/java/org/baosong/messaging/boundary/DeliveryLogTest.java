package org.baosong.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class DeliveryLogTest {

    private final LogRecord entry = new LogRecord(Level.WARNING, "delivery {0}");

    @Test
    void whatTheGateHasToldIsNotRepeated() {
        entry.setThrown(new EJBException("system exception", new TryAgain("no desk")));
        assertThat(DeliveryLog.told(entry)).isTrue();
    }

    @Test
    void theTextOfItAloneIsRecognisedToo() {
        entry.setParameters(new Object[] {"bean", new TryAgain("no desk").toString()});
        assertThat(DeliveryLog.told(entry)).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayIsToldByWhoeverRefusesTheRequest() {
        entry.setThrown(new EJBException("system exception", new PersistenceException(new SQLException("link failure", "08S01"))));
        assertThat(DeliveryLog.told(entry)).isTrue();
    }

    @Test
    void everythingElseIsPrinted() {
        assertThat(DeliveryLog.told(entry)).isFalse();
        entry.setThrown(new EJBException("pool exhausted", new IllegalStateException()));
        entry.setParameters(new Object[] {"bean", null});
        assertThat(DeliveryLog.told(entry)).isFalse();
        entry.setThrown(new EJBException("system exception", new PersistenceException(new SQLException("no such column", "42S22"))));
        assertThat(DeliveryLog.told(entry)).isFalse();
    }

    @Test
    void aQuestionIsQuietWhileItIsAskedAndNoLonger() {
        assertThat(DeliveryLog.quietly(() -> DeliveryLog.told(entry))).isTrue();
        assertThat(DeliveryLog.told(entry)).isFalse();
    }
}
