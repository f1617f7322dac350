package org.baosong.definition.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Settings of a field that only its type understands, such as {@code maxLength} or {@code level}. The compiler has checked that the
 * type knows every key and that each value is of the right kind, so readers need not.
 *
 * @param values String, Integer, BigDecimal, Boolean, LocalText or List of String by key
 */
public record Params(Map<String, Object> values) {

    public static final Params NONE = new Params(Map.of());

    public Params {
        values = Map.copyOf(values);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    public OptionalInt integer(String key) {
        Object value = values.get(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable((BigDecimal) values.get(key));
    }

    /** Words that people read; none if the definition says nothing. */
    public LocalText wording(String key) {
        return (LocalText) values.getOrDefault(key, LocalText.NONE);
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }
}
