package org.baosong.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one place that makes what people typed, pasted or sent fit to be kept and compared, whichever way it came: page, API or list.
 * Composed (NFC); without characters that show nothing (zero-width ones, marks of writing direction, joiners, soft hyphens, fillers), which
 * come along when text is pasted and make two names look alike that are not; line ends and blanks in one form; without other control
 * characters. Marks that choose between shapes of a rare character stay: names need them.
 */
public final class PlainText {

    /** Longest name of an organisation or a person, in characters as people count them: what forms, accounts and histories hold. */
    public static final int LONGEST_NAME = 100;

    private PlainText() {
    }

    /** One line without blanks around it; line ends and tabs become blanks. Empty for null. */
    public static String line(String raw) {
        return lines(raw == null ? null : raw.replace("\r\n", "\n")).replace('\n', ' ');
    }

    /** Several lines without blanks around them. Empty for null. */
    public static String lines(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String text = raw.replace("\r\n", "\n");
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLineEnd(c)) {
                kept.append('\n');
            } else if (c == '\t' || c == 0xa0 || c == 0x2800) {
                kept.append(' ');
            } else if (!isUnseen(c) && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                kept.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** Full-width letters, digits and signs as half-width ones; for codes and numbers, not for prose. */
    public static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c == '\u3000' ? ' ' : c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
        }
        return half.toString().strip();
    }

    /** A code as somebody typed it: one line of half-width characters. Empty for null. */
    public static String code(String raw) {
        return halfWidth(line(raw));
    }

    /** Equal for names that look the same: they differ only in width, case, blanks or characters that show nothing. */
    public static String key(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        Normalizer.normalize(lines(name), Normalizer.Form.NFKC).codePoints()
                .filter(c -> !isUnseen(c) && !isVariation(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** Length as people count it. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Formatting characters, and the letters and marks that are drawn as nothing. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5
                || c == 0x3164 || c == 0xffa0;
    }

    private static boolean isVariation(int c) {
        return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef || c >= 0x180b && c <= 0x180d;
    }
}
