package org.baosong.definition.control;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.baosong.kernel.CanonicalJson;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads plain YAML: one document of maps, lists and scalars. Anchors, aliases and tags are refused: a definition is read by people. */
final class YamlReader {

    private static final int MAX_CHARS = 512 * 1024;
    private static final int MAX_DEPTH = 32;

    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(Problems problems, Iterator<Event> events) {
        this.problems = problems;
        this.events = events;
    }

    /** The document; empty if there is none or it cannot be read, which the problems then tell. */
    static Optional<YamlNode> read(String text, Problems problems) {
        if (text.length() > MAX_CHARS) {
            problems.add(1, DefinitionError.YAML_TOO_LARGE, String.valueOf(MAX_CHARS / 1024));
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CHARS).build();
            return new YamlReader(problems, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(line, DefinitionError.YAML_SYNTAX, reason(wrong.getProblem()));
        } catch (YamlEngineException | NoSuchElementException wrong) {
            problems.add(1, DefinitionError.YAML_SYNTAX, reason(wrong.getMessage()));
        } catch (TooDeep wrong) {
            problems.add(wrong.line, DefinitionError.NOT_PLAIN);
        }
        return Optional.empty();
    }

    private static String reason(String problem) {
        String text = RawText.line(String.valueOf(problem)).orElse("?");
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private Optional<YamlNode> document() {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = events.next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            problems.add(1, DefinitionError.EXPECTED_MAP, "");
            return Optional.empty();
        }
        YamlNode root = node(event, 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            problems.add(line(end), DefinitionError.NOT_PLAIN);
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) {
        int line = line(event);
        if (depth > MAX_DEPTH) {
            throw new TooDeep(line);
        }
        refuseMagic(event, line);
        return switch (event.getEventId()) {
            case Scalar -> new YamlNode.Scalar(line, text((ScalarEvent) event, line));
            case SequenceStart -> items(line, depth);
            case MappingStart -> members(line, depth);
            default -> new YamlNode.Scalar(line, "");
        };
    }

    private String text(ScalarEvent scalar, int line) {
        if (!CanonicalJson.isStorable(scalar.getValue())) {
            problems.add(line, DefinitionError.NOT_PLAIN);
            return "";
        }
        return scalar.getValue().strip();
    }

    private void refuseMagic(Event event, int line) {
        boolean named = event instanceof NodeEvent node && node.getAnchor().isPresent() || event instanceof AliasEvent;
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
        if (named || tagged) {
            problems.add(line, DefinitionError.NOT_PLAIN);
        }
    }

    private YamlNode items(int line, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            nodes.add(node(event, depth + 1));
        }
        return new YamlNode.Items(line, nodes);
    }

    private YamlNode members(int line, int depth) {
        YamlNode.Members members = YamlNode.Members.empty(line);
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                problems.add(key.line(), DefinitionError.NOT_PLAIN);
            } else if (members.nodes().putIfAbsent(name.text(), value) != null) {
                problems.add(key.line(), DefinitionError.DUPLICATE_KEY, name.text());
            } else {
                members.keyLines().put(name.text(), key.line());
            }
        }
        return members;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            this.line = line;
        }
    }
}
