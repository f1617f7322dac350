package org.baosong.definition.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baosong.definition.model.LocalText;

/** One map of a definition, read key by key. Whatever is wrong is noted with its line, and reading goes on with a harmless value. */
final class MapView {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final YamlNode.Members map;
    private final Problems problems;

    private MapView(YamlNode.Members map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** Views a node as a map with only the element's keys (and {@code more}). Another kind of node counts as an empty map. */
    static MapView of(YamlNode node, String name, Element element, Set<String> more, Problems problems) {
        if (!(node instanceof YamlNode.Members members)) {
            problems.add(node.line(), DefinitionError.EXPECTED_MAP, name);
            return new MapView(YamlNode.Members.empty(node.line()), problems);
        }
        Set<String> known = new LinkedHashSet<>(element.keys());
        known.addAll(more);
        members.keyLines().forEach((key, line) -> {
            if (!known.contains(key)) {
                problems.add(line, DefinitionError.UNKNOWN_KEY, RawText.quote(key), String.join(", ", known));
            }
        });
        return new MapView(members, problems);
    }

    int line() {
        return map.line();
    }

    int line(String key) {
        return map.keyLines().getOrDefault(key, map.line());
    }

    boolean has(String key) {
        return map.nodes().containsKey(key);
    }

    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(map.nodes().get(key));
    }

    /** The node of a compulsory key; its absence is noted. */
    Optional<YamlNode> needed(String key) {
        if (!has(key)) {
            problems.add(map.line(), DefinitionError.MISSING_KEY, key);
        }
        return node(key);
    }

    void problem(String key, DefinitionError error, Object... args) {
        problems.add(line(key), error, args);
    }

    String text(String key) {
        return needed(key).map(node -> scalar(node, key)).map(text -> nonEmpty(key, text)).orElse("");
    }

    private String nonEmpty(String key, String text) {
        if (text.isEmpty() && node(key).orElseThrow() instanceof YamlNode.Scalar) {
            problem(key, DefinitionError.EXPECTED_TEXT, key);
        }
        return text;
    }

    String text(String key, String fallback) {
        return node(key).map(node -> scalar(node, key)).orElse(fallback);
    }

    /** A compulsory text of a given form; {@code example} shows the form. */
    String text(String key, Pattern form, String example) {
        String text = text(key);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            problem(key, DefinitionError.BAD_FORM, key, RawText.quote(text), example);
            return "";
        }
        return text;
    }

    private String scalar(YamlNode node, String key) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        problems.add(node.line(), DefinitionError.EXPECTED_TEXT, key);
        return "";
    }

    int integer(String key, int least, int most, int fallback) {
        if (!has(key)) {
            return fallback;
        }
        String text = text(key, "");
        if (!INTEGER.matcher(text).matches()) {
            problem(key, DefinitionError.EXPECTED_NUMBER, key);
            return fallback;
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            problem(key, DefinitionError.OUT_OF_RANGE, key, String.valueOf(least), String.valueOf(most));
            return fallback;
        }
        return number;
    }

    /** A number with up to six decimals, or null if it is none. */
    BigDecimal decimal(String key) {
        String text = text(key, "");
        if (!DECIMAL.matcher(text).matches()) {
            problem(key, DefinitionError.EXPECTED_DECIMAL, key);
            return null;
        }
        return new BigDecimal(text);
    }

    boolean flag(String key) {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, DefinitionError.EXPECTED_FLAG, key);
        }
        return text.equals("true");
    }

    LocalDate date(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            problem(key, DefinitionError.EXPECTED_DATE, key);
            return null;
        }
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String key, Class<E> words, E fallback) {
        if (!has(key)) {
            return fallback;
        }
        return wordOf(node(key).orElseThrow(), key, words).orElse(fallback);
    }

    <E extends Enum<E>> Optional<E> wordOf(YamlNode node, String key, Class<E> words) {
        String text = scalar(node, key);
        Optional<E> found = Arrays.stream(words.getEnumConstants()).filter(word -> written(word).equals(text)).findFirst();
        if (found.isEmpty()) {
            String all = Arrays.stream(words.getEnumConstants()).map(MapView::written).collect(Collectors.joining(", "));
            problems.add(node.line(), DefinitionError.NOT_ONE_OF, key, RawText.quote(text), all);
        }
        return found;
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The nodes of a list; none if the key is missing. */
    List<YamlNode> list(String key) {
        return node(key).map(node -> {
            if (node instanceof YamlNode.Items items) {
                return items.nodes();
            }
            problems.add(node.line(), DefinitionError.EXPECTED_LIST, key);
            return List.<YamlNode>of();
        }).orElse(List.of());
    }

    /** The nodes of a compulsory list that must not be empty. */
    List<YamlNode> neededList(String key) {
        List<YamlNode> nodes = needed(key).isPresent() ? list(key) : List.of();
        if (nodes.isEmpty() && node(key).orElse(null) instanceof YamlNode.Items) {
            problem(key, DefinitionError.EMPTY_LIST, key);
        }
        return nodes;
    }

    /** The different texts of a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode node : list(key)) {
            String text = scalar(node, key);
            if (texts.contains(text)) {
                problems.add(node.line(), DefinitionError.DUPLICATE_ID, text);
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A map within this one; an empty one if the key is missing. */
    MapView map(String key, Element element) {
        return node(key).map(node -> of(node, key, element, Set.of(), problems))
                .orElseGet(() -> new MapView(YamlNode.Members.empty(line(key)), problems));
    }

    /** Members of a map whose keys are free. */
    Map<String, YamlNode> free(String key) {
        YamlNode node = node(key).orElse(null);
        if (node != null && !(node instanceof YamlNode.Members)) {
            problems.add(node.line(), DefinitionError.EXPECTED_MAP, key);
        }
        return node instanceof YamlNode.Members members ? members.nodes() : new LinkedHashMap<>();
    }

    /** Wording whose English, if any, stands under the same key in the map {@code en}. */
    LocalText worded(String key, boolean compulsory, MapView en) {
        return new LocalText(compulsory ? text(key) : text(key, ""), en.text(key, ""));
    }

    /** A compulsory label whose English, if any, stands beside it. */
    LocalText label() {
        return new LocalText(text("label"), text("en", ""));
    }
}
