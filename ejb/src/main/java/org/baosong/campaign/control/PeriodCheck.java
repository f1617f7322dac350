package org.baosong.campaign.control;

import java.util.List;
import java.util.regex.Pattern;
import org.baosong.campaign.entity.CampaignError;
import org.baosong.definition.model.CampaignRule.PeriodKind;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;

/** The written form of periods: {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-08}. */
public final class PeriodCheck {

    private PeriodCheck() {
    }

    /** Refuses a period that is not one of that kind. */
    public static void check(PeriodKind kind, String period) {
        Pattern form = Pattern.compile(switch (kind) {
            case YEAR -> "20\\d{2}";
            case HALF_YEAR -> "20\\d{2}-H[12]";
            case QUARTER -> "20\\d{2}-Q[1-4]";
            case MONTH -> "20\\d{2}-(0[1-9]|1[0-2])";
            case NONE -> "(?!)";
        });
        if (period == null || !form.matcher(period).matches()) {
            throw new DomainException(CampaignError.DATES, List.of(), List.of(Violation.of("period", "campaign.period", String.valueOf(period))));
        }
    }
}
