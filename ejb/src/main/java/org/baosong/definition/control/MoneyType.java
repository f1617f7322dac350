package org.baosong.definition.control;

import java.util.Locale;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.LocalText;
import org.baosong.kernel.Texts;

/**
 * An amount of money in yuan with two decimals, or in {@code unit} with {@code scale} decimals (万元 with six keeps the cents). The
 * currency sign that people put before an amount, and 元 after it, are read over.
 */
class MoneyType extends DecimalType {

    private static final Pattern AROUND = Pattern.compile("^(?:[¥￥]|RMB|CNY|人民币)\\s*|\\s*元(?:整)?$");
    private static final LocalText YUAN = new LocalText(Texts.term(Texts.CHINESE, "unit.yuan"), Texts.term(Locale.ENGLISH, "unit.yuan"));

    @Override
    public String id() {
        return "money";
    }

    @Override
    public LocalText unit(Field field) {
        return field.params().has("unit") ? field.params().wording("unit") : YUAN;
    }

    @Override
    String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
