package org.baosong.web.campaign;

import org.baosong.campaign.boundary.ObligationCounts;

/** Counts as a bar and its table twin: 应报 = 已通过 + 待审核 + 未报 + 免报. */
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

    /** Width of a part in a bar of a hundred. */
    public double share(int part) {
        return all() == 0 ? 0 : part * 100.0 / all();
    }

    public boolean isEmpty() {
        return all() == 0;
    }
}
