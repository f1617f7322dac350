package org.baosong.identity.control;

import java.security.SecureRandom;

/**
 * Makes first passwords that can be read from a slip and typed without mistakes: ten characters, syllable after syllable with digits
 * between them, none of the letters that look alike on paper (0 and O, 1 and l and I).
 */
public final class InitialPassword {

    private static final String CONSONANTS = "bcdfghjkmnpqrstvwxyz";
    private static final String VOWELS = "aeu";
    private static final String DIGITS = "23456789";
    private static final String SHAPE = "cvcdcvcddd";

    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {
    }

    /** About 34 bits: enough behind a lock after five guesses, and it lives only until the first log-in. */
    public static String random() {
        StringBuilder password = new StringBuilder();
        for (char kind : SHAPE.toCharArray()) {
            String letters = kind == 'c' ? CONSONANTS : kind == 'v' ? VOWELS : DIGITS;
            password.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return password.toString();
    }
}
