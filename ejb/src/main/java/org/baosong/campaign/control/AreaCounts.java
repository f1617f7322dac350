package org.baosong.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.campaign.entity.ObligationState;
import org.baosong.kernel.Clock;

/**
 * Figures of large areas, counted at most once a minute on each node. Counting what a province or the nation owes reads hundreds of
 * thousands of rows; a home page must not do that at every visit, and who looks at such sums does not miss a minute. There are as many
 * entries as authorities above the counties have campaigns on their pages: a few thousand at most.
 */
@ApplicationScoped
public class AreaCounts {

    /** How old a figure may be. */
    public static final Duration FRESH = Duration.ofMinutes(1);

    private final Map<Key, Counted> known = new ConcurrentHashMap<>();
    private Clock clock;

    protected AreaCounts() {
    }

    @Inject
    AreaCounts(Clock clock) {
        this.clock = clock;
    }

    private record Key(String scope, long campaignId) {
    }

    private record Counted(Map<ObligationState, Integer> counts, Instant until) {
    }

    /**
     * Figures by campaign.
     *
     * @param scope prefix of the area
     * @param count counts those campaigns whose figures are missing or old
     */
    public Map<Long, Map<ObligationState, Integer>> of(String scope, Collection<Long> campaigns,
                                                       Function<Collection<Long>, Map<Long, Map<ObligationState, Integer>>> count) {
        Instant now = clock.now();
        List<Long> missing = campaigns.stream().filter(id -> !isFresh(known.get(new Key(scope, id)), now)).toList();
        if (!missing.isEmpty()) {
            Map<Long, Map<ObligationState, Integer>> counted = count.apply(missing);
            missing.forEach(id -> known.put(new Key(scope, id), new Counted(counted.getOrDefault(id, Map.of()), now.plus(FRESH))));
        }
        return campaigns.stream().distinct().collect(Collectors.toMap(id -> id, id -> known.get(new Key(scope, id)).counts()));
    }

    private static boolean isFresh(Counted counted, Instant now) {
        return counted != null && now.isBefore(counted.until());
    }
}
