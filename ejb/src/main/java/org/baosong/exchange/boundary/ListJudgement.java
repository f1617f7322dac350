package org.baosong.exchange.boundary;

import org.baosong.exchange.control.ListIndex;

/**
 * What every row of one list is judged by.
 *
 * @param index which rows are about which organisation
 */
public record ListJudgement(ListGround ground, ListIndex index) {
}
