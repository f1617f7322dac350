package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Level;
import org.baosong.kernel.Localised;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/** An administrative division by its code, of the level given by {@code level}. Codes padded to twelve digits are cut. */
class RegionType extends TextualType {

    private static final int PADDED = 12;

    @Override
    public String id() {
        return "region";
    }

    @Override
    public Map<String, ParamKind> params() {
        return Map.of("level", ParamKind.LEVEL);
    }

    @Override
    public DefinitionError missing() {
        return DefinitionError.CHOOSE;
    }

    @Override
    Parsed parseText(String text, Field field) {
        String code = unpadded(RawText.halfWidth(text));
        if (!RegionCode.isRegionCode(code)) {
            return Parsed.refused(DefinitionError.REGION_FORM.at(field));
        }
        Optional<Level> level = field.params().text("level").map(Level::valueOf);
        if (level.isPresent() && RegionCode.of(code).level() != level.get()) {
            return Parsed.refused(DefinitionError.REGION_LEVEL.at(field, new LevelWord(level.get())));
        }
        return Parsed.text(code);
    }

    @Override
    public JsonValue fromCell(String text, Field field, CellNames names) {
        return Jsons.text(names.regionCode(text).orElse(text));
    }

    @Override
    public List<String> cellChoices(Field field, CellNames names) {
        return names.regionNames();
    }

    private static String unpadded(String code) {
        if (code.length() != PADDED || !code.endsWith("000")) {
            return code;
        }
        String cut = code.substring(0, 9);
        for (String zeros : new String[] {"000", "00", "00"}) {
            if (cut.endsWith(zeros)) {
                cut = cut.substring(0, cut.length() - zeros.length());
            }
        }
        return cut;
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return context.lookups().regionName(text(value)).isPresent() ? Optional.empty()
                : Optional.of(DefinitionError.REGION_UNKNOWN.at(field, text(value)));
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return context.lookups().regionName(text(value)).orElse(text(value));
    }

    private record LevelWord(Level level) implements Localised {
        @Override
        public String in(Locale locale) {
            return Texts.term(locale, "level." + level.name());
        }
    }
}
