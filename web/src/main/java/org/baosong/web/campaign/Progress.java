package org.baosong.web.campaign;

import org.baosong.campaign.boundary.ObligationCounts;

/** Counts as a bar and its table twin: 应报 = 已通过 + 待审核 + 未报 + 免报. Shares are whole per cents that add up to a hundred. */
public record Progress(int passed, int filed, int owed, int exempt) {

    public static Progress of(ObligationCounts counts) {
        return new Progress(counts.passed(), counts.filed(), counts.owed(), counts.exempt());
    }

    /** 应报 */
    public int all() {
        return passed + filed + owed + exempt;
    }

    /** 已报: whatever was submitted, passed or not yet. */
    public int reported() {
        return passed + filed;
    }

    /** How much is settled: passed or exempt. */
    public int settledShare() {
        return share(passed + exempt);
    }

    public int share(int part) {
        return all() == 0 ? 0 : (int) ((long) part * 100 / all());
    }

    public boolean isEmpty() {
        return all() == 0;
    }
}
