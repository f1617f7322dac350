package org.baosong.campaign.boundary;

import java.time.Instant;
import java.util.List;
import org.baosong.kernel.Contact;
import org.baosong.kernel.Percent;

/**
 * 通报: who has filed and who has not, ready to be sent round.
 *
 * @param due      应报, without those excused
 * @param reported 实报
 * @param missing  未报, in all
 * @param areas    by area below, least complete first
 * @param names    those missing with whom to call, at most {@value #MOST}
 */
public record Bulletin(CampaignView campaign, String areaName, int due, int reported, int missing, Instant at, List<AreaLine> areas, List<Missing> names) {

    /** As many as anybody reads or calls. */
    public static final int MOST = 500;

    public Bulletin {
        areas = List.copyOf(areas);
        names = List.copyOf(names);
    }

    /** An area with its name. */
    public record AreaLine(String name, AreaProgress progress) {
    }

    /**
     * An organisation that has not filed.
     *
     * @param contact whom to call, or null if nobody knows; the one above files for it where it has none of its own
     * @param urged   when it was last urged, or null
     */
    public record Missing(long obligationId, long organisationId, String name, String parentName, Contact contact, Instant urged, boolean urgedToday) {
    }

    /** Share reported in per cents with at most one decimal, such as {@code 66.7}. */
    public String percent() {
        return Percent.of(reported, due).toPlainString();
    }
}
