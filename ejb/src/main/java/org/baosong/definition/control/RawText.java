package org.baosong.definition.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.PlainText;

/** Turns what was typed or pasted into text worth keeping. Pasted invisible characters vanish; control characters are refused. */
final class RawText {

    /** Longer input is refused before it is looked at. */
    static final int MAX = 20_000;

    private static final Pattern CODE_NOISE = Pattern.compile("[\\s\\-\u2010-\u2015\u2212]");

    private RawText() {
    }

    /** The text of a raw JSON value, empty text for none; empty if the value is neither text nor a number of sane size. */
    static Optional<String> of(JsonValue raw) {
        if (raw == null || raw == JsonValue.NULL) {
            return Optional.of("");
        }
        return switch (raw.getValueType()) {
            case STRING -> Optional.of(((JsonString) raw).getString());
            case NUMBER -> number((JsonNumber) raw);
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(JsonNumber raw) {
        try {
            BigDecimal number = raw.bigDecimalValue();
            boolean sane = number.precision() <= 30 && number.scale() <= 30 && number.scale() >= -30;
            return sane ? Optional.of(number.toPlainString()) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException | IllegalStateException absurd) {
            return Optional.empty();
        }
    }

    /** One line: line breaks become spaces. Empty if it holds characters that cannot be kept. */
    static Optional<String> line(String raw) {
        return isPlain(raw) ? Optional.of(raw.strip()) : lines(raw.replace("\r\n", " ").replace('\r', ' ').replace('\n', ' '));
    }

    /** Several lines. Empty if it holds characters that cannot be kept. */
    static Optional<String> lines(String raw) {
        if (isPlain(raw)) {
            return Optional.of(raw.strip());
        }
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u00a0', ' ');
        if (!CanonicalJson.isStorable(text)) {
            return Optional.empty();
        }
        return Optional.of(PlainText.lines(text));
    }

    /** Whether nothing can be wrong with a text or written otherwise: ASCII, Chinese characters and their signs, as nearly all texts are. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = c >= ' ' && c < 0x7f || c >= 0x4e00 && c <= 0x9fa5 || c >= 0x3001 && c <= 0x3011 || c >= 0xff01 && c <= 0xff5e;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Full-width letters, digits and signs as half-width ones; for codes and numbers, not for prose. */
    static String halfWidth(String text) {
        return PlainText.halfWidth(text);
    }

    /** A code as certificates print it: half-width capitals without spaces and hyphens. */
    static String code(String text) {
        String plain = CODE_NOISE.matcher(halfWidth(text)).replaceAll("");
        StringBuilder upper = new StringBuilder(plain.length());
        plain.chars().map(c -> c >= 'a' && c <= 'z' ? c - 32 : c).forEach(c -> upper.append((char) c));
        return upper.toString();
    }

    /** Length as people count it. */
    static int length(String text) {
        return PlainText.length(text);
    }

    /** A beginning short enough to be quoted in a message. */
    static String quote(String text) {
        return length(text) <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
