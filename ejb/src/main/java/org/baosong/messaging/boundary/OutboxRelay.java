package org.baosong.messaging.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baosong.kernel.Clock;
import org.baosong.messaging.control.Backoff;

/**
 * Carries the outbox to the broker: woken by commits and once a second. While the broker is away it asks at growing intervals,
 * without holding rows or database connections, and says so once a minute; when it is back everything that waited goes out.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());

    /** Measured: one commit of 200 messages takes about 50 ms; more would hold the rows longer and gain nothing. */
    private static final int BATCH = 200;

    private final AtomicBoolean running = new AtomicBoolean();
    private final Backoff backoff = new Backoff();
    private volatile boolean again;
    private volatile boolean stopping;

    @EJB
    private OutboxBatch batch;

    @EJB
    private JmsSender sender;

    @Inject
    private RelayKick kick;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        drain();
    }

    /** Looks as soon as a thread is free. */
    @Asynchronous
    public void soon() {
        drain();
    }

    /** Since when the broker has not taken messages; null if it takes them as far as we know. */
    public Instant awaySince() {
        return backoff.since();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void drain() {
        again = true;
        kick.looking();
        // Whoever finds another thread at work leaves "again" behind, and that thread looks once more before it ends.
        while (again && !stopping && backoff.mayTry(clock.now()) && running.compareAndSet(false, true)) {
            again = false;
            try {
                carryAll();
            } catch (EJBException databaseAway) {
                away(databaseAway.getMessage());
            } finally {
                running.set(false);
            }
        }
    }

    private void carryAll() {
        if (backoff.since() != null && !sender.answers()) {
            away("the broker does not answer");
            return;
        }
        boolean more = true;
        while (more && !stopping) {
            more = step();
        }
    }

    /** One batch; true if another may wait. */
    private boolean step() {
        OutboxBatch.Result result = batch.relay(BATCH);
        if (result.error() == null) {
            back();
            return result.taken() == BATCH;
        }
        if (!sender.answers()) {
            away(result.error());
            return false;
        }
        return singly(result.taken());
    }

    /** The broker is there but refused a batch: send its rows one by one, so that only the bad one stays behind. */
    private boolean singly(int rows) {
        for (int i = 0; i < rows && !stopping; i++) {
            OutboxBatch.Result result = batch.relay(1);
            if (result.error() != null) {
                LOG.log(Level.WARNING, "event=message-not-sent reason={0}", result.error());
            }
        }
        back();
        return true;
    }

    private void away(String reason) {
        if (backoff.failed(clock.now())) {
            LOG.log(Level.WARNING, "event=relay-waits since={0} reason={1}", backoff.since(), reason);
        }
    }

    private void back() {
        if (backoff.succeeded()) {
            LOG.log(Level.INFO, "event=relay-continues");
        }
    }
}
