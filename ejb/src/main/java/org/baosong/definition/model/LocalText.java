package org.baosong.definition.model;

import java.util.Locale;
import org.baosong.kernel.Localised;

/**
 * A piece of wording that a definition carries: always Chinese, in English where somebody has written it.
 *
 * @param zh the Chinese words; empty if there are none
 * @param en the English words; empty if there are none, and then the Chinese ones are shown
 */
public record LocalText(String zh, String en) implements Localised {

    public static final LocalText NONE = new LocalText("", "");

    public LocalText {
        zh = zh == null ? "" : zh;
        en = en == null ? "" : en;
    }

    public static LocalText of(String zh) {
        return new LocalText(zh, "");
    }

    @Override
    public String in(Locale locale) {
        return !en.isEmpty() && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }

    @Override
    public String toString() {
        return zh;
    }
}
