package org.baosong.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the relay after a commit, at most once until it looks; its timer would find the rows a second later anyway. */
@ApplicationScoped
public class RelayKick {

    private static final Logger LOG = System.getLogger(RelayKick.class.getName());

    private final AtomicBoolean pending = new AtomicBoolean();

    @EJB
    private OutboxRelay relay;

    public void wake() {
        if (pending.compareAndSet(false, true)) {
            try {
                relay.soon();
            } catch (RuntimeException notNow) {
                pending.set(false);
                LOG.log(Level.DEBUG, "event=relay-kick-refused reason={0}", notNow.getMessage());
            }
        }
    }

    /** Said by the relay before it looks, so that whatever is written from now on wakes it again. */
    public void looking() {
        pending.set(false);
    }
}
