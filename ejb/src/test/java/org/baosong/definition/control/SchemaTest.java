package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baosong.definition.model.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schema and the compiler know the same keys and words. */
class SchemaTest {

    private static final JsonObject DEFS = Json.createReader(
            SchemaTest.class.getResourceAsStream("/definitions/schema/filing-definition-1.schema.json")).readObject().getJsonObject("$defs");

    @ParameterizedTest
    @EnumSource(Element.class)
    void theSchemaKnowsExactlyTheKeysTheCompilerKnows(Element element) {
        Set<String> compiler = new TreeSet<>(element.keys());
        if (element == Element.FIELD) {
            FieldTypes.ids().forEach(id -> compiler.addAll(FieldTypes.find(id).orElseThrow().params().keySet()));
        }
        JsonObject schema = DEFS.getJsonObject(name(element));
        assertThat(schema).as(name(element)).isNotNull();
        assertThat(schema.getJsonObject("properties").keySet()).containsExactlyInAnyOrderElementsOf(compiler);
        assertThat(schema.getBoolean("additionalProperties")).isFalse();
    }

    @Test
    void everyMapOfTheSchemaIsAnElementOfTheCompiler() {
        Set<String> maps = DEFS.entrySet().stream().filter(def -> def.getValue().asJsonObject().containsKey("properties"))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        assertThat(maps).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Element.values()).map(SchemaTest::name).collect(Collectors.toSet()));
    }

    @Test
    void fieldTypesAndBindingsAreTheSame() {
        JsonObject field = DEFS.getJsonObject("field").getJsonObject("properties");
        assertThat(words(field.getJsonObject("type"))).isEqualTo(FieldTypes.ids());
        assertThat(words(field.getJsonObject("bind"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Binding.values()).map(Binding::key).toList());
    }

    @Test
    void everyReferenceWithinTheSchemaLeadsSomewhere() {
        assertThat(references(DEFS).map(ref -> ref.substring("#/$defs/".length()))).isNotEmpty().allMatch(DEFS::containsKey);
    }

    private static java.util.stream.Stream<String> references(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().entrySet().stream().flatMap(member -> member.getKey().equals("$ref")
                    ? java.util.stream.Stream.of(((JsonString) member.getValue()).getString()) : references(member.getValue()));
            case ARRAY -> value.asJsonArray().stream().flatMap(SchemaTest::references);
            default -> java.util.stream.Stream.empty();
        };
    }

    private static Set<String> words(JsonObject schema) {
        return schema.getJsonArray("enum").getValuesAs(JsonString::getString).stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(Element element) {
        String[] words = element.name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
