package org.baosong.messaging.control;

/** Fits a text to its column; never leaves half of a character that takes two. */
final class Cut {

    private Cut() {
    }

    static String to(int length, String text) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
