package org.baosong.definition.model;

import java.math.BigDecimal;

/**
 * Whether an answer is shown beside the one of the period before, and how much it may differ before the filer must say why.
 *
 * @param previousPeriod whether it is compared at all
 * @param tolerance      percent of the value before, or null for any change
 */
public record Comparison(boolean previousPeriod, BigDecimal tolerance) {

    /** No comparison. */
    public static final Comparison NONE = new Comparison(false, null);
}
