package org.baosong.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A filing number (登记编号): two to four letters of the definition, two digits of the year, six digits of the region, eight random
 * characters (40 bits, so numbers cannot be guessed one from another) and one check character by ISO/IEC 7064 MOD 37,36. Issued at the
 * first submission and kept for ever; read without regard to case, spaces, hyphens and look-alikes.
 */
public record FilingNo(String value) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int RANDOM_LENGTH = 8;
    private static final int REGION_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new number; unique by chance and by the unique key that stores it. */
    public static FilingNo issue(String prefix, int year, RegionCode region) {
        String digits = region.level() == Level.NATION ? "" : region.value();
        StringBuilder text = new StringBuilder(prefix).append((char) ('0' + year / 10 % 10)).append((char) ('0' + year % 10)).append(digits, 0, Math.min(digits.length(), REGION_LENGTH));
        text.append("0".repeat(Math.max(0, REGION_LENGTH - digits.length())));
        long bits = RANDOM.nextLong();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(CROCKFORD.charAt((int) (bits >>> 5 * i & 31)));
        }
        return new FilingNo(text.append(check(text)).toString());
    }

    /** Reads what somebody typed; empty if it cannot be a filing number. */
    public static Optional<FilingNo> parse(String typed) {
        String text = PlainText.code(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        int tail = text.length() - RANDOM_LENGTH - 1;
        if (tail < 0 || !text.matches("[A-Z]{2,4}\\d{8}[0-9A-Z]{9}")) {
            return Optional.empty();
        }
        String body = text.substring(0, tail) + text.substring(tail, text.length() - 1).replace('O', '0').replace('I', '1').replace('L', '1');
        return check(body) == text.charAt(text.length() - 1) ? Optional.of(new FilingNo(body + text.charAt(text.length() - 1))) : Optional.empty();
    }

    private static char check(CharSequence body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = product + ALPHANUMERIC.indexOf(body.charAt(i));
            int rest = sum % 36 == 0 ? 36 : sum % 36;
            product = rest * 2 % 37;
        }
        return ALPHANUMERIC.charAt((37 - product) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
