package org.baosong.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.baosong.kernel.Page;
import org.baosong.messaging.control.DeadLetterStore;
import org.baosong.messaging.control.OutboxStore;
import org.baosong.messaging.entity.DeadLetter;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** How the messages stand; asked by the health check and shown to operators. Figures only, so everybody may ask. */
@Stateless
@Scoped
public class OutboxStatus {

    @Inject
    private OutboxStore outbox;

    @Inject
    private DeadLetterStore dead;

    @EJB
    private OutboxRelay relay;

    @EJB
    private JmsSender sender;

    /**
     * How the messages stand.
     *
     * @param waiting         messages not yet given to the broker, counted to {@link Page#COUNT_LIMIT} + 1
     * @param oldest          when the oldest of them was written, or null
     * @param deadLetters     open dead letters, counted likewise
     * @param brokerAwaySince since when the broker takes nothing, or null
     */
    public record View(int waiting, Instant oldest, int deadLetters, Instant brokerAwaySince) {
    }

    @Permit(anonymous = true)
    public View view() {
        return new View(outbox.waiting(Page.COUNT_LIMIT + 1), outbox.oldest(), dead.count(DeadLetter.State.OPEN, Page.COUNT_LIMIT + 1),
                relay.awaySince());
    }

    /** Asks the broker now; takes a few seconds when it is away. */
    @Permit(anonymous = true)
    public boolean brokerAnswers() {
        return sender.answers();
    }
}
