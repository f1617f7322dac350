package org.baosong.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Spoils requests that are in order, one place at a time, always the same way from the same seed. */
final class Mutations {

    private static final String MARK = "\"@@spoilt@@\"";
    private static final String JSON = "application/json";
    private static final int NESTING = 1_000;
    private static final int TOO_MUCH = 1_200_000;
    private static final Charset GBK = Charset.forName("GBK");

    /** Words of JSON, not all of them well formed, that take the place of a value. */
    private static final List<String> WORDS = List.of(
            "null", "true", "false", "0", "-1", "1", "2147483648", "9223372036854775807", "9223372036854775808", "1e400", "-1e400", "1E3", "0.1",
            "1.0000000000000000000000000000000000000000000001", "0".repeat(50), "9".repeat(200), "NaN", "Infinity", "-", "01", "'x'", "undefined",
            "[]", "{}", "[null]", "[[]]", "[[[[\"x\"]]]]", "[{}]", "[1,\"a\",true]", "{\"a\":1}", "{\"\":\"\"}", "{\"a\":{\"a\":null}}",
            "[".repeat(NESTING) + "]".repeat(NESTING), "{\"a\":".repeat(NESTING) + "1" + "}".repeat(NESTING), "[".repeat(NESTING),
            "\"\"", "\" \"", "\"\\u3000\"", "\"\\n\"", "\"\\t\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u001f\"", "\"\\u007f\"", "\"\\u0085\"",
            "\"\\ud800\"", "\"\\udc00x\"", "\"\\udc00\\ud800\"", "\"\\ud842\\udfb7\"", "\"\\u202e文字\"", "\"\\u200b\"", "\"\\ufeff\"", "\"\\uffff\"",
            "\"e\\u0301\"", "\"👩‍👩‍👧‍👦\"", "\"ﷺ\"", "\"" + "Z͑ͫ".repeat(200) + "\"", "\"" + "长".repeat(300) + "\"", "\"" + "长".repeat(70_000) + "\"",
            "\"\\x\"", "\"\\u12\"", "\"open", "\"'; drop table filing; --\"", "\"<script>alert(1)</script>\"", "\"#{1+1}${1+1}\"", "\"%s%n%d\"",
            "\"{0}{1}'{2}\"", "\"../../etc/passwd\"", "\"2026-02-30\"", "\"9999999999-01-01\"", "\"-0001-01-01\"", "\"0000-00-00\"",
            "\"2026-01-01T00:00:00Z\"", "\"９２\"", "\"١٢٣\"", "\"-9223372036854775808\"", "\"99999999999999999999\"", "\"1e3\"", "\"0x10\"",
            "\"000000:hc\"", "\"::\"", "\"34:\"", "\"SYSTEM_ADMIN\"", "\"PASS\"", "\"pass\"", "\"return\"", "\"ı\"", "\"ß\"");

    /** Whole bodies that are no object. */
    private static final List<String> BODIES = List.of("", " ", "\n", "null", "true", "1", "\"text\"", "[]", "[{}]", "{", "}", "{}", "{}{}", "{},",
            "{\"a\"}", "{\"a\":}", "{a:1}", "{'a':1}", "{\"a\":1,}", "\ufeff{}", "// x\n{}", "\u0000", "<xml/>", "a=1&b=2", "--\r\n\r\n--",
            "[".repeat(NESTING), "{\"a\":".repeat(NESTING) + "1" + "}".repeat(NESTING), "{\"__proto__\":{}}", "{\"class\":{\"name\":\"x\"}}");

    private static final List<String> TYPES = List.of("text/plain", "text/xml", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data", "multipart/form-data; boundary=x", "application/octet-stream", "application/json;charset=utf-7",
            "application/json;charset=no-such", "application/json;charset=", "application/json;charset=GBK", "application/json;charset=UTF-16",
            "application/jsonx", "application/*", "*/*", "json", "/", ";", "application/merge-patch+json", "image/png", "text/html;charset=\"");

    private static final List<String> KEYS = List.of("0", "-1", "1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "abc",
            "1e3", "1.5", "%20", "%E2%80%AE1", "%EF%BC%91", "%F0%A0%AE%B7", "1'%20or%20'1'='1", "1;x=1", "%3Cscript%3E", "$%7B1+1%7D", "null",
            "undefined", "0x10", "+1", "9".repeat(300), "%ED%A0%80", "%C0%80", "*", "a%0Ab");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /**
     * A request that is not in order.
     *
     * @param what        in words, for whoever has to mend what it finds
     * @param key         what takes the place of the key in the path, or null for the true one
     * @param contentType null for none
     */
    record Spoilt(String what, String key, String contentType, byte[] body) {
    }

