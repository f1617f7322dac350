package org.baosong.messaging.boundary;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.messaging.entity.OutboxMessage;

/**
 * One fact on its way.
 *
 * @param id            of the message, the same at every delivery and after a retry; 16 characters
 * @param type          what happened, such as {@code FilingSubmitted}
 * @param version       of the payload's form, from 1
 * @param occurredAt    when it happened
 * @param groupKey      messages of one key keep their order while nothing fails; may be empty
 * @param actor         on whose behalf it happened
 * @param correlationId the message that began the chain
 * @param payload       the fact itself
 */
public record Envelope(String id, String type, int version, Instant occurredAt, String groupKey, String actor, String correlationId,
                       JsonObject payload) {

    /** The form of all payloads so far. */
    public static final int VERSION = 1;

    /** What travels for an outbox row. The payload is already JSON and is not read again. */
    static String text(OutboxMessage row) {
        String head = Jsons.object()
                .add("id", row.getMessageId())
                .add("type", row.getType())
                .add("version", VERSION)
                .add("occurredAt", row.getOccurredAt().toString())
                .add("groupKey", row.getGroupKey() == null ? "" : row.getGroupKey())
                .add("actor", row.getActor())
                .add("correlationId", row.getCorrelationId())
                .build().toString();
        return head.substring(0, head.length() - 1) + ",\"payload\":" + row.getPayload() + "}";
    }

    /** Reads what {@link #text} wrote. @throws UnreadableMessage if it is anything else */
    static Envelope read(String text) {
        try {
            JsonObject json = CanonicalJson.readObject(text);
            Envelope envelope = new Envelope(json.getString("id"), json.getString("type"), json.getInt("version"),
                    Instant.parse(json.getString("occurredAt")), json.getString("groupKey"), json.getString("actor"),
                    json.getString("correlationId"), json.getJsonObject("payload"));
            if (envelope.id.length() != OutboxMessage.ID_LENGTH || envelope.payload == null) {
                throw new UnreadableMessage("not an envelope: id " + envelope.id);
            }
            return envelope;
        } catch (DomainException | NullPointerException | ClassCastException | DateTimeParseException wrong) {
            throw new UnreadableMessage("not an envelope: " + wrong.getMessage());
        }
    }
}
