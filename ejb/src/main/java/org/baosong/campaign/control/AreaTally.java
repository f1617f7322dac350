package org.baosong.campaign.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.campaign.boundary.AreaProgress;
import org.baosong.campaign.boundary.ObligationCounts;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.RegionCode;

/** Adds up tallies by area: each goes to the nearest of the areas that covers it, or to none. */
public final class AreaTally {

    private final Map<RegionCode, Sum> sums = new LinkedHashMap<>();
    private final Sum own = new Sum();

    private static final class Sum {
        private final Map<ObligationState, Integer> states = new EnumMap<>(ObligationState.class);
        private int inTime;

        private void add(CampaignStore.Tally tally) {
            states.merge(tally.state(), tally.all(), Integer::sum);
            inTime += tally.inTime();
        }

        private ObligationCounts counts() {
            return new ObligationCounts(states.getOrDefault(ObligationState.OWED, 0), states.getOrDefault(ObligationState.FILED, 0),
                    states.getOrDefault(ObligationState.PASSED, 0), states.getOrDefault(ObligationState.EXEMPT, 0));
        }
    }

    public AreaTally(List<RegionCode> areas) {
        areas.forEach(area -> sums.put(area, new Sum()));
    }

    public AreaTally add(List<CampaignStore.Tally> tallies) {
        for (CampaignStore.Tally tally : tallies) {
            RegionCode place = region(tally.start());
            sums.entrySet().stream().filter(area -> area.getKey().covers(place)).findFirst().map(Map.Entry::getValue).orElse(own).add(tally);
        }
        return this;
    }

    /** Every area in the order given, then what stands directly under the desk itself if there is anything. */
    public List<AreaProgress> areas(RegionCode self) {
        List<AreaProgress> areas = new ArrayList<>();
        sums.forEach((region, sum) -> areas.add(new AreaProgress(region, false, sum.counts(), sum.inTime)));
        if (own.counts().all() > 0) {
            areas.add(new AreaProgress(self, true, own.counts(), own.inTime));
        }
        return areas;
    }

    /** What stands before the first dot is the region; a county's six digits are cut before it. */
    private static RegionCode region(String start) {
        int dot = start.indexOf('.');
        return RegionCode.of(dot < 0 ? start : start.substring(0, dot));
    }
}
