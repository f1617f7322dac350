package org.baosong.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Samples that anybody can draw again. */
class RandomSampleTest {

    private static final List<Long> HUNDRED = LongStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrder() {
        List<Long> drawn = RandomSample.draw(HUNDRED, 5, "9f86d081884c7d65");
        List<Long> backwards = LongStream.rangeClosed(1, 100).map(key -> 101 - key).boxed().toList();
        assertThat(drawn).hasSize(5).doesNotHaveDuplicates().isSubsetOf(HUNDRED);
        assertThat(RandomSample.draw(backwards, 5, "9f86d081884c7d65")).isEqualTo(drawn);
    }

    /** The rule is public, so its outcome must never change: printf '%s' 'seed:3' | sha256sum, and so on. */
    @Test
    void theDrawIsByTheDigestOfSeedAndKey() {
        assertThat(RandomSample.draw(List.of(1L, 2L, 3L), 3, "seed")).containsExactly(3L, 1L, 2L);
    }

    @Test
    void ofFewerThanAskedForAllAreDrawn() {
        assertThat(RandomSample.draw(List.of(7L, 9L), 5, "x")).containsExactlyInAnyOrder(7L, 9L);
    }

    @Test
    void everyKeyIsDrawnAboutAsOften() {
        Map<Long, Integer> times = new HashMap<>();
        IntStream.range(0, 2000).forEach(i -> RandomSample.draw(HUNDRED.subList(0, 20), 5, "s" + i).forEach(key -> times.merge(key, 1, Integer::sum)));
        assertThat(times.values()).hasSize(20).allMatch(count -> count > 400 && count < 600);
    }

    @Test
    void seedsOfOurOwnAreNeverTheSame() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> RandomSample.newSeed())).doesNotHaveDuplicates().allMatch(seed -> seed.matches("[0-9a-f]{16}"));
    }
}
