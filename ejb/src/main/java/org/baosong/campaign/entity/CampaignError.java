package org.baosong.campaign.entity;

import org.baosong.kernel.ErrorCode;

/** Refusals around campaigns and what is owed in them. */
public enum CampaignError implements ErrorCode {
    /** There is a campaign of this definition for this period. */
    ALREADY_OPEN("F2301", 409),
    /** Only the desk that issued the definition, or one above, opens its campaigns. */
    NOT_THE_OWNER("F2302", 403),
    /** The last day lies before the first, or the period does not fit the definition. */
    DATES("F2303", 422),
    /** A filing is under way or decided: it can no longer be exempted. */
    NOT_OWED("F2304", 409),
    /** It is not exempt. */
    NOT_EXEMPT("F2305", 409),
    /** The definition has no campaigns. */
    NO_CAMPAIGN("F2306", 422);

    private final String code;
    private final int status;

    CampaignError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
