package org.baosong.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.baosong.kernel.Jsons;
import org.baosong.messaging.entity.OutboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

    @Test
    void whatIsWrittenIsReadAgain() {
        JsonObject payload = Jsons.object().add("filingId", "12").add("words", "换行\n\"引号\"").build();
        OutboxMessage row = new OutboxMessage(Queues.FILING_INTAKE, "FilingSubmitted", "12", "王\"小\"明", null, payload.toString(), NOW);
        Envelope read = Envelope.read(Envelope.text(row));
        assertThat(read).isEqualTo(new Envelope(row.getMessageId(), "FilingSubmitted", 1, NOW, "12", "王\"小\"明", row.getMessageId(), payload));
    }

    @Test
    void aMessageIdHasOneLengthAndARetryKeepsIt() {
        OutboxMessage first = new OutboxMessage(Queues.FILING_INTAKE, "T", null, "a", "c", "{}", NOW);
        OutboxMessage again = new OutboxMessage(Queues.FILING_INTAKE, "T", null, "a", "c", "{}", NOW).under(first.getMessageId());
        assertThat(first.getMessageId()).hasSize(OutboxMessage.ID_LENGTH).isEqualTo(again.getMessageId());
        assertThat(again.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void aFactWithinAChainCarriesTheChain() {
        OutboxMessage row = new OutboxMessage(Queues.FILING_INTAKE, "T", null, "a", "000000000000beef", "{}", NOW);
        assertThat(Envelope.read(Envelope.text(row)).correlationId()).isEqualTo("000000000000beef");
        assertThat(Envelope.read(Envelope.text(row)).groupKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"id\":\"short\"}", "{\"id\":\"0123456789abcdef\",\"type\":\"T\",\"version\":1,"
            + "\"occurredAt\":\"yesterday\",\"groupKey\":\"\",\"actor\":\"a\",\"correlationId\":\"c\",\"payload\":{}}",
        "{\"id\":\"0123456789abcdef\",\"type\":\"T\",\"version\":1,\"occurredAt\":\"2026-01-02T03:04:05Z\",\"groupKey\":\"\","
            + "\"actor\":\"a\",\"correlationId\":\"c\"}",
        "{\"id\":\"0123456789abcde\",\"type\":\"T\",\"version\":1,\"occurredAt\":\"2026-01-02T03:04:05Z\",\"groupKey\":\"\","
            + "\"actor\":\"a\",\"correlationId\":\"c\",\"payload\":{}}"})
    void anythingElseIsUnreadable(String text) {
        assertThatThrownBy(() -> Envelope.read(text)).isInstanceOf(UnreadableMessage.class);
    }
}
