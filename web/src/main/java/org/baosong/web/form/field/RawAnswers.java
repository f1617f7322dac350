package org.baosong.web.form.field;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.Jsons;

/** Between what a browser posts and the raw answers that field types read. */
public final class RawAnswers {

    private RawAnswers() {
    }

    /** A posted value as raw answer, null if the browser did not send it. */
    public static JsonValue posted(Map<String, String[]> post, String name) {
        String[] values = post.get(name);
        return values == null || values.length == 0 ? null : Jsons.text(values[0]);
    }

    /** All ticked boxes of a group; null if the group was not on the page. */
    public static JsonValue ticked(Map<String, String[]> post, String name, String marker) {
        if (!post.containsKey(marker)) {
            return null;
        }
        JsonArrayBuilder array = Jsons.array();
        Arrays.stream(post.getOrDefault(name, new String[0])).forEach(array::add);
        return array.build();
    }

    /** A raw or canonical answer as one text; empty for none and for what is no single text. */
    public static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value != null && value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : "";
    }

    /** A raw or canonical answer as a list of texts. */
    public static List<String> texts(JsonValue value) {
        if (value != null && value.getValueType() == JsonValue.ValueType.ARRAY) {
            return value.asJsonArray().stream().map(RawAnswers::text).toList();
        }
        String text = text(value);
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
