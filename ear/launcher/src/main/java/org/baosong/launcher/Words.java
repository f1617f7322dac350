package org.baosong.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says, kept in one file: Chinese, because those who run the platform read it. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.baosong.launcher.words", Locale.ROOT);

    private Words() {
    }

    /** The sentence of that name with its gaps filled. */
    public static String of(String key, Object... gaps) {
        Object[] plain = new Object[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            // MessageFormat would write the port 8080 as 8,080.
            plain[i] = String.valueOf(gaps[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(plain);
    }
}
