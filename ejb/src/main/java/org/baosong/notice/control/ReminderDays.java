package org.baosong.notice.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.baosong.campaign.boundary.CampaignView;

/** On which days reminders go out, counted from the last day of a campaign. */
public final class ReminderDays {

    private static final Set<Integer> BEFORE = Set.of(14, 7, 3, 1, 0);
    private static final Set<Integer> AFTER = Set.of(1, 3, 7, 14, 30);

    private ReminderDays() {
    }

    /** Days from a day to the last one; negative when it has passed. */
    public static int left(CampaignView campaign, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, campaign.closesOn()));
    }

    /** Whether reminders of a campaign go out on a day. None before its window has opened and the list of who owes is written. */
    public static boolean speaks(CampaignView campaign, LocalDate day) {
        int left = left(campaign, day);
        return !campaign.enrolling() && !day.isBefore(campaign.opensOn()) && (BEFORE.contains(left) || AFTER.contains(-left));
    }
}
