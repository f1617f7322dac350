package org.baosong.bench.nation;

import java.time.LocalDate;

/**
 * How large a nation is made. The same values make the same rows.
 *
 * @param share     part of the counties, above 0 and at most 1, evenly over the country; a county that is made is made whole
 * @param pastYears campaigns before this year's, all of them confirmed by the nation
 * @param seed      of everything that looks like chance
 * @param today     day the nation is made for: this year's campaign is in full swing
 */
public record NationSize(double share, int pastYears, long seed, LocalDate today) {

    /** Four campaigns that are over and one under way: three million filings in the whole nation. */
    public static final int YEARS = 4;

    public NationSize {
        if (share <= 0 || share > 1 || pastYears < 0) {
            throw new IllegalArgumentException("share " + share + ", past years " + pastYears);
        }
    }

    public static NationSize of(double share) {
        return new NationSize(share, YEARS, 1, LocalDate.now());
    }
}
