package org.baosong.exchange.control;

/**
 * Texts as they may stand in a cell. One that begins as a formula does ({@code = + - @}, tab, line break) could run in the program of
 * whoever opens the file or saves it as CSV: an apostrophe before it makes it text, and reading takes that apostrophe off again.
 */
public final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    /** What a cell can hold. */
    private static final int LONGEST = 32_000;

    private SafeText() {
    }

    /** For writing; control characters that XML cannot hold become blanks. */
    public static String written(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isHarmless(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 1);
        if (DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            safe.append('\'');
        }
        text.codePoints().limit(LONGEST).map(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff ? ' ' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isHarmless(String text) {
        if (text.length() > LONGEST || DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0xfffe) {
                return false;
            }
        }
        return true;
    }

    /** For reading what {@link #written} wrote. */
    static String read(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }
}
