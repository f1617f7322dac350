package org.baosong.campaign.boundary;

import java.time.LocalDate;

/**
 * A campaign to be opened.
 *
 * @param period   such as {@code 2026}
 * @param title    empty takes the definition's title and the period
 * @param opensOn  first day on which filings may come in
 * @param closesOn last day
 */
public record NewCampaign(String definitionCode, String period, String title, LocalDate opensOn, LocalDate closesOn) {
}
