package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What judging or showing one answer may need to know beside itself.
 *
 * @param values  the canonical answers by field id
 * @param lookups names behind codes and ids
 * @param today   the legal date
 */
public record AnswerContext(Map<String, JsonValue> values, Lookups lookups, LocalDate today) {

    /** The full name of the division that another field holds; empty if it holds none. */
    Optional<String> regionNamed(String fieldId) {
        return RawText.of(values.get(fieldId)).filter(code -> !code.isEmpty()).flatMap(lookups::regionName);
    }
}
