package org.baosong.messaging.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.PlainText;
import org.baosong.messaging.control.DeadLetterStore;
import org.baosong.messaging.entity.DeadLetter;
import org.baosong.messaging.entity.OutboxMessage;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/** The desk of dead letters: an operator sends each one again or discards it with a reason, once. */
@Stateless
@Scoped
public class DeadLetters {

    private static final int MOST = 200;
    private static final int REASON_LENGTH = 500;

    @Inject
    private DeadLetterStore store;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @EJB
    private AuditLog log;

    /** Dead letters in a state (OPEN, RETRIED, DISCARDED), newest first; {@code after} is the key of the page before, or null. */
    @Permit(Role.OPERATOR)
    public Page<DeadLetterView> list(String state, String after, int size) {
        DeadLetter.State wanted = state(state);
        int limit = Math.max(1, Math.min(size, MOST));
        List<DeadLetter> found = store.list(wanted, after == null ? Long.MAX_VALUE : id(after), limit + 1);
        List<DeadLetterView> rows = found.stream().limit(limit).map(DeadLetterView::of).toList();
        return new Page<>(rows, store.count(wanted, Page.COUNT_LIMIT + 1), found.size() > limit ? rows.get(limit - 1).id() : null);
    }

    /** Sends the message again under its old id: whoever has handled it does nothing, whoever has not does it now. */
    @Permit(Role.OPERATOR)
    public void retry(String id) {
        DeadLetter letter = open(id);
        Envelope envelope = envelope(letter);
        letter.resolve(DeadLetter.State.RETRIED, current.get().name(), null, clock.now());
        outbox.write(new OutboxMessage(letter.getQueue(), envelope.type(), envelope.groupKey().isEmpty() ? null : envelope.groupKey(),
                envelope.actor(), envelope.correlationId(), envelope.payload().toString(), envelope.occurredAt()).under(envelope.id()));
        note("dead-letter-retried", letter, "");
    }

    /** Gives the message up; the reason stays with it. */
    @Permit(Role.OPERATOR)
    public void discard(String id, String reason) {
        String why = PlainText.line(reason);
        if (why.isEmpty()) {
            throw new DomainException(MessagingError.REASON_MISSING);
        }
        if (why.length() > REASON_LENGTH) {
            throw new DomainException(MessagingError.REASON_TOO_LONG, REASON_LENGTH);
        }
        DeadLetter letter = open(id);
        letter.resolve(DeadLetter.State.DISCARDED, current.get().name(), why, clock.now());
        note("dead-letter-discarded", letter, why);
    }

    private void note(String kind, DeadLetter letter, String detail) {
        log.add(kind, current.get().name(), letter.getQueue() + " " + letter.getType() + " " + letter.getMessageId(), AuditResult.DONE, detail);
    }

    private DeadLetter open(String id) {
        DeadLetter letter = store.locked(id(id)).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (letter.getState() != DeadLetter.State.OPEN) {
            throw new DomainException(MessagingError.ALREADY_RESOLVED, letter.getResolvedBy());
        }
        return letter;
    }

    private static Envelope envelope(DeadLetter letter) {
        if (letter.getMessageId() == null || !Queues.all().contains(letter.getQueue())) {
            throw new DomainException(MessagingError.UNREADABLE);
        }
        return Envelope.read(letter.getBody());
    }

    private static DeadLetter.State state(String name) {
        try {
            return DeadLetter.State.valueOf(name);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
