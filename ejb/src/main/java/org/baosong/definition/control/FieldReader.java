package org.baosong.definition.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;
import org.baosong.definition.model.Option;
import org.baosong.definition.model.Params;
import org.baosong.definition.model.ReadOnly;
import org.baosong.definition.model.Section;

/** Reads sections and their fields, and remembers on which line each stands. */
final class FieldReader {

    static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern OPTION_VALUE = Pattern.compile("\\S{1,60}");
    private static final int MAX_ROWS = 200;

    private final Problems problems;
    private final ConditionReader conditions;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    FieldReader(Problems problems, ConditionReader conditions) {
        this.problems = problems;
        this.conditions = conditions;
    }

    /** Where each section and field stands. */
    Map<String, Integer> lines() {
        return lines;
    }

    List<Section> sections(MapView definition) {
        return definition.neededList("sections").stream().map(this::section).toList();
    }

    private Section section(YamlNode node) {
        MapView map = MapView.of(node, "sections", Element.SECTION, Set.of(), problems);
        String id = newId(map);
        MapView en = map.map("en", Element.SECTION_EN);
        Section.Repeat repeat = map.has("repeat") ? repeat(map.map("repeat", Element.REPEAT)) : Section.Repeat.ONCE;
        Condition visible = conditions.flagOrWhen(map, "visible", Condition.ALWAYS, id);
        List<Field> fields = new ArrayList<>();
        map.neededList("fields").forEach(field -> field(field, id).ifPresent(fields::add));
        return new Section(id, map.worded("title", true, en), map.worded("note", false, en), visible, repeat, fields);
    }

    private static Section.Repeat repeat(MapView map) {
        int max = map.integer("max", 2, MAX_ROWS, MAX_ROWS);
        return new Section.Repeat(map.integer("min", 0, max, 0), max);
    }

    private String newId(MapView map) {
        String id = map.text("id", ID, "phone");
        if (!id.isEmpty() && lines.putIfAbsent(id, map.line("id")) != null) {
            map.problem("id", DefinitionError.DUPLICATE_ID, id);
        }
        return id;
    }

    /** The field; empty if its type is unknown, because nothing about it can then be checked. */
    private Optional<Field> field(YamlNode node, String sectionId) {
        Set<String> typeKeys = typeOf(node).map(type -> type.params().keySet()).orElseGet(FieldReader::allParams);
        MapView map = MapView.of(node, "fields", Element.FIELD, new LinkedHashSet<>(typeKeys), problems);
        String id = newId(map);
        String typeId = map.text("type");
        Optional<FieldType> type = FieldTypes.find(typeId);
        if (type.isEmpty()) {
            if (!typeId.isEmpty()) {
                map.problem("type", DefinitionError.UNKNOWN_TYPE, id, RawText.quote(typeId), String.join(", ", FieldTypes.ids()));
            }
            return Optional.empty();
        }
        MapView en = map.map("en", Element.FIELD_EN);
        return Optional.of(new Field(id, typeId, map.worded("label", true, en),
                conditions.flagOrWhen(map, "required", Condition.NEVER, sectionId),
                conditions.flagOrWhen(map, "visible", Condition.ALWAYS, sectionId), readOnly(map), map.text("bind", ""),
                map.text("partOf", ""), map.worded("hint", false, en), map.worded("source", false, en),
                map.worded("example", false, en), options(map, id, type.get()), traits(map, id, type.get()), params(map, type.get(), en), fixed(map, sectionId), CalculationReader.read(map),
                CalculationReader.comparison(map)));
    }

    private static Optional<FieldType> typeOf(YamlNode node) {
        return node instanceof YamlNode.Members members && members.nodes().get("type") instanceof YamlNode.Scalar scalar
                ? FieldTypes.find(scalar.text()) : Optional.empty();
    }

    private static Set<String> allParams() {
        Set<String> all = new LinkedHashSet<>();
        FieldTypes.ids().forEach(id -> all.addAll(FieldTypes.find(id).orElseThrow().params().keySet()));
        return all;
    }

    private static ReadOnly readOnly(MapView map) {
        if (map.node("readOnly").orElse(null) instanceof YamlNode.Members) {
            return ReadOnly.NEVER;
        }
        String text = map.text("readOnly", "false");
        return switch (text) {
            case "true" -> ReadOnly.ALWAYS;
            case "false" -> ReadOnly.NEVER;
            case "when-bound" -> ReadOnly.WHEN_BOUND;
            default -> {
                map.problem("readOnly", DefinitionError.NOT_ONE_OF, "readOnly", RawText.quote(text), "true, false, when-bound");
                yield ReadOnly.NEVER;
            }
        };
    }

