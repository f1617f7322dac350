package org.baosong.campaign.boundary;

/** How many organisations of one desk stand where: 应报 = the sum, 已报, 已通过, 免报, 未报. */
public record ObligationCounts(int owed, int filed, int passed, int exempt) {

    public int all() {
        return owed + filed + passed + exempt;
    }

    public int unsettled() {
        return owed + filed;
    }
}
