package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;

/** Numbers as people write them: full-width digits, commas between thousands, the unit behind. */
final class NumberText {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{0,20})?");
    private static final int LONGEST = 100;

    private NumberText() {
    }

    /** The cleaned text of a raw answer, empty text for none; empty if it is no text or absurdly long. */
    static Optional<String> given(JsonValue raw) {
        return RawText.of(raw).filter(text -> text.length() <= LONGEST).flatMap(RawText::line).map(RawText::halfWidth)
                .map(text -> text.replaceAll("[\u2010-\u2015\u2212]", "-"));
    }

    /** The text without the unit behind it, in either language. */
    static String withoutUnit(String text, Field field) {
        LocalText unit = FieldTypes.of(field).unit(field);
        for (String word : new String[] {unit.zh(), unit.en()}) {
            String half = RawText.halfWidth(word);
            if (!half.isEmpty() && text.endsWith(half)) {
                return text.substring(0, text.length() - half.length()).strip();
            }
        }
        return text;
    }

    /** At most 15 digits before the point; no exponents. */
    static Optional<BigDecimal> read(String text) {
        String plain = text.replaceAll("(?<=\\d) (?=\\d{3}(\\D|$))", ",");
        return FORM.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", "").replaceAll("\\.$", ""))) : Optional.empty();
    }

    /** With commas between thousands and the unit behind. */
    static String show(BigDecimal number, Field field, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        String unit = FieldTypes.of(field).unit(field).in(locale);
        String shown = format.format(number);
        return unit.isEmpty() ? shown : shown + (unit.startsWith("%") || unit.startsWith("‰") ? unit : " " + unit);
    }
}
