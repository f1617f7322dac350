package org.baosong.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads JSON from outside: at most {@value #MAX_BYTES} bytes and {@value #MAX_DEPTH} levels, no key twice, numbers in plain notation
 * with at most 40 characters. Everything else is refused with a {@link JsonError}, never with another exception.
 */
final class StrictJsonReader {

    static final int MAX_BYTES = 1 << 20;
    static final int MAX_DEPTH = 32;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int MAX_NUMBER = 40;

    private final JsonParser parser;

    private StrictJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonObject readObject(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new DomainException(JsonError.TOO_LARGE, MAX_BYTES >> 10);
        }
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw new DomainException(JsonError.BAD_TEXT);
        }
    }

    static JsonObject readObject(String text) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new DomainException(JsonError.TOO_LARGE, MAX_BYTES >> 10);
        }
        return parse(text);
    }

    private static JsonObject parse(String text) {
        try (JsonParser parser = Jsons.parser(text)) {
            if (parser.next() != Event.START_OBJECT) {
                throw new DomainException(JsonError.NOT_AN_OBJECT);
            }
            JsonObject object = new StrictJsonReader(parser).object(1);
            if (parser.hasNext()) {
                throw new DomainException(JsonError.SYNTAX, 1, 1);
            }
            return object;
        } catch (JsonParsingException wrong) {
            throw new DomainException(JsonError.SYNTAX, wrong.getLocation().getLineNumber(), wrong.getLocation().getColumnNumber());
        } catch (JsonException | NoSuchElementException | IllegalStateException wrong) {
            throw new DomainException(JsonError.SYNTAX, 1, 1);
        }
    }

    private JsonObject object(int depth) {
        JsonObjectBuilder object = Jsons.object();
        Set<String> keys = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            if (!keys.add(key)) {
                throw new DomainException(JsonError.DUPLICATE_KEY, cut(key));
            }
            object.add(key, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonArray array(int depth) {
        JsonArrayBuilder array = Jsons.array();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private JsonValue value(Event event, int depth) {
        if (depth >= MAX_DEPTH && (event == Event.START_OBJECT || event == Event.START_ARRAY)) {
            throw new DomainException(JsonError.TOO_DEEP, MAX_DEPTH);
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Jsons.text(parser.getString());
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private static JsonValue number(String text) {
        if (text.length() > MAX_NUMBER || !PLAIN_NUMBER.matcher(text).matches()) {
            throw new DomainException(JsonError.BAD_NUMBER, cut(text));
        }
        return Jsons.provider().createValue(new BigDecimal(text));
    }

    private static String cut(String text) {
        return text.length() <= MAX_NUMBER ? text : text.substring(0, MAX_NUMBER) + "…";
    }
}
