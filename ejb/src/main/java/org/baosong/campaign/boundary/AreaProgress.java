package org.baosong.campaign.boundary;

import java.math.BigDecimal;
import org.baosong.kernel.Percent;
import org.baosong.kernel.RegionCode;

/**
 * How far an area has come in a campaign.
 *
 * @param itself whether these are the organisations that stand directly under the desk which asks
 * @param inTime how many came in for the first time on or before the last day
 */
public record AreaProgress(RegionCode region, boolean itself, ObligationCounts counts, int inTime) {

    /** 应报: everybody but those excused. */
    public int due() {
        return counts.all() - counts.exempt();
    }

    /** 实报: whatever came in and was not sent back. */
    public int reported() {
        return counts.filed() + counts.passed();
    }

    /** 上报率 in per cents, see {@link Percent}. */
    public BigDecimal percent() {
        return Percent.of(reported(), due());
    }

    /** 及时率: of those due, how many came in time. */
    public BigDecimal inTimePercent() {
        return Percent.of(Math.min(inTime, due()), due());
    }
}
