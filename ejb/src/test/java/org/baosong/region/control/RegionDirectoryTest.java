package org.baosong.region.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baosong.kernel.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the copy in memory is read anew, and when not. */
class RegionDirectoryTest {

    private final Committed committed = new Committed();
    private final HandClock clock = new HandClock();
    private final RegionDirectory directory = new RegionDirectory(committed, clock);

    @BeforeEach
    void started() {
        directory.current();
    }

    @Test
    void lookUpsCostNothing() {
        for (int i = 0; i < 1000; i++) {
            directory.current();
        }
        assertThat(committed.loads).isEqualTo(1);
        assertThat(committed.looks).isZero();
    }

    @Test
    void anothersChangeIsSeenAfterTheRecheckAndNotBefore() {
        committed.revision++;
        clock.pass(Duration.ofSeconds(4));
        assertThat(directory.current().revision()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(directory.current().revision()).isEqualTo(1);
        assertThat(committed.loads).isEqualTo(2);
    }

    @Test
    void withoutAChangeTheRecheckReadsOneNumberOnly() {
        clock.pass(Duration.ofMinutes(1));
        directory.current();
        directory.current();
        assertThat(committed.looks).isEqualTo(1);
        assertThat(committed.loads).isEqualTo(1);
    }

    @Test
    void anOwnChangeIsSeenAtOnceWhenItIsCommitted() {
        committed.revision++;
        directory.changed(new RegionsChanged());
        assertThat(directory.current().revision()).isEqualTo(1);
    }

    private static final class Committed extends RegionStore {
        private long revision;
        private int looks;
        private int loads;

        @Override
        public long revision() {
            looks++;
            return revision;
        }

        @Override
        public RegionSnapshot load() {
            loads++;
            return new RegionSnapshot(revision, new RegionIndex(List.of()), new AuthorityTree(Map.of()));
        }
    }

    private static final class HandClock implements Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        private void pass(Duration time) {
            now = now.plus(time);
        }
    }
}
