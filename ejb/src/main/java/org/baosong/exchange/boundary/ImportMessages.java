package org.baosong.exchange.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.baosong.kernel.Jsons;
import org.baosong.messaging.boundary.Outbox;
import org.baosong.messaging.boundary.Queues;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/** Asks for work on lists, and does parts of it in the name of the one who started it. */
@Dependent
class ImportMessages {

    /** Type of the message that judges one slice. */
    static final String CHECK = "import.check";
    /** Type of the message that takes one slice in. */
    static final String TAKE = "import.take";

    @Inject
    private Outbox outbox;
    @Inject
    private CurrentActor current;

    void check(long importId) {
        say(CHECK, importId);
    }

    void takeIn(long importId) {
        say(TAKE, importId);
    }

    private void say(String type, long importId) {
        outbox.add(Queues.EXCHANGE_IMPORTS, type, String.valueOf(importId), Jsons.object().add("importId", String.valueOf(importId)).build());
    }

    /** Under somebody's rights and scope; afterwards everything is as before. */
    <T> T as(Actor somebody, Supplier<T> work) {
        Actor before = current.get();
        current.enter(somebody);
        try {
            return work.get();
        } finally {
            current.enter(before);
        }
    }
}
