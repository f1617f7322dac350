package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.baosong.definition.model.Field;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Jsons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, every type answers a storable value or a refusal that names the field, and reads its own values unchanged. */
class HostileInputTest {

    private static final List<Field> FIELDS = List.of(Sample.field("text"), Sample.field("text", Map.of("multiline", true)),
            Sample.field("integer"), Sample.field("date"), Sample.field("choice", Map.of(), "a", "b"),
            Sample.field("choices", Map.of(), "a", "b"), Sample.field("region", Map.of("level", "TOWNSHIP")),
            Sample.field("organisation"), Sample.field("geo-point"), Sample.field("phone"), Sample.field("registration-no"),
            Sample.field("address", Map.of("region", "township")));

    static Stream<Field> fields() {
        return FIELDS.stream();
    }

    private static List<JsonValue> hostile() {
        List<JsonValue> values = new ArrayList<>(List.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.FALSE, JsonValue.EMPTY_JSON_ARRAY,
                JsonValue.EMPTY_JSON_OBJECT, number("1e400"), number("1e2147483647"), number("1e-2147483647"), number("-0"),
                number("9".repeat(5000)), number("0.1")));
        JsonValue nested = JsonValue.EMPTY_JSON_ARRAY;
        for (int i = 0; i < 500; i++) {
            nested = Jsons.array().add(nested).build();
        }
        values.add(nested);
        values.add(Jsons.array().add(nested).add(JsonValue.NULL).add("a").build());
        values.add(Jsons.object().add("lon", nested).add("lat", number("1e400")).build());
        values.add(Jsons.object().add("lon", "\u0000").add("lat", "\ud800").build());
        values.add(Jsons.object().add("lon", "9".repeat(1_000_000)).add("lat", "1").build());
        var many = Jsons.array();
        for (int i = 0; i < 100_000; i++) {
            many.add("a");
        }
        values.add(many.build());
        for (String text : List.of("\u0000", "a\u0000b", "\ud800", "\udc00\ud800", "<img src=x onerror=alert(1)>", "'; drop table x; --",
                "{0}", "%s", "${jndi:ldap://x}", "../../etc/passwd", "\u202e txt.exe", "\u0001", "\u007f", "x".repeat(1_000_000),
                "中".repeat(1_000_000), "-".repeat(19_999), "1".repeat(19_999), "0".repeat(19_999) + "x", "2".repeat(9_999) + "转",
                " ".repeat(19_999) + "x", "\u0301".repeat(19_000), ",".repeat(19_999), "NaN", "Infinity", "1e400", "0x10", "٣٤", "\uffff")) {
            values.add(Jsons.text(text));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hostileValuesAreRefusedOrStoredPlainly(Field field) {
        hostile().forEach(raw -> assertSound(field, raw));
        assertSound(field, null);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void randomTextIsRefusedOrStoredPlainly(Field field) {
        Random random = new Random(20261122);
        String alphabet = "0123456789 -转()（）０１.,，;+8640013800X年月日/ab选项\u0000\ud83d\udc00\n\t\u200b\u0301é中𠮷<>&\"'\\";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertSound(field, Jsons.text(text.toString()));
        }
    }

    private static void assertSound(Field field, JsonValue raw) {
        FieldType type = FieldTypes.of(field);
        Parsed parsed = type.parse(raw, field);
        if (parsed.isRefused()) {
            assertThat(parsed.violation().field()).isEqualTo("item");
            assertThat(Sample.words(parsed.violation())).contains("项目").hasSizeLessThan(200);
            return;
        }
        assertThat(CanonicalJson.write(parsed.value())).hasSizeLessThan(2_000);
        if (parsed.value() != JsonValue.NULL) {
            assertThat(type.parse(parsed.value(), field)).isEqualTo(parsed);
            AnswerContext context = Sample.context(Map.of("item", parsed.value()));
            type.check(field, parsed.value(), context);
            assertThat(type.display(field, parsed.value(), context, Locale.SIMPLIFIED_CHINESE)).isNotEmpty();
            type.index(field, parsed.value()).forEach(value -> assertThat(
                    Stream.of(value.str(), value.num(), value.dt()).filter(java.util.Objects::nonNull)).hasSize(1));
            type.metrics(field, parsed.value());
        }
    }

    private static JsonValue number(String text) {
        return Jsons.object().add("n", new BigDecimal(text)).build().get("n");
    }
}
