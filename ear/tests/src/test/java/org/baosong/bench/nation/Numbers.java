package org.baosong.bench.nation;

import java.util.random.RandomGenerator;

import org.baosong.kernel.RegionCode;

/** Filing numbers that come out the same for the same seed; the product draws its own at random. */
final class Numbers {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Numbers() {
    }

    static String issue(String prefix, int year, RegionCode region, RandomGenerator chance) {
        StringBuilder text = new StringBuilder(prefix).append(String.format("%02d", year % 100)).append((region + "000000"), 0, 6);
        for (int i = 0; i < 8; i++) {
            text.append(CROCKFORD.charAt(chance.nextInt(CROCKFORD.length())));
        }
        // ISO/IEC 7064 MOD 37,36
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + ALPHANUMERIC.indexOf(text.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return text.append(ALPHANUMERIC.charAt((37 - product) % 36)).toString();
    }
}
