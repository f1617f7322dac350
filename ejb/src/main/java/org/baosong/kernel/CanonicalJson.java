package org.baosong.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way in which JSON is written where its digest matters: keys sorted by code unit, no space, text in Unicode normal form C,
 * whole numbers only (decimals travel as text), no control character but the line feed. The same content gives the same bytes on
 * every machine and database. Reading is as strict; see {@link StrictJsonReader} for its limits.
 */
public final class CanonicalJson {

    /** Largest magnitude that every reader, browsers included, keeps exactly. */
    static final long MAX_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {
    }

    /** @throws DomainException with a {@link JsonError} if the value cannot be written canonically */
    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    public static byte[] bytes(JsonValue value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Digest of the canonical bytes in hexadecimal. */
    public static String sha256(JsonValue value) {
        return sha256(bytes(value));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what a request or the database holds. @throws DomainException with a {@link JsonError} */
    public static JsonObject readObject(byte[] utf8) {
        return StrictJsonReader.readObject(utf8);
    }

    /** Reads what a request or the database holds. @throws DomainException with a {@link JsonError} */
    public static JsonObject readObject(String text) {
        return StrictJsonReader.readObject(text);
    }

    private static void append(StringBuilder out, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> object(out, value.asJsonObject());
            case ARRAY -> array(out, value.asJsonArray());
            case STRING -> text(out, ((JsonString) value).getString());
            case NUMBER -> out.append(wholeNumber((JsonNumber) value));
            case TRUE -> out.append("true");
            case FALSE -> out.append("false");
            default -> out.append("null");
        }
    }

    private static void object(StringBuilder out, JsonObject object) {
        Map<String, JsonValue> sorted = new TreeMap<>();
        object.forEach((key, value) -> {
            if (sorted.put(Normalizer.normalize(key, Normalizer.Form.NFC), value) != null) {
                throw new DomainException(JsonError.DUPLICATE_KEY, key);
            }
        });
        char before = '{';
        for (Map.Entry<String, JsonValue> member : sorted.entrySet()) {
            out.append(before);
            text(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder out, JsonArray array) {
        char before = '[';
        for (JsonValue element : array) {
            out.append(before);
            append(out, element);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static void text(StringBuilder out, String raw) {
        if (!isStorable(raw)) {
            throw new DomainException(JsonError.BAD_TEXT);
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    private static long wholeNumber(JsonNumber number) {
        try {
            long value = number.longValueExact();
            if (Math.abs(value) <= MAX_INTEGER) {
                return value;
            }
        } catch (ArithmeticException notWhole) {
            // refused below, as a number that is too large is
        }
        throw new DomainException(JsonError.BAD_NUMBER, "");
    }

    /** Whether a text can be kept: no control character but the line feed, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n') {
                return false;
            }
        }
        return true;
    }
}
