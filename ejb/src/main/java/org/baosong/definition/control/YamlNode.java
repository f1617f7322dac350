package org.baosong.definition.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.Jsons;

/** A definition's text as a tree that remembers lines. Scalars stay text: what {@code no} or {@code 1e3} mean is not guessed. */
sealed interface YamlNode {

    int line();

    /** The content without layout and comments, so that a digest does not change with them. */
    JsonValue content();

    /** One value. */
    record Scalar(int line, String text) implements YamlNode {
        @Override
        public JsonValue content() {
            return Jsons.text(text);
        }
    }

    /** Values in order. */
    record Items(int line, List<YamlNode> nodes) implements YamlNode {
        @Override
        public JsonValue content() {
            JsonArrayBuilder array = Jsons.array();
            nodes.forEach(node -> array.add(node.content()));
            return array.build();
        }
    }

    /** Values by key; {@code keyLines} tells where each key stands. */
    record Members(int line, Map<String, YamlNode> nodes, Map<String, Integer> keyLines) implements YamlNode {

        static Members empty(int line) {
            return new Members(line, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        @Override
        public JsonValue content() {
            JsonObjectBuilder object = Jsons.object();
            nodes.forEach((key, node) -> object.add(key, node.content()));
            return object.build();
        }
    }
}
