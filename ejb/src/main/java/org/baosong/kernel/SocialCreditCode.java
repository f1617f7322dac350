package org.baosong.kernel;

import java.util.Optional;

/**
 * 统一社会信用代码 by GB 32100-2015: 18 characters of which the ninth to the seventeenth are the organisation code of GB 11714, which
 * has a check character of its own. A code judged here is written right; whether somebody bears it is not known.
 */
public final class SocialCreditCode {

    /** How many characters it has. */
    public static final int LENGTH = 18;

    /** Without I, O, S, V and Z, which are mistaken for digits. A character's value is its place. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_FROM = 8;

    private SocialCreditCode() {
    }

    /** What can be wrong with a code. */
    public enum Fault { LENGTH, CHARACTERS, CHECK, ORGANISATION_CHECK }

    /** What is wrong with a code in capitals; empty if nothing is. */
    public static Optional<Fault> fault(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        boolean division = code.substring(2, ORGANISATION_FROM).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!division || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (code.charAt(LENGTH - 1) != check(code)) {
            return Optional.of(Fault.CHECK);
        }
        String body = code.substring(ORGANISATION_FROM, ORGANISATION_FROM + ORGANISATION_WEIGHTS.length);
        return organisationCheck(body) == code.charAt(LENGTH - 2) ? Optional.empty() : Optional.of(Fault.ORGANISATION_CHECK);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int modulus = ALPHABET.length();
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    /** The check character that follows the eight characters of an organisation code (GB 11714). */
    public static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
