package org.baosong.kernel;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Collection;

/** Makes JSON values. The provider is looked up once: {@code Json.create…} searches the class path at every call. */
public final class Jsons {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonObject EMPTY = PROVIDER.createObjectBuilder().build();

    private Jsons() {
    }

    public static JsonObject empty() {
        return EMPTY;
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** A builder that starts with all members of {@code start}. */
    public static JsonObjectBuilder object(JsonObject start) {
        return PROVIDER.createObjectBuilder(start);
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> start) {
        return PROVIDER.createArrayBuilder(start);
    }

    public static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber number(long number) {
        return PROVIDER.createValue(number);
    }

    static JsonProvider provider() {
        return PROVIDER;
    }

    static JsonParser parser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }
}
