package org.baosong.exchange.control;

/**
 * Watches the references of cells go by ({@code r="AB12"}) while a sheet is unpacked. A reader makes room for every column up to the
 * one named, so a single {@code r="ZZZZZZ1"} would take all the memory there is; and one written with character references is meant
 * to be overlooked.
 */
final class CellReferences {

    private static final int MOST_LETTERS = 3;

    private enum At { ELSEWHERE, BLANK, NAME, EQUALS, VALUE }

    private At at = At.ELSEWHERE;
    private int letters;
    private boolean beyond;

    /** Looks at the next bytes of the sheet, UTF-8. */
    void watch(byte[] bytes, int length) {
        for (int i = 0; i < length && !beyond; i++) {
            next(bytes[i]);
        }
    }

    /** Whether a cell lay further right than any office program can have one. */
    boolean isBeyond() {
        return beyond;
    }

    private void next(byte c) {
        boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        switch (at) {
            case VALUE -> value(c);
            case NAME -> at = blank ? At.NAME : c == '=' ? At.EQUALS : At.ELSEWHERE;
            case EQUALS -> {
                letters = 0;
                at = blank ? At.EQUALS : c == '"' || c == '\'' ? At.VALUE : At.ELSEWHERE;
            }
            case BLANK -> at = blank ? At.BLANK : c == 'r' ? At.NAME : At.ELSEWHERE;
            case ELSEWHERE -> at = blank ? At.BLANK : At.ELSEWHERE;
        }
    }

    private void value(byte c) {
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            letters++;
            beyond = letters > MOST_LETTERS;
        } else if (c == '&') {
            beyond = true;
        } else {
            at = At.ELSEWHERE;
        }
    }
}
