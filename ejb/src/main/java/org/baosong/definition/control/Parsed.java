package org.baosong.definition.control;

import jakarta.json.JsonValue;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/**
 * What became of one raw answer: a canonical value, JSON null for "no answer", or the reason why it is refused.
 *
 * @param value     canonical value, JSON null if there is none
 * @param violation why it is refused, or null
 */
public record Parsed(JsonValue value, Violation violation) {

    private static final Parsed NOTHING = new Parsed(JsonValue.NULL, null);

    static Parsed nothing() {
        return NOTHING;
    }

    static Parsed of(JsonValue value) {
        return new Parsed(value, null);
    }

    static Parsed text(String value) {
        return new Parsed(Jsons.text(value), null);
    }

    static Parsed refused(Violation violation) {
        return new Parsed(JsonValue.NULL, violation);
    }

    public boolean isRefused() {
        return violation != null;
    }
}
