package org.baosong.definition.control;

import java.math.BigDecimal;

/**
 * What statistics count of an answer: a number to sum, or an option to count.
 *
 * @param optionNo number of the chosen option, or null
 * @param num      number to sum; 1 for a chosen option
 */
public record MetricValue(Integer optionNo, BigDecimal num) {
}
