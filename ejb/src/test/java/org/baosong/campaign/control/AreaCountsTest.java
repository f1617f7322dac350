package org.baosong.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baosong.campaign.entity.ObligationState;
import org.junit.jupiter.api.Test;

class AreaCountsTest {

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final AreaCounts counts = new AreaCounts(() -> now);
    private final List<Collection<Long>> counted = new ArrayList<>();

    @Test
    void countsAnAreaOnceAMinute() {
        assertThat(ask("15", 1L)).isEqualTo(Map.of(1L, Map.of(ObligationState.OWED, 1)));
        now = now.plusSeconds(59);
        ask("15", 1L);
        assertThat(counted).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(ask("15", 1L)).isEqualTo(Map.of(1L, Map.of(ObligationState.OWED, 2)));
    }

    @Test
    void neverAnswersOneAreaWithTheFiguresOfAnother() {
        ask("15", 1L);
        assertThat(ask("11", 1L)).isEqualTo(Map.of(1L, Map.of(ObligationState.OWED, 2)));
        assertThat(ask("", 1L)).isEqualTo(Map.of(1L, Map.of(ObligationState.OWED, 3)));
    }

    @Test
    void countsOnlyTheCampaignsItDoesNotKnow() {
        ask("15", 1L);
        ask("15", 1L, 2L);
        assertThat(counted).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void aCampaignInWhichNobodyOwesIsKnownToo() {
        Map<Long, Map<ObligationState, Integer>> nothing = counts.of("15", List.of(7L), missing -> Map.of());
        assertThat(nothing).isEqualTo(Map.of(7L, Map.of()));
        assertThat(counts.of("15", List.of(7L), missing -> {
            throw new AssertionError("counted again");
        })).isEqualTo(nothing);
    }

    private Map<Long, Map<ObligationState, Integer>> ask(String scope, Long... campaigns) {
        return counts.of(scope, List.of(campaigns), missing -> {
            counted.add(List.copyOf(missing));
            return Map.of(missing.iterator().next(), Map.of(ObligationState.OWED, counted.size()), -1L, Map.of());
        });
    }
}