    Spoilt json(JsonObject good) {
        return switch (random.nextInt(20)) {
            case 0 -> body("body", pick(BODIES));
            case 1 -> type(good.toString());
            case 2 -> key(JSON, good.toString());
            case 3 -> bytes(JSON, good.toString());
            case 4 -> charset(good.toString());
            case 5 -> body("without a member", remove(good).toString());
            case 6 -> body("one member more", more(good));
            case 7 -> body("a member twice", twice(good));
            case 8 -> body("cut short", cut(good.toString()));
            default -> value(good);
        };
    }

    /** A text that is no JSON, such as a definition. */
    Spoilt text(String type, String good) {
        return switch (random.nextInt(8)) {
            case 0 -> type(good);
            case 1 -> bytes(type, good);
            case 2 -> new Spoilt("text cut short", null, type, utf8(cut(good)));
            case 3 -> new Spoilt("another text", null, type, utf8(pick(BODIES)));
            default -> line(type, good);
        };
    }

    /** For operations that read nothing: a wrong key, a body nobody asked for. */
    Spoilt nothing() {
        return random.nextBoolean() ? key(null, null) : new Spoilt("a body nobody reads", null, pick(TYPES), utf8(pick(BODIES)));
    }

    /** More than the interface takes. */
    static Spoilt huge(String contentType) {
        return new Spoilt("huge", null, contentType, utf8("{\"name\":\"" + "x".repeat(TOO_MUCH) + "\"}"));
    }

    private Spoilt value(JsonObject good) {
        List<String> places = new ArrayList<>();
        places(good, "", places);
        if (places.isEmpty()) {
            return body("body", pick(BODIES));
        }
        String place = pick(places);
        String word = pick(WORDS);
        String spoilt = Json.createPointer(place).replace(good, Json.createValue("@@spoilt@@")).toString().replace(MARK, word);
        return body(place + " = " + shortened(word), spoilt);
    }

    private static void places(JsonValue value, String path, List<String> places) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                places.add(path + "/" + name);
                places(member, path + "/" + name, places);
            });
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(path + "/" + i);
                places(array.get(i), path + "/" + i, places);
            }
        }
    }

    private JsonObject remove(JsonObject good) {
        return good.isEmpty() ? good : Json.createObjectBuilder(good).remove(pick(List.copyOf(good.keySet()))).build();
    }

    private String more(JsonObject good) {
        String name = pick(List.of("extra", "", "a".repeat(10_000), "id", "__proto__", "名", "\\u0000", "\\ud800", "rowVersion2", "{0}"));
        String rest = good.toString().substring(1);
        return "{\"" + name + "\":" + pick(WORDS) + (good.isEmpty() ? "" : ",") + rest;
    }

    private String twice(JsonObject good) {
        if (good.isEmpty()) {
            return "{\"a\":1,\"a\":2}";
        }
        String name = pick(List.copyOf(good.keySet()));
        return "{\"" + name + "\":" + pick(WORDS) + "," + good.toString().substring(1);
    }

    private String cut(String text) {
        return text.isEmpty() ? text : text.substring(0, random.nextInt(text.length()));
    }

    private Spoilt line(String type, String good) {
        String[] lines = good.split("\n", -1);
        int at = random.nextInt(lines.length);
        String word = pick(WORDS);
        int colon = lines[at].indexOf(": ");
        lines[at] = colon < 0 ? word : lines[at].substring(0, colon + 2) + word;
        return new Spoilt("line " + (at + 1) + " = " + shortened(word), null, type, utf8(String.join("\n", lines)));
    }

    private Spoilt type(String good) {
        String type = pick(TYPES);
        return new Spoilt("type " + type, null, type, utf8(good));
    }

    private Spoilt key(String type, String good) {
        String key = pick(KEYS);
        return new Spoilt("key " + shortened(key), key, type, good == null ? null : utf8(good));
    }

    /** Bytes that are no UTF-8, somewhere. */
    private Spoilt bytes(String type, String good) {
        byte[] text = utf8(good);
        int at = text.length == 0 ? 0 : random.nextInt(text.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, 0, at);
        out.writeBytes(pick(List.of(new byte[] {0}, new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, new byte[] {(byte) 0xf8, 1}, new byte[] {(byte) random.nextInt()})));
        out.write(text, at, text.length - at);
        return new Spoilt("a byte at " + at, null, type, out.toByteArray());
    }

    private Spoilt charset(String good) {
        Charset charset = pick(List.of(GBK, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE));
        return new Spoilt("written in " + charset, null, random.nextBoolean() ? JSON : JSON + ";charset=" + charset, good.getBytes(charset));
    }

    private static Spoilt body(String what, String body) {
        return new Spoilt(what, null, JSON, utf8(body));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What was sent, for a complaint. */
    static String shown(Spoilt spoilt) {
        String body = spoilt.body() == null ? "" : new String(Arrays.copyOf(spoilt.body(), Math.min(spoilt.body().length, 300)), StandardCharsets.UTF_8);
        return spoilt.what() + " [" + spoilt.contentType() + "] " + body;
    }
}
