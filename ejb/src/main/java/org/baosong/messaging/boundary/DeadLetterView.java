package org.baosong.messaging.boundary;

import java.time.Instant;
import org.baosong.messaging.entity.DeadLetter;

/**
 * A dead letter as operators see it.
 *
 * @param messageId  null if the message could not be read; then it can only be discarded
 * @param error      the last failure as it was noted, or null
 * @param state      OPEN, RETRIED or DISCARDED
 * @param resolvedBy who ended it, or null
 */
public record DeadLetterView(String id, String messageId, String queue, String type, String groupKey, String body, String error,
                             Instant arrivedAt, String state, String resolvedBy, Instant resolvedAt, String reason) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(String.valueOf(letter.getId()), letter.getMessageId(), letter.getQueue(), letter.getType(),
                letter.getGroupKey(), letter.getBody(), letter.getError(), letter.getArrivedAt(), letter.getState().name(),
                letter.getResolvedBy(), letter.getResolvedAt(), letter.getReason());
    }
}