    /** When it is read-only, if that depends on other answers. */
    private Condition fixed(MapView map, String sectionId) {
        return map.node("readOnly").orElse(null) instanceof YamlNode.Members ? conditions.flagOrWhen(map, "readOnly", Condition.NEVER, sectionId)
                : Condition.NEVER;
    }

    private static Set<FieldTrait> traits(MapView map, String id, FieldType type) {
        Set<FieldTrait> traits = EnumSet.noneOf(FieldTrait.class);
        Map.of("index", FieldTrait.INDEX, "metric", FieldTrait.METRIC, "masked", FieldTrait.MASKED, "public", FieldTrait.PUBLIC)
                .forEach((key, trait) -> {
                    if (map.flag(key)) {
                        traits.add(trait);
                    }
                });
        if (traits.contains(FieldTrait.METRIC) && !type.isCountable()) {
            map.problem("metric", DefinitionError.TRAIT_UNFIT, id, "metric", type.id());
        }
        if (traits.contains(FieldTrait.INDEX) && !type.isSearchable()) {
            map.problem("index", DefinitionError.TRAIT_UNFIT, id, "index", type.id());
        }
        return traits;
    }

    private List<Option> options(MapView map, String id, FieldType type) {
        if (!type.hasOptions()) {
            if (map.has("options")) {
                map.problem("options", DefinitionError.OPTIONS_UNEXPECTED, id, type.id());
            }
            return List.of();
        }
        if (!map.has("options")) {
            map.problem("type", DefinitionError.OPTIONS_MISSING, id, type.id());
        }
        List<Option> options = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (YamlNode node : map.list("options")) {
            MapView option = MapView.of(node, "options", Element.OPTION, Set.of(), problems);
            String value = option.text("value", OPTION_VALUE, "county-hospital");
            int no = option.integer("number", 1, 9_999, options.size() + 1);
            if (!values.add(value)) {
                option.problem("value", DefinitionError.DUPLICATE_ID, value);
            }
            if (!numbers.add(no)) {
                option.problem("number", DefinitionError.DUPLICATE_ID, String.valueOf(no));
            }
            options.add(new Option(no, value, option.label()));
        }
        if (options.isEmpty() && map.has("options")) {
            map.problem("options", DefinitionError.EMPTY_LIST, "options");
        }
        return options;
    }

    private Params params(MapView map, FieldType type, MapView en) {
        Map<String, Object> values = new HashMap<>();
        type.params().forEach((key, kind) -> {
            if (map.has(key)) {
                param(map, key, kind, en).ifPresent(value -> values.put(key, value));
            }
        });
        checkOrder(map, values, "min", "max");
        checkOrder(map, values, "minLength", "maxLength");
        if (values.get("notBefore") instanceof String first && values.get("notAfter") instanceof String last && first.compareTo(last) > 0) {
            map.problem("notAfter", DefinitionError.DATES_REVERSED);
        }
        return new Params(values);
    }

    private static Optional<Object> param(MapView map, String key, ParamKind kind, MapView en) {
        return switch (kind) {
            case COUNT -> Optional.of(map.integer(key, 0, 20_000, 0));
            case INTEGER -> Optional.of(map.integer(key, -999_999_999, 999_999_999, 0));
            case DECIMAL -> Optional.ofNullable(map.decimal(key));
            case SCALE -> Optional.of(map.integer(key, 0, 6, 0));
            case WORDING -> Optional.of(map.worded(key, true, en));
            case DATE -> Optional.ofNullable(map.date(key)).map(LocalDate::toString);
            case FLAG -> Optional.of(map.flag(key));
            case FIELD -> Optional.of(map.text(key, ID, "township"));
            case LEVEL -> Optional.ofNullable(map.word(key, RegionLevel.class, null)).map(Enum::name);
        };
    }

    private static void checkOrder(MapView map, Map<String, Object> values, String least, String most) {
        Object low = values.get(least);
        Object high = values.get(most);
        if (low != null && high != null && new BigDecimal(low.toString()).compareTo(new BigDecimal(high.toString())) > 0) {
            map.problem(most, DefinitionError.OUT_OF_RANGE, most, String.valueOf(low), "…");
        }
    }

    /** Levels a region field may ask for. */
    private enum RegionLevel { PROVINCE, CITY, COUNTY, TOWNSHIP }
}
