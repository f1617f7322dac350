package org.baosong.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares in per cents, rounded half up. A share of less than all never reads as 100 and one of more than nothing never as 0, however it
 * rounds: people act on these two numbers.
 */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {
    }

    /** With at most one decimal, such as 66.7; 0 of nothing is 0. */
    public static BigDecimal of(long part, long whole) {
        return rounded(part, whole, 1);
    }

    /** In whole per cents. */
    public static int whole(long part, long whole) {
        return rounded(part, whole, 0).intValueExact();
    }

    private static BigDecimal rounded(long part, long whole, int decimals) {
        if (whole <= 0 || part <= 0) {
            return BigDecimal.ZERO;
        }
        if (part >= whole) {
            return HUNDRED;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal share = BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        BigDecimal shown = share.max(step).min(HUNDRED.subtract(step)).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
