package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Option;
import org.baosong.definition.model.Params;
import org.baosong.definition.model.ReadOnly;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/** Fields and surroundings for tests. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Lookups LOOKUPS = new Lookups() {
        @Override
        public Optional<String> regionName(String code) {
            return Optional.ofNullable(Map.of("110105", "北京市朝阳区", "110105001", "北京市朝阳区建外街道").get(code));
        }

        @Override
        public Optional<String> organisationName(String id) {
            return id.equals("77") ? Optional.of("朝阳区卫生健康委员会") : Optional.empty();
        }
    };

    private Sample() {
    }

    static Field field(String type, Map<String, Object> params, String... options) {
        List<Option> list = java.util.stream.IntStream.range(0, options.length)
                .mapToObj(i -> new Option(i + 1, options[i], new LocalText("选项" + options[i], "Option " + options[i]))).toList();
        return new Field("item", type, new LocalText("项目", "Item"), Condition.ALWAYS, Condition.ALWAYS, ReadOnly.NEVER, "", "",
                LocalText.NONE, LocalText.NONE, LocalText.NONE, list, Set.of(), new Params(params));
    }

    static Field field(String type) {
        return field(type, Map.of());
    }

    static Parsed parse(Field field, JsonValue raw) {
        return FieldTypes.of(field).parse(raw, field);
    }

    static Parsed parse(Field field, String raw) {
        return parse(field, Jsons.text(raw));
    }

    /** The code of the refusal of a text, or the canonical value as JSON. */
    static String outcome(Field field, String raw) {
        Parsed parsed = parse(field, raw);
        return parsed.isRefused() ? parsed.violation().code() : parsed.value().toString();
    }

    static AnswerContext context(Map<String, JsonValue> values) {
        return new AnswerContext(values, LOOKUPS, TODAY);
    }

    static String words(Violation violation) {
        return Texts.error(Locale.SIMPLIFIED_CHINESE, violation.code(), violation.args());
    }
}
