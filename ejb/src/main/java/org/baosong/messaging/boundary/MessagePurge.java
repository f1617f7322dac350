package org.baosong.messaging.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.baosong.messaging.control.InboxStore;
import org.baosong.messaging.control.OutboxStore;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;

/** Deletes carried messages and old marks, little by little, so that no deletion locks much. */
@ApplicationScoped
public class MessagePurge {

    /** A minute's worth: more than comes in during the same minute on the busiest day. */
    private static final int LIMIT = 20_000;

    @Inject
    private OutboxStore outbox;

    @Inject
    private InboxStore inbox;

    @Inject
    private Settings settings;

    void sweep(@Observes MinuteTick tick) {
        outbox.purge(tick.to().minus(settings.duration(Setting.KEEP_OUTBOX)), LIMIT);
        inbox.purge(tick.to().minus(settings.duration(Setting.KEEP_INBOX)), LIMIT);
    }
}
