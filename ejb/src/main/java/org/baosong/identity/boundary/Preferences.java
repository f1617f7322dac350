package org.baosong.identity.boundary;

import java.io.Serializable;
import java.util.Set;

/**
 * How somebody likes to see the product; unknown values fall back to the standard, because they come from a cookie.
 *
 * @param language {@code zh} or {@code en}
 * @param textSize {@code normal}, {@code large} or {@code care} (关怀)
 * @param theme    {@code auto}, {@code light}, {@code dark} or {@code contrast}
 */
public record Preferences(String language, String textSize, String theme) implements Serializable {

    public static final Set<String> LANGUAGES = Set.of("zh", "en");
    public static final Set<String> TEXT_SIZES = Set.of("normal", "large", "care");
    public static final Set<String> THEMES = Set.of("auto", "light", "dark", "contrast");

    /** Chinese, normal size, colours as the computer is set. */
    public static final Preferences STANDARD = new Preferences("zh", "normal", "auto");

    public Preferences {
        language = language != null && LANGUAGES.contains(language) ? language : "zh";
        textSize = textSize != null && TEXT_SIZES.contains(textSize) ? textSize : "normal";
        theme = theme != null && THEMES.contains(theme) ? theme : "auto";
    }

    /** One short word for a cookie, such as {@code zh.large.dark}. */
    public String encoded() {
        return language + "." + textSize + "." + theme;
    }

    public static Preferences decoded(String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", 4);
        return parts.length == 3 ? new Preferences(parts[0], parts[1], parts[2]) : STANDARD;
    }
}
