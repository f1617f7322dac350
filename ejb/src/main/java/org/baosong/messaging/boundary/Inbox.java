package org.baosong.messaging.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Consumer;
import org.baosong.kernel.Clock;
import org.baosong.messaging.control.InboxStore;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/** The transaction in which a message takes effect: the mark that it was handled and the effect itself, both or neither. */
@Scoped
@ApplicationScoped
public class Inbox {

    @Inject
    private InboxStore store;

    @Inject
    private Clock clock;

    /** Runs the work unless this consumer has done it before; true if it ran. */
    @SystemOnly
    @Transactional(TxType.REQUIRES_NEW)
    public boolean once(String consumer, Envelope envelope, Consumer<Envelope> work) {
        if (!store.first(consumer, envelope.id(), clock.now())) {
            return false;
        }
        work.accept(envelope);
        return true;
    }

    /** Notes a failure in a transaction that the failure does not undo. */
    @SystemOnly
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(String consumer, Envelope envelope, String error) {
        store.failed(consumer, envelope.id(), error, clock.now());
    }
}
