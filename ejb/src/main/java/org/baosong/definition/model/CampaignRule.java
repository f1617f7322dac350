package org.baosong.definition.model;

/**
 * That a filing is owed once per period, within a campaign (填报任务).
 *
 * @param period     how long a period is; {@link PeriodKind#NONE} for filings made whenever there is a reason
 * @param correction how long a returned filing may be corrected after the campaign has closed
 */
public record CampaignRule(PeriodKind period, Due correction) {

    /** No campaign. */
    public static final CampaignRule NONE = new CampaignRule(PeriodKind.NONE, Due.NONE);

    /** How long a period is. */
    public enum PeriodKind { NONE, YEAR, HALF_YEAR, QUARTER, MONTH }

    public boolean isNone() {
        return period == PeriodKind.NONE;
    }
}
